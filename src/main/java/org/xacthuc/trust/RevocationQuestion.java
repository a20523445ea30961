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
 * @param freshness how old evidence may be
 */
record RevocationQuestion(
    Certificate certificate,
    List<Certificate> above,
    Instant at,
    Instant now,
    FreshnessRule freshness) {
  RevocationQuestion {
    above = List.copyOf(above);
  }

  Certificate issuer() {
    return above.get(0);
  }

  /**
   * The question about the signer of a piece of evidence, when that was made: its own next update
   * is what such evidence of evidence goes by.
   *
   * @param path from the signer's issuer to the anchor
   */
  RevocationQuestion about(Certificate signer, List<Certificate> path, Instant made) {
    return new RevocationQuestion(signer, path, made, now, FreshnessRule.OWN_NEXT_UPDATE);
  }
}
