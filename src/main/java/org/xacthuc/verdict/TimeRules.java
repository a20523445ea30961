package org.xacthuc.verdict;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.VietnamTime;
import org.xacthuc.directive.StampTimes;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ProvenTime;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;

/** The moments claimed, printed and proven, and the time-stamps that prove. */
final class TimeRules {
  static final List<SignatureRule> ALL =
      List.of(
          TimeRules::timeStampsAreSound,
          TimeRules::timeStampsAreTrusted,
          TimeRules::authoritiesAreNotRevoked,
          TimeRules::somethingProvesTheTime,
          TimeRules::claimsLieNearTheProof,
          TimeRules::printedTimeAgrees);

  /**
   * Vietnam's offset from UTC, which some signing tools leave out (domain: exactly seven hours).
   */
  private static final Duration VIETNAM = Duration.ofSeconds(VietnamTime.OFFSET.getTotalSeconds());

  private TimeRules() {}

  // RFC 3161 §2.4.2, ETSI EN 319 102-1 §5.4
  private static Stream<Raised> timeStampsAreSound(SignatureFacts signature, RuleContext context) {
    return signature.time().timeStamps().stream()
        .filter(stamp -> !stamp.defects().isEmpty())
        .map(
            stamp ->
                Raised.of(
                    wrong(stamp.kind()),
                    subject(signature),
                    Evidence.of(Evidence.Key.KIND, KebabCase.of(stamp.defects().get(0).kind()))
                        .and(Evidence.Key.DETAIL, stamp.defects().get(0).detail())));
  }

  private static FindingCode wrong(TimeStampOutcome.Kind kind) {
    return switch (kind) {
      case DOCUMENT_TIMESTAMP -> FindingCode.DOCUMENT_TIME_STAMP_WRONG;
      case SIGNATURE_TIMESTAMP, CONTENT_TIMESTAMP -> FindingCode.TIME_STAMP_WRONG;
    };
  }

  private static Stream<Raised> timeStampsAreTrusted(
      SignatureFacts signature, RuleContext context) {
    return signature.time().timeStamps().stream()
        .filter(stamp -> stamp.defects().isEmpty())
        .filter(stamp -> !stamp.path().map(PathOutcome::isValidated).orElse(false))
        .map(
            stamp ->
                Raised.of(
                    FindingCode.TIME_STAMP_UNTRUSTED, subject(signature), whyUntrusted(stamp)));
  }

  private static Evidence whyUntrusted(TimeStampOutcome stamp) {
    return Evidence.NONE
        .and(Evidence.Key.CERTIFICATE, stamp.token().flatMap(token -> token.authority()))
        .and(
            Evidence.Key.REASON,
            stamp.path().stream()
                .flatMap(path -> path.defects().stream())
                .findFirst()
                .map(defect -> KebabCase.of(defect.kind())));
  }

