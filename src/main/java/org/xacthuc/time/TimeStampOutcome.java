package org.xacthuc.time;

import java.util.List;
import java.util.Optional;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;

/**
 * What validating one token came to.
 *
 * @param token absent when it cannot be read
 * @param defects of the token itself
 * @param path of the authority's certificate; absent when that certificate is not at hand
 * @param revocation of the path's certificates; empty without a path
 * @param proven present exactly when everything holds; whether it matters that revocation may be
 *     unknown is left to whoever judges
 */
public record TimeStampOutcome(
    Kind kind,
    Optional<TimeStampToken> token,
    List<TimeStampDefect> defects,
    Optional<PathOutcome> path,
    List<CertificateStatus> revocation,
    Optional<ProvenTime> proven) {
  public TimeStampOutcome {
    defects = List.copyOf(defects);
    revocation = List.copyOf(revocation);
  }

  /** What a token stands by. */
  public enum Kind {
    SIGNATURE_TIMESTAMP,
    DOCUMENT_TIMESTAMP,
    CONTENT_TIMESTAMP
  }
}
