package org.xacthuc.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xacthuc.cms.Certificate;

/** The validity of certificates: whole seconds, both ends included (RFC 5280 §4.1.2.5). */
final class Validity {
  private Validity() {}

  static boolean covers(Certificate certificate, Instant at) {
    return !isBefore(certificate, at) && !isOver(certificate, at);
  }

  static boolean isBefore(Certificate certificate, Instant at) {
    return at.isBefore(certificate.notBefore());
  }

  /** The last second counts to its end. */
  static boolean isOver(Certificate certificate, Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).isAfter(certificate.notAfter());
  }
}