  private static Stream<Raised> authoritiesAreNotRevoked(
      SignatureFacts signature, RuleContext context) {
    if (context.policy().revocation() == RequirementLevel.OFF) {
      return Stream.empty();
    }
    Stream<Raised> revoked =
        signature.time().timeStamps().stream()
            .filter(stamp -> stamp.proven().isEmpty())
            .flatMap(stamp -> stamp.revocation().stream())
            .flatMap(status -> revoked(status, signature).stream());
    return Stream.concat(revoked, unknownAuthorities(signature));
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
   * Only the authority whose proof is gone by must be cleared. A document time-stamp counts for the
   * signatures that it proves: nothing can have been stored in the file about the last one.
   */
  private static Stream<Raised> unknownAuthorities(SignatureFacts signature) {
    return signature.type().counts()
        ? signature.time().provenBy().stream()
            .flatMap(status -> RevocationRules.unknown(status, subject(signature)).stream())
        : Stream.empty();
  }

  private static Stream<Raised> somethingProvesTheTime(
      SignatureFacts signature, RuleContext context) {
    return signature.time().proven().isPresent()
        ? Stream.empty()
        : Stream.of(Raised.of(FindingCode.NOT_PROVEN, signature.subject()));
  }

  /** A claim proves nothing, so a wrong one is told and changes nothing. */
  private static Stream<Raised> claimsLieNearTheProof(
      SignatureFacts signature, RuleContext context) {
    Optional<Instant> proven = signature.time().proven().map(ProvenTime::instant);
    return proven.stream()
        .flatMap(
            instant ->
                signature.time().claimed().stream()
                    .flatMap(claim -> compare(signature, claim, instant, context.policy())));
  }

  private static Stream<Raised> compare(
      SignatureFacts signature, ClaimedTime claim, Instant proven, Policy policy) {
    Duration distance = Duration.between(proven, claim.time().toInstant());
    if (isWithin(distance, policy)) {
      return Stream.empty();
    }
    boolean localAsUtc =
        claim.source() == ClaimedTime.Source.ATTRIBUTE && isWithin(distance.minus(VIETNAM), policy);
    return Stream.of(
        Raised.of(
            localAsUtc ? FindingCode.LOCAL_TIME_AS_UTC : FindingCode.CLAIMED_DIFFERS,
            signature.subject(),
            Evidence.of(Evidence.Key.CLAIMED, claim.time().toString())
                .and(Evidence.Key.PROVEN, proven.toString())
                .and(Evidence.Key.DISTANCE, distance.toString())
                .and(Evidence.Key.KIND, KebabCase.of(claim.source()))));
  }

  /** The stamp agrees when any of the moments known of the signature lies near it. */
  private static Stream<Raised> printedTimeAgrees(SignatureFacts signature, RuleContext context) {
    return signature.signatory().stamp().flatMap(s -> s.time()).stream()
        .flatMap(printed -> compare(signature, printed, context.policy()));
  }

  private static Stream<Raised> compare(
      SignatureFacts signature, OffsetDateTime printed, Policy policy) {
    StampTimes<Moment> times =
        StampTimes.of(printed.toInstant(), knownMoments(signature), policy.clockTolerance());
    return times.distances().isEmpty() || times.agreeing().isPresent()
        ? Stream.empty()
        : Stream.of(
            Raised.of(
                FindingCode.PRINTED_DIFFERS,
                signature.subject(),
                evidence(signature, printed, times.distances().get(0).distance())));
  }

  private static Evidence evidence(
      SignatureFacts signature, OffsetDateTime printed, Duration distance) {
    return Evidence.of(Evidence.Key.PRINTED, printed.toString())
        .and(
            Evidence.Key.CLAIMED,
            signature.time().claimed().stream().findFirst().map(c -> c.time().toString()))
        .and(Evidence.Key.PROVEN, signature.time().proven().map(p -> p.instant().toString()))
        .and(Evidence.Key.DISTANCE, distance.toString());
  }

  /** The moments known of a signature that a stamp may print. */
  private enum Moment {
    PROVEN,
    DICTIONARY,
    ATTRIBUTE,
    /** The signingTime attribute, taken for local time that was called UTC. */
    ATTRIBUTE_AS_LOCAL
  }

  private static Map<Moment, Instant> knownMoments(SignatureFacts signature) {
    Map<Moment, Instant> known = new EnumMap<>(Moment.class);
    signature.time().proven().ifPresent(proven -> known.put(Moment.PROVEN, proven.instant()));
    for (ClaimedTime claim : signature.time().claimed()) {
      Instant instant = claim.time().toInstant();
      switch (claim.source()) {
        case DICTIONARY -> known.put(Moment.DICTIONARY, instant);
        case ATTRIBUTE -> {
          known.put(Moment.ATTRIBUTE, instant);
          known.put(Moment.ATTRIBUTE_AS_LOCAL, instant.minus(VIETNAM));
        }
      }
    }
    return known;
  }

  private static boolean isWithin(Duration distance, Policy policy) {
    return distance.abs().compareTo(policy.clockTolerance()) <= 0;
  }

  private static Subject subject(SignatureFacts signature) {
    return Subject.timeStamp(signature.field());
  }
}
