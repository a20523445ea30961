package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import org.xacthuc.cms.Certificate;

/**
 * One certificate of a path about which the evidence is asked.
 *
 * @param above the path from its issuer to the anchor
 * @param at the instant for which "not revoked" must hold
 * @param now evidence dated later is not looked at
 */
record RevocationQuestion(
    Certificate certificate, List<Certificate> above, Instant at, Instant now) {
  RevocationQuestion {
    above = List.copyOf(above);
  }

  Certificate issuer() {
    return above.get(0);
  }

  /** The same question about another certificate of the same issuer. */
  RevocationQuestion about(Certificate other, Instant instant) {
    return new RevocationQuestion(other, above, instant, now);
  }
}
