package org.xacthuc.trust.store;

import java.nio.file.Path;

/** What is wrong with a store, and where. */
public record StoreDefect(Path path, Kind kind) {

  /** What can be wrong. */
  public enum Kind {
    /** The folder, or a file in it, can be changed by somebody else. */
    OTHERS_CAN_CHANGE,
    CANNOT_BE_READ,
    /** Not the one certificate, or not the list, that the file's name says. */
    NOT_AS_NAMED,
    /** More files than a store may have; none of them counts. */
    TOO_MANY,
    /** A file that is none of the store's, and is not looked into. */
    STRAY
  }

  /** Whether the store may be used all the same: nothing that it should hold is in doubt. */
  public boolean isHarmless() {
    return switch (kind) {
      case STRAY -> true;
      case OTHERS_CAN_CHANGE, CANNOT_BE_READ, NOT_AS_NAMED, TOO_MANY -> false;
    };
  }

  /** Whether nothing may be written to the store either. */
  boolean forbidsWriting() {
    return switch (kind) {
      case OTHERS_CAN_CHANGE, CANNOT_BE_READ, TOO_MANY -> true;
      case NOT_AS_NAMED, STRAY -> false;
    };
  }
}
