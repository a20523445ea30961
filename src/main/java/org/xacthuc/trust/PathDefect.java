package org.xacthuc.trust;

import org.xacthuc.cms.Certificate;

/**
 * Why a candidate path was refused.
 *
 * @param certificate the certificate concerned; the target where none was found
 * @param detail the issuer, extension or date concerned; never a sentence
 */
public record PathDefect(Kind kind, Certificate certificate, String detail) {

  /** Ranked: the later in this list, the more it says, and the sooner it heads a report. */
  public enum Kind {
    /** No anchors were given at all. */
    NO_ANCHORS,
    /** No certificate at hand has this issuer's name and key; {@code detail} is the issuer. */
    ISSUER_NOT_FOUND,
    /** The path ends in a self-signed certificate that is not an anchor. */
    ANCHOR_NOT_TRUSTED,
    /** The anchor may not vouch for this purpose or, being pinned, for anybody but itself. */
    ANCHOR_PURPOSE,
    /** The anchor's own validity had ended, or its sunset date had passed. */
    ANCHOR_EXPIRED,
    SEARCH_EXHAUSTED,
    ALGORITHM_UNKNOWN,
    SIGNATURE_WRONG,
    NOT_YET_VALID,
    EXPIRED,
    NOT_A_CA,
    PATH_TOO_LONG,
    KEY_USAGE,
    EXTENDED_KEY_USAGE,
    NAME_CONSTRAINTS,
    POLICY,
    UNKNOWN_CRITICAL_EXTENSION,
    CERTIFICATE_BROKEN
  }
}
