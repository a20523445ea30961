package org.xacthuc.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;

/**
 * Whether the signer's certificate leads to an anchor, at the best-signature-time.
 *
 * @param path absent when there is no signer's certificate
 * @param revocation of the path's certificates, the signer's first; empty without a path
 * @param evidenceSince since when the evidence, in DER, is proven to exist; what is not in it
 *     exists since the instant of validation
 */
public record TrustFacts(
    Optional<PathOutcome> path,
    List<CertificateStatus> revocation,
    Map<Bytes, Instant> evidenceSince) {
  public static final TrustFacts NONE = new TrustFacts(Optional.empty(), List.of());

  public TrustFacts {
    revocation = List.copyOf(revocation);
    evidenceSince = Map.copyOf(evidenceSince);
  }

  /** Where nothing proves how old the evidence is. */
  public TrustFacts(Optional<PathOutcome> path, List<CertificateStatus> revocation) {
    this(path, revocation, Map.of());
  }

  /** The same with proofs of the evidence's existence. */
  public TrustFacts withEvidenceSince(Map<Bytes, Instant> proofs) {
    return new TrustFacts(path, revocation, proofs);
  }
}
