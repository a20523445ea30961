package org.xacthuc.time;

import java.time.Instant;
import java.util.List;
import org.xacthuc.trust.CertificateStatus;

/**
 * A proof of existence (EN 319 102-1): something is known to have been there at an instant.
 *
 * @param restsOn what is known of the revocation of the authorities that it rests on
 */
record Existence(Instant at, List<CertificateStatus> restsOn) {
  Existence {
    restsOn = List.copyOf(restsOn);
  }
}
