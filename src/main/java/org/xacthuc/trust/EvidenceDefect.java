package org.xacthuc.trust;

/**
 * Why a piece of evidence, or the lack of one, does not answer for a certificate.
 *
 * @param detail the issuer or extension concerned; never a sentence
 */
public record EvidenceDefect(Kind kind, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** Nothing at hand speaks of this certificate. */
    NO_EVIDENCE,
    UNREADABLE,
    /** Its signature does not verify, or its signer may not sign it. */
    NOT_AUTHORISED,
    /** Issued before the instant in question, and its next update was due before it. */
    NOT_FRESH,
    /** Issued after the certificate expired, when lists need not name it any more. */
    AFTER_EXPIRY,
    /** Dated after the instant at which everything is validated. */
    FROM_THE_FUTURE,
    /** Its own dates contradict each other: the next update before this one, and the like. */
    DATES_CONTRADICT,
    /** Scope or an unknown critical extension puts the certificate outside of it. */
    OUT_OF_SCOPE,
    /** So many signatures that not all of them were checked. */
    SEARCH_EXHAUSTED,
    /** OCSP answered "unknown". */
    STATUS_UNKNOWN
  }
}
