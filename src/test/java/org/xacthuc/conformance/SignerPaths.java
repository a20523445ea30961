package org.xacthuc.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SignedAttributes;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchors;

/** The signer's path of a container, at the time that the signer claims. */
final class SignerPaths {
  private SignerPaths() {}

  /**
   * Why the path does not hold; empty when it does.
   *
   * @param beside files with roots and certificate lists
   */
  static Optional<String> of(Bytes container, List<Sample> beside) {
    CmsSignature signature =
        CmsReader.read(container, SubFilter.ADBE_PKCS7_DETACHED).value().orElseThrow();
    Instant at = signature.signedAttributes().flatMap(SignedAttributes::signingTime).orElseThrow();
    List<Certificate> roots = beside.stream().flatMap(s -> s.certificates().stream()).toList();
    PathOutcome outcome =
        new PathValidator(Limits.DEFAULT)
            .validate(
                new PathRequest(
                    signature.signer().orElseThrow(),
                    Purpose.DOCUMENT_SIGNING,
                    signature.certificates(),
                    TrustAnchors.of(roots),
                    at));
    if (outcome.path().isEmpty()) {
      return Optional.of("invalid " + outcome.defects());
    }
    List<Bytes> lists =
        beside.stream().filter(s -> s.file().endsWith(".crl")).map(Sample::der).toList();
    RevocationPool pool = new RevocationPool(lists, List.of(), signature.certificates());
    boolean revoked =
        new RevocationChecker(Limits.DEFAULT)
            .check(outcome.path().get(), pool, at, at.plus(Duration.ofDays(1))).stream()
                .anyMatch(
                    s -> s.status().match(notRevoked -> false, found -> true, unknown -> false));
    return revoked ? Optional.of("invalid revoked") : Optional.empty();
  }
}
