package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.FindingCode.*;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xacthuc.directive.PrintedTime;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;
import org.xacthuc.directive.StampKind;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ClaimedTime.Source;
import org.xacthuc.time.ProofsOfExistence.Covering;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampOutcome.Kind;

/** Claimed, printed and proven moments, and how far apart they may lie. */
class TimeRulesTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Duration TOLERANCE = Policy.DEFAULT.clockTolerance();
  private static final Set<FindingCode> ASKED =
      Set.of(
          CLAIMED_AFTER_PROOF,
          CLAIMED_BEFORE_CONTENT,
          CLAIMED_DIFFERS,
          LOCAL_TIME_AS_UTC,
          NOT_PROVEN,
          PRINTED_DIFFERS,
          TIME_STAMP_ORDER);

  @Test
  void aClaimMayLieAsFarFromTheProofAsClocksMayDiffer() {
    assertThat(claimed(Duration.ZERO)).isEmpty();
    assertThat(claimed(TOLERANCE.negated())).isEmpty();
    assertThat(claimed(TOLERANCE.negated().minusSeconds(1))).containsExactly(CLAIMED_DIFFERS);
    assertThat(claimed(TOLERANCE)).containsExactly(CLAIMED_AFTER_PROOF);
    assertThat(claimed(TOLERANCE.plusSeconds(1))).containsExactly(CLAIMED_DIFFERS);
  }

  @Test
  void anAttributeSevenHoursAheadIsVietnamsTimeWrittenAsUtc() {
    Duration seven = Duration.ofHours(7);
    assertThat(claimed(seven)).containsExactly(LOCAL_TIME_AS_UTC);
    assertThat(claimed(seven.plus(TOLERANCE))).containsExactly(LOCAL_TIME_AS_UTC);
    assertThat(claimed(seven.plus(TOLERANCE).plusSeconds(1))).containsExactly(CLAIMED_DIFFERS);
    assertThat(codes(judge(facts(Source.DICTIONARY, seven, own()))))
        .containsExactly(CLAIMED_DIFFERS);
  }

  @Test
  void aDocumentTimeStampMayBeMadeLongAfterTheClaim() {
    TimeFacts earlier = covered(Duration.ofDays(-30));
    TimeFacts later = covered(Duration.ofDays(30));

    assertThat(codes(judge(earlier))).isEmpty();
    assertThat(codes(judge(later))).containsExactly(CLAIMED_DIFFERS);
  }

  @Test
  void nobodySignsBeforeTheContentTimeStampThatHeSigns() {
    TimeStampOutcome content = StampFacts.standing(Kind.CONTENT_TIMESTAMP, THEN);
    TimeFacts within = facts(Source.ATTRIBUTE, TOLERANCE.negated(), content);
    TimeFacts before = facts(Source.ATTRIBUTE, TOLERANCE.negated().minusSeconds(1), content);

    assertThat(codes(judge(within))).containsExactly(NOT_PROVEN);
    assertThat(codes(judge(before))).containsExactlyInAnyOrder(NOT_PROVEN, CLAIMED_BEFORE_CONTENT);
  }

  @Test
  void timeStampsMayContradictEachOtherByAsMuchAsClocksDiffer() {
    assertThat(codes(judge(disordered(TOLERANCE)))).isEmpty();
    assertThat(codes(judge(disordered(TOLERANCE.plusSeconds(1)))))
        .containsExactly(TIME_STAMP_ORDER);
  }

  @Test
  void aDocumentTimeStampIsNotAskedForItsTimeWhereTheSignaturesAre() {
    Policy required =
        Policy.DEFAULT.withDemands(Demands.DEFAULT.withTime(RequirementLevel.REQUIRE));
    SignatureFacts signature = Facts.signature();
    SignatureFacts stamp = Facts.with(Facts.dictionary("ETSI.RFC3161", false));

    assertThat(codes(judge(Policy.DEFAULT, stamp))).contains(NOT_PROVEN);
    assertThat(codes(judge(required, stamp))).doesNotContain(NOT_PROVEN);
    assertThat(codes(judge(required, signature))).contains(NOT_PROVEN);
    assertThat(required.severity(NOT_PROVEN)).isEqualTo(Severity.UNDETERMINED);
    assertThat(Policy.DEFAULT.severity(NOT_PROVEN)).isLessThan(Severity.UNDETERMINED);
  }

  @Test
  void aPrintedDayAgreesWithEveryMomentOfIt() {
    OffsetDateTime day = OffsetDateTime.parse("2021-07-20T00:00:00+07:00");
    OffsetDateTime before = day.minusDays(1);

    assertThat(codes(judge(printing(day, StampKind.SIGNATURE)))).doesNotContain(PRINTED_DIFFERS);
    Judgement differs = judge(printing(before, StampKind.SIGNATURE));
    assertThat(codes(differs)).contains(PRINTED_DIFFERS);
    Evidence evidence =
        differs.findings().stream()
            .filter(f -> f.code() == PRINTED_DIFFERS)
            .map(Finding::evidence)
            .findFirst()
            .orElseThrow();
    assertThat(evidence.get(Evidence.Key.PRINTED)).contains("2021-07-19");
    assertThat(evidence.get(Evidence.Key.PROVEN)).contains(THEN.toString());
    assertThat(evidence.get(Evidence.Key.CLAIMED)).contains("2021-07-20T06:38:23Z");
  }

  /** An incoming stamp tells when somebody else received it. */
  @Test
  void anIncomingStampIsNotHeldAgainstTheSignature() {
    OffsetDateTime before = OffsetDateTime.parse("2021-07-19T00:00:00+07:00");

    assertThat(codes(judge(printing(before, StampKind.INCOMING)))).doesNotContain(PRINTED_DIFFERS);
  }

  private static List<FindingCode> claimed(Duration afterProof) {
    return codes(judge(facts(Source.ATTRIBUTE, afterProof, own())));
  }

  private static TimeStampOutcome own() {
    return StampFacts.standing(Kind.SIGNATURE_TIMESTAMP, THEN);
  }

  private static List<ClaimedTime> claim(Source source, Duration distance) {
    return List.of(new ClaimedTime(source, THEN.plus(distance).atOffset(ZoneOffset.UTC), true));
  }

  private static TimeFacts facts(Source source, Duration distance, TimeStampOutcome own) {
    return TimeFacts.of(claim(source, distance), List.of(own), Covering.NONE, false, Facts.NOW);
  }

  private static TimeFacts covered(Duration distance) {
    TimeStampOutcome later = StampFacts.standing(Kind.DOCUMENT_TIMESTAMP, THEN);
    return TimeFacts.of(
        claim(Source.ATTRIBUTE, distance),
        List.of(),
        new Covering(List.of(later), Optional.empty()),
        false,
        Facts.NOW);
  }

  private static TimeFacts disordered(Duration distance) {
    return StampFacts.time(own(), StampFacts.standing(Kind.CONTENT_TIMESTAMP, THEN.plus(distance)));
  }

  private static SignatureFacts printing(OffsetDateTime day, StampKind kind) {
    SignatureFacts s = Facts.signature();
    Stamp stamp =
        new Stamp(
            1,
            Optional.empty(),
            Optional.of("F"),
            kind,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PrintedTime(day, PrintedTime.Precision.DAY, false)));
    return new SignatureFacts(
        s.pdf(),
        s.container(),
        facts(Source.ATTRIBUTE, Duration.ZERO, own()),
        s.trust(),
        new SignatoryFacts(SignerRole.UNKNOWN, Optional.empty(), Optional.of(stamp)));
  }

  private static Judgement judge(TimeFacts time) {
    return judge(Facts.with(time));
  }

  private static Judgement judge(SignatureFacts signature) {
    return judge(Policy.DEFAULT, signature);
  }

  private static Judgement judge(Policy policy, SignatureFacts signature) {
    return new Judge().judge(Facts.document(List.of(), signature), policy);
  }

  private static List<FindingCode> codes(Judgement judgement) {
    return judgement.findings().stream().map(Finding::code).filter(ASKED::contains).toList();
  }
}
