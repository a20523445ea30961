package org.xacthuc.cli;

import org.xacthuc.verdict.Verdict;

/** The exit codes, the weightiest first: the one that stands first among those met is returned. */
public enum ExitCode {
  /** The user ended it: what was not done can be done later. */
  INTERRUPTED(130),
  /** Whoever asked for the result does not have it, or not whole. */
  OUTPUT_CANNOT_BE_WRITTEN(74),
  NOT_AUTHENTIC(1),
  INPUT_MISSING(66),
  INTERNAL_ERROR(70),
  UNREADABLE(4),
  UNDETERMINED(2),
  UNSIGNED(3),
  USAGE(64),
  /** Every file is AUTHENTIC, or what was asked for was printed. */
  SUCCESS(0);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** What the process returns. */
  public int code() {
    return code;
  }

  static ExitCode of(Verdict verdict) {
    return switch (verdict) {
      case AUTHENTIC -> SUCCESS;
      case NOT_AUTHENTIC -> NOT_AUTHENTIC;
      case UNDETERMINED -> UNDETERMINED;
      case UNSIGNED -> UNSIGNED;
      case UNREADABLE -> UNREADABLE;
    };
  }

  /** The weightier of the two. */
  ExitCode and(ExitCode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
