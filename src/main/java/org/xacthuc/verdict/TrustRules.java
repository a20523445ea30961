package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;

/**
 * The signer's certificate leads to an anchor that the reader chose, at the best-signature-time.
 */
final class TrustRules {
  static final List<SignatureRule> ALL = List.of(TrustRules::pathLeadsToAnAnchor);

  private TrustRules() {}

  /** Of a refused path only the most telling reason is told: the outcome ranks them. */
  private static Stream<Raised> pathLeadsToAnAnchor(SignatureFacts signature, RuleContext context) {
    Optional<PathOutcome> outcome = signature.trust().path().filter(path -> !path.isValidated());
    return outcome.stream()
        .map(
            path ->
                path.defects().stream()
                    .findFirst()
                    .map(defect -> raise(defect, path, signature))
                    .orElseGet(() -> Raised.of(FindingCode.NO_PATH, signature.subject())));
  }

  private static Raised raise(PathDefect defect, PathOutcome path, SignatureFacts signature) {
    return Raised.of(
        codeOf(defect, signature), signature.subject(), evidence(defect, path, signature));
  }

  private static FindingCode codeOf(PathDefect defect, SignatureFacts signature) {
    return switch (defect.kind()) {
      case NO_ANCHORS, ISSUER_NOT_FOUND, ANCHOR_NOT_TRUSTED -> FindingCode.NO_PATH;
      case ANCHOR_PURPOSE -> FindingCode.ANCHOR_PURPOSE;
      case ANCHOR_EXPIRED -> FindingCode.ANCHOR_EXPIRED;
      case SEARCH_EXHAUSTED -> FindingCode.SEARCH_EXHAUSTED;
      case ALGORITHM_UNKNOWN -> FindingCode.PATH_ALGORITHM_UNKNOWN;
      case SIGNATURE_WRONG -> FindingCode.PATH_SIGNATURE_WRONG;
      case NOT_YET_VALID -> FindingCode.NOT_YET_VALID;
      case EXPIRED -> expired(defect, signature);
      case NOT_A_CA -> FindingCode.NOT_A_CA;
      case PATH_TOO_LONG -> FindingCode.PATH_TOO_LONG;
      case KEY_USAGE -> FindingCode.KEY_USAGE;
      case EXTENDED_KEY_USAGE -> FindingCode.EXTENDED_KEY_USAGE;
      case NAME_CONSTRAINTS -> FindingCode.NAME_CONSTRAINTS;
      case POLICY -> FindingCode.POLICY;
      case UNKNOWN_CRITICAL_EXTENSION -> FindingCode.CRITICAL_EXTENSION;
      case CERTIFICATE_BROKEN -> FindingCode.CERTIFICATE_BROKEN;
    };
  }

  /**
   * ETSI EN 319 102-1 §5.5: a signer's certificate that had expired at the proven time is a
   * definite failure; without a proven time nothing is known.
   */
  private static FindingCode expired(PathDefect defect, SignatureFacts signature) {
    return signer(signature)
            .filter(defect.certificate()::equals)
            .filter(signer -> signature.time().isMadeSince(signer.notAfter()))
            .isPresent()
        ? FindingCode.SIGNER_EXPIRED_AT_PROVEN_TIME
        : FindingCode.PATH_EXPIRED;
  }

  private static Evidence evidence(PathDefect defect, PathOutcome path, SignatureFacts signature) {
    Evidence evidence =
        Evidence.of(Evidence.Key.CERTIFICATE, defect.certificate().subject().text());
    Optional<Certificate> last =
        path.chain().isEmpty()
            ? signer(signature)
            : Optional.of(path.chain().get(path.chain().size() - 1));
    switch (defect.kind()) {
      case NO_ANCHORS, ISSUER_NOT_FOUND, ANCHOR_NOT_TRUSTED ->
          evidence =
              evidence
                  .and(Evidence.Key.ISSUER, last.map(c -> c.issuer().text()))
                  .and(
                      Evidence.Key.ISSUER_URL,
                      last.flatMap(c -> c.issuerUrls().stream().findFirst()));
      case NOT_YET_VALID, EXPIRED, ANCHOR_EXPIRED ->
          evidence =
              evidence
                  .and(Evidence.Key.DETAIL, defect.detail())
                  .and(Evidence.Key.AT, signature.time().best().toString());
      case SEARCH_EXHAUSTED -> evidence = evidence.and(Evidence.Key.LIMIT, defect.detail());
      case ANCHOR_PURPOSE,
          ALGORITHM_UNKNOWN,
          SIGNATURE_WRONG,
          NOT_A_CA,
          PATH_TOO_LONG,
          KEY_USAGE,
          EXTENDED_KEY_USAGE,
          NAME_CONSTRAINTS,
          POLICY,
          UNKNOWN_CRITICAL_EXTENSION,
          CERTIFICATE_BROKEN ->
          evidence = evidence.and(Evidence.Key.DETAIL, defect.detail());
    }
    return evidence;
  }

  private static Optional<Certificate> signer(SignatureFacts signature) {
    return signature.container().signature().flatMap(s -> s.signer());
  }
}
