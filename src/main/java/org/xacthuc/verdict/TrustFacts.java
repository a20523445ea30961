package org.xacthuc.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;

/**
 * Whether the signer's certificate leads to an anchor, at the best-signature-time.
 *
 * @param path absent when there is no signer's certificate
 * @param revocation of the path's certificates, the signer's first; empty without a path
 * @param existing since when each certificate of the path is proven to exist, the signer's first;
 *     empty where that is as long as the signature is
 * @param dataInFile whether the file brings revocation data about every certificate in it
 */
public record TrustFacts(
    Optional<PathOutcome> path,
    List<CertificateStatus> revocation,
    List<Instant> existing,
    boolean dataInFile) {
  public static final TrustFacts NONE = new TrustFacts(Optional.empty(), List.of());

  public TrustFacts {
    revocation = List.copyOf(revocation);
    existing = List.copyOf(existing);
  }

  public TrustFacts(Optional<PathOutcome> path, List<CertificateStatus> revocation) {
    this(path, revocation, List.of(), false);
  }

  /** The same, where certificates may be proven to exist for less long than the signature. */
  public TrustFacts withExisting(List<Instant> since) {
    return new TrustFacts(path, revocation, since, dataInFile);
  }

  /**
   * The instant at which the algorithms of a certificate of the path must have been reliable.
   *
   * @param index its place in the path, from 0
   * @param best when the signature is proven to have existed
   */
  Instant provenAt(int index, Instant best) {
    return index < existing.size() && existing.get(index).isAfter(best)
        ? existing.get(index)
        : best;
  }

  /** The same, where the file may bring revocation data about every certificate in it. */
  public TrustFacts withDataInFile(boolean complete) {
    return new TrustFacts(path, revocation, existing, complete);
  }
}
