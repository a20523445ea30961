package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.EvidenceDefect;
import org.xacthuc.trust.RevocationStatus;

/** No certificate of the path was revoked when the signature is proven to have existed. */
final class RevocationRules {
  static final List<SignatureRule> ALL = List.of(RevocationRules::nothingWasRevoked);

  private RevocationRules() {}

  private static Stream<Raised> nothingWasRevoked(SignatureFacts signature, RuleContext context) {
    if (context.policy().revocation() == RequirementLevel.OFF) {
      return Stream.empty();
    }
    List<CertificateStatus> statuses = signature.trust().revocation();
    return IntStream.range(0, statuses.size())
        .boxed()
        .flatMap(i -> check(statuses.get(i), i == 0, signature));
  }

  private static Stream<Raised> check(
      CertificateStatus status, boolean isSigner, SignatureFacts signature) {
    Optional<Raised> revoked =
        status
            .status()
            .match(
                notRevoked -> Optional.empty(),
                r ->
                    Optional.of(
                        Raised.of(
                            codeOf(r, isSigner, signature),
                            signature.subject(),
                            evidence(status)
                                .and(Evidence.Key.SINCE, r.since().toString())
                                .and(Evidence.Key.REASON, KebabCase.of(r.reason()))
                                .and(Evidence.Key.AT, signature.time().best().toString()))),
                unknown -> Optional.empty());
    return revoked.or(() -> unknown(status, signature.subject())).stream();
  }

  /** Whose status nobody at hand can tell. */
  static Optional<Raised> unknown(CertificateStatus status, Subject subject) {
    return status
        .status()
        .match(
            notRevoked -> Optional.empty(),
            revoked -> Optional.empty(),
            unknown ->
                Optional.of(
                    Raised.of(
                        codeOf(unknown), subject, unknownBecause(unknown, evidence(status)))));
  }

  /** So much that it was not all looked at is not the same as nothing: nobody forgives it. */
  private static FindingCode codeOf(RevocationStatus.Unknown unknown) {
    return limit(unknown).isPresent()
        ? FindingCode.SEARCH_EXHAUSTED
        : FindingCode.REVOCATION_UNKNOWN;
  }

  static Evidence evidence(CertificateStatus status) {
    return Evidence.of(Evidence.Key.CERTIFICATE, status.certificate().subject().text());
  }

  private static Evidence unknownBecause(RevocationStatus.Unknown unknown, Evidence evidence) {
    Optional<String> limit = limit(unknown);
    return limit.isPresent()
        ? evidence.and(Evidence.Key.LIMIT, limit)
        : evidence.and(Evidence.Key.REASON, why(unknown));
  }

  /** What there was too much of to look at all of it. */
  private static Optional<String> limit(RevocationStatus.Unknown unknown) {
    return unknown.why().stream()
        .filter(d -> d.kind() == EvidenceDefect.Kind.SEARCH_EXHAUSTED)
        .map(EvidenceDefect::detail)
        .findFirst();
  }

  private static Optional<String> why(RevocationStatus.Unknown unknown) {
    return unknown.why().stream().findFirst().map(defect -> KebabCase.of(defect.kind()));
  }

  /** ETSI EN 319 102-1 §5.5: what counts is the best-signature-time, and whether it is proven. */
  private static FindingCode codeOf(
      RevocationStatus.Revoked revoked, boolean isSigner, SignatureFacts signature) {
    boolean before = !revoked.since().isAfter(signature.time().best());
    // A compromised authority's key may have made certificates of any date.
    if (!before && (isSigner || !revoked.reason().isCompromise())) {
      return FindingCode.REVOKED_LATER;
    }
    if (revoked.reason() == CrlReason.CERTIFICATE_HOLD) {
      return FindingCode.ON_HOLD;
    }
    if (!isSigner) {
      return FindingCode.CA_REVOKED;
    }
    return signature.time().isMadeSince(revoked.since())
        ? FindingCode.REVOKED
        : FindingCode.REVOKED_NO_POE;
  }
}
