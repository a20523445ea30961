package org.xacthuc.time;

/**
 * Something wrong with a time-stamp token.
 *
 * @param detail the field or algorithm concerned; never a sentence
 */
public record TimeStampDefect(Kind kind, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** Not an RFC 3161 token: container, content type or TSTInfo cannot be read. */
    TOKEN_BROKEN,
    /** Its container breaks a rule of RFC 3161 §2.4.2 (one signer, signing certificate, ...). */
    CONTAINER,
    /** It was made over other bytes than those it stands by. */
    IMPRINT_DIFFERS,
    IMPRINT_ALGORITHM_UNKNOWN,
    /** Its own message digest or signature value does not hold. */
    SIGNATURE_WRONG,
    /** The authority's certificate lacks the critical sole time-stamping usage (§2.3). */
    AUTHORITY_USAGE
  }
}
