package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import org.xacthuc.base.Limits;

/** Asks the evidence about every certificate of a path (RFC 5280 §6.3, RFC 6960). */
public final class RevocationChecker {
  private final Limits limits;

  public RevocationChecker(Limits limits) {
    this.limits = limits;
  }

  /**
   * Answers for every certificate of the path but its anchor, target first.
   *
   * @param at the instant for which "not revoked" must hold: the best-signature-time
   * @param now the instant of validation: evidence dated later is not looked at
   */
  public List<CertificateStatus> check(
      ValidatedPath path, RevocationPool evidence, Instant at, Instant now) {
    throw new UnsupportedOperationException(path + " " + evidence + " " + at + " " + now + limits);
  }
}
