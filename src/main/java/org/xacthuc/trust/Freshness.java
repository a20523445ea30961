package org.xacthuc.trust;

import java.time.Instant;
import java.util.Optional;
import org.xacthuc.trust.EvidenceDefect.Kind;

/** For which instants evidence that does not name a certificate as revoked speaks. */
final class Freshness {
  private Freshness() {}

  /**
   * Why the evidence does not answer for the question's instant.
   *
   * @param expiredKeptSince certificates that expired from then on stay on record
   *     (expiredCertsOnCRL, archiveCutoff); absent when they do not
   * @return empty when it does answer
   */
  static Optional<EvidenceDefect> defect(
      RevocationQuestion question,
      RevocationEvidence evidence,
      Optional<Instant> expiredKeptSince) {
    Instant thisUpdate = evidence.thisUpdate();
    if (!question.freshness().speaks(evidence, question.at())) {
      return defect(Kind.NOT_FRESH, thisUpdate);
    }
    // RFC 5280 §3.3: a list may drop a certificate once it has expired.
    Instant notAfter = question.certificate().notAfter();
    boolean mayHaveDropped =
        thisUpdate.isAfter(notAfter)
            && !expiredKeptSince.map(since -> !since.isAfter(notAfter)).orElse(false);
    return mayHaveDropped ? defect(Kind.AFTER_EXPIRY, thisUpdate) : Optional.empty();
  }

  private static Optional<EvidenceDefect> defect(Kind kind, Instant thisUpdate) {
    return Optional.of(new EvidenceDefect(kind, thisUpdate.toString()));
  }
}
