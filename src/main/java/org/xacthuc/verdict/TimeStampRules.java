package org.xacthuc.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.time.AlgorithmEnd;
import org.xacthuc.time.TimeStampDisorder;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampToken;
import org.xacthuc.trust.CertificateStatus;

/** What each time-stamp proves, and why the others prove nothing. */
final class TimeStampRules {
  static final List<SignatureRule> ALL =
      List.of(
          TimeStampRules::timeStampsStand,
          TimeStampRules::authoritiesDoNothingElse,
          TimeStampRules::authoritiesAreCleared,
          TimeStampRules::timeStampsAreInOrder);

  private TimeStampRules() {}

  // RFC 3161 §2.4.2, ETSI EN 319 102-1 §5.4
  private static Stream<Raised> timeStampsStand(SignatureFacts signature, RuleContext context) {
    return signature.time().timeStamps().stream()
        .flatMap(stamp -> whatStandsInTheWay(stamp, signature, context.policy()));
  }

  private static Stream<Raised> whatStandsInTheWay(
      TimeStampOutcome stamp, SignatureFacts signature, Policy policy) {
    return switch (stamp.standing()) {
      case STANDS -> Stream.empty();
      case WRONG -> raise(wrong(stamp.kind()), signature, whatIsWrong(stamp));
      case NO_PATH -> raise(FindingCode.TIME_STAMP_UNTRUSTED, signature, whyUntrusted(stamp));
      case FROM_THE_FUTURE, EXTRA_KEY_USAGE ->
          raise(FindingCode.TIME_STAMP_NOT_ACCEPTED, signature, whyNotAccepted(stamp));
      case EXPIRED, COVERED_TOO_LATE ->
          raise(FindingCode.TIME_STAMP_EXPIRED, signature, whyUntrusted(stamp));
      case REVOKED, REVOKED_LATER, ISSUER_REVOKED ->
          policy.revocation() == RequirementLevel.OFF
              ? Stream.empty()
              : stamp.revocation().stream().flatMap(s -> revoked(s, signature).stream());
      case WEAK -> raise(FindingCode.TIME_STAMP_WEAK, signature, whyWeak(stamp));
    };
  }

  private static Stream<Raised> raise(
      FindingCode code, SignatureFacts signature, Evidence evidence) {
    return Stream.of(Raised.of(code, subject(signature), evidence));
  }

  private static FindingCode wrong(TimeStampOutcome.Kind kind) {
    return switch (kind) {
      case DOCUMENT_TIMESTAMP -> FindingCode.DOCUMENT_TIME_STAMP_WRONG;
      case SIGNATURE_TIMESTAMP, CONTENT_TIMESTAMP -> FindingCode.TIME_STAMP_WRONG;
    };
  }

  private static Evidence whatIsWrong(TimeStampOutcome stamp) {
    return stamp.defects().stream()
        .findFirst()
        .map(
            defect ->
                Evidence.of(Evidence.Key.KIND, KebabCase.of(defect.kind()))
                    .and(Evidence.Key.DETAIL, defect.detail()))
        .orElse(Evidence.NONE);
  }

  private static Evidence whyUntrusted(TimeStampOutcome stamp) {
    Optional<String> defect =
        stamp.path().filter(path -> !path.isValidated()).stream()
            .flatMap(path -> path.defects().stream())
            .findFirst()
            .map(d -> KebabCase.of(d.kind()));
    return Evidence.NONE
        .and(Evidence.Key.CERTIFICATE, stamp.token().flatMap(TimeStampToken::authority))
        .and(
            Evidence.Key.REASON,
            Optional.of(defect.orElseGet(() -> KebabCase.of(stamp.standing()))));
  }

  private static Evidence whyNotAccepted(TimeStampOutcome stamp) {
    return Evidence.of(Evidence.Key.REASON, KebabCase.of(stamp.standing()))
        .and(Evidence.Key.CERTIFICATE, stamp.token().flatMap(TimeStampToken::authority))
        .and(Evidence.Key.AT, stamp.at().toString());
  }

  private static Evidence whyWeak(TimeStampOutcome stamp) {
    Optional<AlgorithmEnd> weakest = stamp.weakest();
    return Evidence.NONE
        .and(Evidence.Key.CERTIFICATE, stamp.token().flatMap(TimeStampToken::authority))
        .and(Evidence.Key.ALGORITHM, weakest.map(AlgorithmEnd::algorithm))
        .and(
            Evidence.Key.UNTIL,
            weakest.filter(AlgorithmEnd::isListed).map(AlgorithmEnd::until).map(Instant::toString))
        .and(Evidence.Key.AT, stamp.at().toString());
  }

  private static Optional<Raised> revoked(CertificateStatus status, SignatureFacts signature) {
    return status
        .status()
        .match(
            notRevoked -> Optional.empty(),
            revoked ->
                Optional.of(
                    Raised.of(
                        FindingCode.TIME_STAMP_AUTHORITY_REVOKED,
                        subject(signature),
                        RevocationRules.evidence(status)
                            .and(Evidence.Key.SINCE, revoked.since().toString())
                            .and(Evidence.Key.REASON, KebabCase.of(revoked.reason())))),
            unknown -> Optional.empty());
  }

  /**
   * RFC 3161 §2.3: its key is for time-stamps alone. Told, whether the policy accepts it or not.
   */
  private static Stream<Raised> authoritiesDoNothingElse(
      SignatureFacts signature, RuleContext context) {
    return signature.time().timeStamps().stream()
        .flatMap(stamp -> stamp.token().stream())
        .filter(token -> !token.extraKeyUsages().isEmpty())
        .map(
            token ->
                Raised.of(
                    FindingCode.TIME_STAMP_AUTHORITY_KEY_USAGE,
                    subject(signature),
                    Evidence.NONE
                        .and(Evidence.Key.CERTIFICATE, token.authority())
                        .and(Evidence.Key.DETAIL, String.join(", ", token.extraKeyUsages()))));
  }

  /**
   * Only the authorities whose proof is gone by must be cleared. A document time-stamp counts for
   * the signatures that it proves: nothing can have been stored in the file about the last one.
   */
  private static Stream<Raised> authoritiesAreCleared(
      SignatureFacts signature, RuleContext context) {
    return signature.type().counts() && context.policy().revocation() != RequirementLevel.OFF
        ? signature.time().provenBy().stream()
            .flatMap(status -> RevocationRules.unknown(status, subject(signature)).stream())
        : Stream.empty();
  }

  /** ETSI EN 319 102-1 §5.5: a time-stamp is older than those that cover it. */
  private static Stream<Raised> timeStampsAreInOrder(
      SignatureFacts signature, RuleContext context) {
    return signature.time().disorder().stream()
        .filter(found -> found.distance().compareTo(context.policy().clockTolerance()) > 0)
        .map(
            found ->
                Raised.of(
                    FindingCode.TIME_STAMP_ORDER, subject(signature), whatContradicts(found)));
  }

  private static Evidence whatContradicts(TimeStampDisorder disorder) {
    return Evidence.of(Evidence.Key.PROVEN, disorder.outer().instant().toString())
        .and(Evidence.Key.CLAIMED, disorder.inner().instant().toString())
        .and(Evidence.Key.DISTANCE, disorder.distance().toString());
  }

  private static Subject subject(SignatureFacts signature) {
    return Subject.timeStamp(signature.field());
  }
}
