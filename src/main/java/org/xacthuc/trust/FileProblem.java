package org.xacthuc.trust;

import java.nio.file.Path;

/** Why a file, or a part of one, gave nothing. */
public record FileProblem(Path path, Kind kind) {

  /** What can be wrong. */
  public enum Kind {
    /** Missing, or not readable by this process. */
    CANNOT_BE_READ,
    TOO_LARGE,
    /** None of the forms that are understood. */
    FORMAT_UNKNOWN,
    /** A key store that none of the usual passwords opens. */
    PASSWORD_NEEDED,
    /** Understood, but one of its objects is broken. */
    OBJECT_BROKEN,
    /** Understood, and nothing of use in it. */
    EMPTY
  }
}
