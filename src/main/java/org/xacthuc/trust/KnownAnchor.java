package org.xacthuc.trust;

import java.time.Instant;
import java.util.Set;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;

/**
 * A root certificate of which the program knows the fingerprint and not the certificate.
 *
 * @param subject for people to read; nothing is decided by it
 * @param sha256 over the certificate's DER
 * @param purposes what it may vouch for
 */
public record KnownAnchor(
    String subject, Instant notBefore, Instant notAfter, Bytes sha256, Set<Purpose> purposes) {
  public KnownAnchor {
    purposes = Set.copyOf(purposes);
  }

  /** Whether that is the very certificate, byte for byte, and signed by itself. */
  boolean is(Certificate certificate) {
    return certificate.sha256().value().equals(sha256) && certificate.isSelfSigned();
  }
}
