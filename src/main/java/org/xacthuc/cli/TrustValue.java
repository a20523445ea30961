package org.xacthuc.cli;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.AnchorSource;

/**
 * A value of {@code --trust}: a path, a list of known anchors, or {@code store}.
 *
 * @param path of a file or a folder; for any other source the value itself
 * @param named whether the user named it; else it may be empty
 */
record TrustValue(AnchorSource source, String path, boolean named) {
  static final String STORE = "store";

  /** What is trusted when nobody says what is: the user's store, as far as there is one. */
  static final TrustValue DEFAULT = new TrustValue(AnchorSource.STORE, STORE, false);

  /**
   * Every value, each once.
   *
   * @throws CommandFailure when one names a list that there is not
   */
  static List<TrustValue> read(List<Setting> values) throws CommandFailure {
    List<TrustValue> read = new ArrayList<>();
    for (Setting value : values) {
      read.add(of(value));
    }
    return read.stream().distinct().toList();
  }

  /** Whether that is no path. */
  static boolean isWord(String value) {
    return value.equals(STORE) || KnownOption.isOne(value);
  }

  private static TrustValue of(Setting value) throws CommandFailure {
    String given = value.given();
    if (given.equals(STORE)) {
      return new TrustValue(AnchorSource.STORE, given, true);
    }
    if (KnownOption.isOne(given)) {
      String list = KnownOption.name(given);
      KnownOption.list(list);
      return new TrustValue(AnchorSource.known(list), given, true);
    }
    return new TrustValue(AnchorSource.path(given), value.path(), true);
  }
}
