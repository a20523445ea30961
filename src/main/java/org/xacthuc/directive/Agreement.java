package org.xacthuc.directive;

/** How a printed name agrees with a certified one, the best first. */
public enum Agreement {
  /** The same code points. */
  EXACT,
  /** The same but for case, normal form, the place of tone marks, blanks, titles, abbreviations. */
  NORMALIZED,
  /** Another accepted spelling of the same: i or y, a territory's rank left out. */
  SPELLING_VARIANT,
  /** The same letters, one of the two without any marks: consistent, but weak. */
  UNACCENTED,
  /** A body under the name that it, or the body whose place it took, had before 2025's mergers. */
  SUCCESSOR,
  /** Recognised text that differs only by what recognition confuses: a person must look. */
  NEAR,
  /** Somebody else. */
  DIFFERENT,
  /** The page prints no name, or has no text. */
  NOT_PRINTED,
  /** The certificate holds nothing that could be compared. */
  NOT_COMPARABLE;

  /** Whether the two name the same person or body. */
  public boolean agrees() {
    return switch (this) {
      case EXACT, NORMALIZED, SPELLING_VARIANT, UNACCENTED, SUCCESSOR -> true;
      case NEAR, DIFFERENT, NOT_PRINTED, NOT_COMPARABLE -> false;
    };
  }
}
