package org.xacthuc;

import java.util.Optional;

/**
 * Where a reader's anchors came from.
 *
 * @param name of a list, or the path as the reader gave it; absent for the store. Whoever shows it
 *     must escape it
 */
public record AnchorSource(Kind kind, Optional<String> name) {
  /** The reader's own store, which {@code xacthuc trust} keeps. */
  public static final AnchorSource STORE = new AnchorSource(Kind.STORE, Optional.empty());

  /** The kinds of places. */
  public enum Kind {
    /** The reader's own store. */
    STORE,
    /** A list of known anchors that comes with the program. */
    KNOWN,
    /** A file or a folder. */
    PATH
  }

  /**
   * A list of known anchors.
   *
   * @param list its name, such as {@code vn}
   * @return that source
   */
  public static AnchorSource known(String list) {
    return new AnchorSource(Kind.KNOWN, Optional.of(list));
  }

  /**
   * A file or a folder.
   *
   * @param given as the reader gave it
   * @return that source
   */
  public static AnchorSource path(String given) {
    return new AnchorSource(Kind.PATH, Optional.of(given));
  }
}
