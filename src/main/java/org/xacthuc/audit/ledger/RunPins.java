package org.xacthuc.audit.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a verdict depends on beside the file: it is the same for every row of a run.
 *
 * @param toolVersion of this program
 * @param toolSha256 over the program itself
 * @param policySha256 as reports give it
 * @param anchorsSha256 as reports give it
 * @param optionsSha256 over everything else that can change a verdict: evidence, expectations,
 *     options
 */
public record RunPins(
    String toolVersion,
    String toolSha256,
    String policySha256,
    String anchorsSha256,
    String optionsSha256) {
  public RunPins {
    Stream.of(toolVersion, toolSha256, policySha256, anchorsSha256, optionsSha256)
        .forEach(Storable::require);
  }

  /** What can differ. */
  public enum Pin {
    TOOL,
    POLICY,
    ANCHORS,
    OPTIONS
  }

  /** Which of them are not the same in the other run; none where it can be gone on with. */
  public List<Pin> differing(RunPins other) {
    return Stream.of(Pin.values()).filter(pin -> !value(pin).equals(other.value(pin))).toList();
  }

  private List<String> value(Pin pin) {
    return switch (pin) {
      case TOOL -> List.of(toolVersion, toolSha256);
      case POLICY -> List.of(policySha256);
      case ANCHORS -> List.of(anchorsSha256);
      case OPTIONS -> List.of(optionsSha256);
    };
  }
}
