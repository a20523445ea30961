package org.xacthuc.cli;

import java.util.List;
import java.util.Map;

/**
 * What options are when the command line does not say.
 *
 * @param layers values by the options' long names, the weightiest layer first: the environment
 *     before the user's file
 */
record Configuration(List<Map<String, List<Setting>>> layers) {
  static final Configuration NONE = new Configuration(List.of());

  Configuration {
    layers = List.copyOf(layers);
  }

  /** The values of the first layer that has any; empty when none has. */
  List<Setting> of(String option) {
    for (Map<String, List<Setting>> layer : layers) {
      if (layer.containsKey(option)) {
        return layer.get(option);
      }
      if (ConfigKey.isLevel(option) && layer.containsKey(OptionTable.POLICY)) {
        // A level of a lighter layer must not soften a weightier one's policy.
        return List.of();
      }
    }
    return List.of();
  }
}
