package org.xacthuc.pdf;

/** How much of the file a signature's byte range covers. */
public enum Coverage {
  /** All bytes but the signature itself (one end-of-line marker after them is tolerated). */
  ENTIRE_FILE,
  /** All bytes of a complete revision; later revisions follow. */
  ENTIRE_REVISION,
  /** Well formed, but it ends inside a revision, past it, or outside the file. */
  PARTIAL,
  /** No byte range that could cover anything: missing, malformed, or with a wrong gap. */
  INVALID;

  /** Whether all bytes of a revision are covered, be it the last one or not. */
  public boolean isOfARevision() {
    return switch (this) {
      case ENTIRE_FILE, ENTIRE_REVISION -> true;
      case PARTIAL, INVALID -> false;
    };
  }
}
