package org.xacthuc.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.cms.Certificate;

/**
 * A certificate that the reader of a document chose to trust.
 *
 * @param purposes what it may vouch for
 * @param sunset the instant from which it vouches no more, though its validity has not ended
 */
public record TrustAnchor(
    Certificate certificate, Set<Purpose> purposes, Optional<Instant> sunset) {
  public TrustAnchor {
    purposes = Set.copyOf(purposes);
  }

  /** For every purpose, without a sunset date. */
  public static TrustAnchor of(Certificate certificate) {
    return new TrustAnchor(certificate, Set.of(Purpose.values()), Optional.empty());
  }

  /** Within its validity and not past its sunset date. */
  boolean standsAt(Instant at) {
    return !at.isBefore(certificate.notBefore())
        && !at.isAfter(certificate.notAfter())
        && sunset.map(at::isBefore).orElse(true);
  }
}
