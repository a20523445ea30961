package org.xacthuc.time;

/**
 * Whether a token proves its time, and if not, what stands in the way (EN 319 102-1 §5.4, §5.6).
 */
public enum Standing {
  /** Everything holds, today or at a moment that a later time-stamp proves. */
  STANDS,
  /** The token itself is wrong, or not one of these bytes. */
  WRONG,
  /** Its genTime lies after the instant of validation. */
  FROM_THE_FUTURE,
  /** No path from its authority to an anchor stands at genTime. */
  NO_PATH,
  /** The path has expired, and no later time-stamp proves that the token was there before. */
  EXPIRED,
  /** A later time-stamp covers it, but too late: something in the path had ended by then. */
  COVERED_TOO_LATE,
  /** The authority was revoked by genTime. */
  REVOKED,
  /** The authority was revoked, and nothing proves that the token was there before. */
  REVOKED_LATER,
  /** An issuer of the authority was revoked. */
  ISSUER_REVOKED,
  /** An algorithm is not reliable any more, and nothing proves that the token was there before. */
  WEAK,
  /** The authority's key may also sign certificates or lists, which the policy does not accept. */
  EXTRA_KEY_USAGE
}
