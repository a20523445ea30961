package org.xacthuc.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.VietnamTime;
import org.xacthuc.directive.PrintedTime;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ProvenTime;

/** The moments claimed, printed and proven. */
final class TimeRules {
  static final List<SignatureRule> ALL =
      List.of(
          TimeRules::somethingProvesTheTime,
          TimeRules::claimsLieNearTheProof,
          TimeRules::claimsFollowTheContentTimeStamp,
          TimeRules::printedTimeAgrees);

  /**
   * Vietnam's offset from UTC, which some signing tools leave out (domain: exactly seven hours).
   */
  private static final Duration VIETNAM = Duration.ofSeconds(VietnamTime.OFFSET.getTotalSeconds());

  private TimeRules() {}

  private static Stream<Raised> somethingProvesTheTime(
      SignatureFacts signature, RuleContext context) {
    // A document time-stamp is asked for itself only where nobody requires the signatures' times.
    boolean asked =
        signature.type().counts() || context.policy().time() != RequirementLevel.REQUIRE;
    return signature.time().proven().isPresent() || !asked
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
      // Measured on genuine files: the signer's clock is up to half a minute ahead.
      return distance.toSeconds() > 0
          ? Stream.of(raise(FindingCode.CLAIMED_AFTER_PROOF, signature, claim, proven))
          : Stream.empty();
    }
    if (distance.isNegative() && signature.time().provenLater()) {
      return Stream.empty();
    }
    boolean localAsUtc =
        claim.source() == ClaimedTime.Source.ATTRIBUTE && isWithin(distance.minus(VIETNAM), policy);
    return Stream.of(
        raise(
            localAsUtc ? FindingCode.LOCAL_TIME_AS_UTC : FindingCode.CLAIMED_DIFFERS,
            signature,
            claim,
            proven));
  }

  private static Raised raise(
      FindingCode code, SignatureFacts signature, ClaimedTime claim, Instant proven) {
    Duration distance = Duration.between(proven, claim.time().toInstant());
    return Raised.of(
        code,
        signature.subject(),
        Evidence.of(Evidence.Key.CLAIMED, claim.time().toString())
            .and(Evidence.Key.PROVEN, proven.toString())
            .and(Evidence.Key.DISTANCE, distance.toString())
            .and(Evidence.Key.KIND, KebabCase.of(claim.source())));
  }

  /** A signature covers its content time-stamp: whoever claims to have signed before is wrong. */
  private static Stream<Raised> claimsFollowTheContentTimeStamp(
      SignatureFacts signature, RuleContext context) {
    Duration tolerance = context.policy().clockTolerance();
    return signature.time().madeAfter().stream()
        .map(ProvenTime::instant)
        .flatMap(
            content ->
                signature.time().claimed().stream()
                    .filter(c -> c.time().toInstant().isBefore(content.minus(tolerance)))
                    .map(
                        claim ->
                            raise(FindingCode.CLAIMED_BEFORE_CONTENT, signature, claim, content)));
  }

  /** The stamp agrees when any of the moments known of the signature lies near it. */
  private static Stream<Raised> printedTimeAgrees(SignatureFacts signature, RuleContext context) {
    TimeComparison compared =
        TimeComparison.of(signature, Optional.empty(), context.policy().clockTolerance());
    return compared.distances().stream()
        .filter(times -> times.agreeing().isEmpty())
        .map(
            times ->
                Raised.of(
                    FindingCode.PRINTED_DIFFERS,
                    signature.subject(),
                    evidence(
                        signature,
                        compared.printed().orElseThrow(),
                        times.distances().get(0).distance())));
  }

  private static Evidence evidence(
      SignatureFacts signature, PrintedTime printed, Duration distance) {
    String shown =
        printed.hasClock() ? printed.time().toString() : printed.time().toLocalDate().toString();
    return Evidence.of(Evidence.Key.PRINTED, shown)
        .and(
            Evidence.Key.CLAIMED,
            signature.time().claimed().stream().findFirst().map(c -> c.time().toString()))
        .and(Evidence.Key.PROVEN, signature.time().proven().map(p -> p.instant().toString()))
        .and(Evidence.Key.DISTANCE, distance.toString());
  }

  private static boolean isWithin(Duration distance, Policy policy) {
    return distance.abs().compareTo(policy.clockTolerance()) <= 0;
  }
}
