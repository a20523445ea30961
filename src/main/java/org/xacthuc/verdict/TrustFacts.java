package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;

/**
 * Whether the signer's certificate leads to an anchor, at the best-signature-time.
 *
 * @param path absent when there is no signer's certificate
 * @param revocation of the path's certificates, the signer's first; empty without a path
 * @param dataInFile whether the file brings revocation data about every certificate in it
 */
public record TrustFacts(
    Optional<PathOutcome> path, List<CertificateStatus> revocation, boolean dataInFile) {
  public static final TrustFacts NONE = new TrustFacts(Optional.empty(), List.of());

  public TrustFacts {
    revocation = List.copyOf(revocation);
  }

  public TrustFacts(Optional<PathOutcome> path, List<CertificateStatus> revocation) {
    this(path, revocation, false);
  }

  /** The same, where the file may bring revocation data about every certificate in it. */
  public TrustFacts withDataInFile(boolean complete) {
    return new TrustFacts(path, revocation, complete);
  }
}
