package org.xacthuc.cli;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.AnchorSource;

/**
 * A value of {@code --trust}.
 *
 * @param path of a file or a folder; for any other source the value itself
 */
record TrustValue(AnchorSource source, String path) {

  /**
   * Every value, each once.
   *
   * @throws CommandFailure when one names a list that there is not
   */
  static List<TrustValue> read(List<String> values) throws CommandFailure {
    List<TrustValue> read = new ArrayList<>();
    for (String value : values.stream().distinct().toList()) {
      read.add(of(value));
    }
    return read;
  }

  private static TrustValue of(String value) throws CommandFailure {
    if (KnownOption.isOne(value)) {
      String list = KnownOption.name(value);
      KnownOption.list(list);
      return new TrustValue(AnchorSource.known(list), value);
    }
    return new TrustValue(AnchorSource.path(value), value);
  }
}
