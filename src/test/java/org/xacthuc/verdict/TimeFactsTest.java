package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.time.ProofsOfExistence.Covering;
import org.xacthuc.time.ProvenTime;
import org.xacthuc.time.Standing;
import org.xacthuc.time.TimeStampDisorder;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampOutcome.Kind;

/** Which of several time-stamps a signature's time follows from. */
class TimeFactsTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final TimeStampOutcome OWN = stamp(Kind.SIGNATURE_TIMESTAMP, 0);

  @Test
  void theEarliestProofCounts() {
    TimeFacts own = facts(false, List.of(stamp(Kind.DOCUMENT_TIMESTAMP, 9)), OWN);
    assertThat(own.proven()).isEqualTo(OWN.proven());
    assertThat(own.best()).isEqualTo(THEN);

    TimeStampOutcome earlier = stamp(Kind.DOCUMENT_TIMESTAMP, -9);
    assertThat(facts(false, List.of(earlier), OWN).proven()).isEqualTo(earlier.proven());
  }

  @Test
  void oneThatDoesNotStandProvesNothing() {
    TimeStampOutcome refused = StampFacts.of(Standing.NO_PATH);

    assertThat(facts(false, List.of(), refused, OWN).proven()).isEqualTo(OWN.proven());
    assertThat(facts(false, List.of(), refused).proven()).isEmpty();
    assertThat(facts(false, List.of(), refused).best()).isEqualTo(Facts.NOW);
  }

  @Test
  void whereRevocationMattersAProofWhoseAuthorityIsClearedComesFirst() {
    TimeStampOutcome doubtful =
        StampFacts.standing(Kind.SIGNATURE_TIMESTAMP, THEN, StampFacts.UNKNOWN);
    List<TimeStampOutcome> cleared = List.of(stamp(Kind.DOCUMENT_TIMESTAMP, 9));

    assertThat(facts(true, cleared, doubtful).proven()).isEqualTo(cleared.get(0).proven());
    assertThat(facts(true, cleared, doubtful).provenBy()).isEmpty();
    assertThat(facts(false, cleared, doubtful).proven()).isEqualTo(doubtful.proven());
    assertThat(facts(false, cleared, doubtful).provenBy()).containsExactly(StampFacts.UNKNOWN);
    assertThat(facts(true, List.of(), doubtful).proven()).isEqualTo(doubtful.proven());
  }

  @Test
  void aContentTimeStampProvesOnlyThatTheSignatureIsYounger() {
    TimeFacts facts =
        facts(
            false, List.of(), stamp(Kind.CONTENT_TIMESTAMP, -9), stamp(Kind.CONTENT_TIMESTAMP, -3));

    assertThat(facts.proven()).isEmpty();
    assertThat(facts.best()).isEqualTo(Facts.NOW);
    assertThat(facts.madeAfter().map(ProvenTime::instant)).contains(THEN.minusSeconds(3));
  }

  @Test
  void aSignatureIsMadeSinceItsContentTimeStampOrItsOwn() {
    assertThat(StampFacts.time(OWN).isMadeSince(THEN)).isTrue();
    assertThat(StampFacts.time(OWN).isMadeSince(THEN.plusSeconds(1))).isFalse();
    assertThat(StampFacts.time(stamp(Kind.CONTENT_TIMESTAMP, 0)).isMadeSince(THEN)).isTrue();
    TimeFacts late = facts(false, List.of(stamp(Kind.DOCUMENT_TIMESTAMP, 0)));
    assertThat(late.isMadeSince(THEN)).isFalse();
    assertThat(late.provenLater()).isTrue();
    assertThat(StampFacts.time(OWN).provenLater()).isFalse();
    assertThat(StampFacts.time().provenLater()).isFalse();
  }

  @Test
  void whatCoversIsYounger() {
    TimeStampOutcome content = stamp(Kind.CONTENT_TIMESTAMP, -5);
    TimeStampOutcome document = stamp(Kind.DOCUMENT_TIMESTAMP, 5);
    assertThat(facts(false, List.of(document), content, OWN).disorder()).isEmpty();

    assertThat(apart(facts(false, List.of(), stamp(Kind.CONTENT_TIMESTAMP, 3), OWN))).contains(3L);
    assertThat(apart(facts(false, List.of(document), stamp(Kind.CONTENT_TIMESTAMP, 7))))
        .contains(2L);
    assertThat(apart(facts(false, List.of(stamp(Kind.DOCUMENT_TIMESTAMP, -4)), OWN))).contains(4L);
  }

  /** Signature time-stamps: the earliest covers the content, the latest is covered. */
  @Test
  void ofSeveralContradictionsTheWidestIsTold() {
    TimeFacts facts =
        facts(
            false,
            List.of(stamp(Kind.DOCUMENT_TIMESTAMP, 6), stamp(Kind.DOCUMENT_TIMESTAMP, 8)),
            OWN,
            stamp(Kind.SIGNATURE_TIMESTAMP, 20),
            stamp(Kind.CONTENT_TIMESTAMP, 2));
    assertThat(apart(facts)).contains(14L);

    TimeStampDisorder wider =
        TimeStampDisorder.between(
                stamp(Kind.DOCUMENT_TIMESTAMP, 90).proven().orElseThrow(),
                OWN.proven().orElseThrow())
            .orElseThrow();
    TimeFacts covered =
        TimeFacts.of(
            List.of(),
            List.of(OWN, stamp(Kind.CONTENT_TIMESTAMP, 2)),
            new Covering(List.of(), Optional.of(wider)),
            false,
            Facts.NOW);
    assertThat(apart(covered)).contains(90L);
  }

  private static Optional<Long> apart(TimeFacts facts) {
    return facts.disorder().map(TimeStampDisorder::distance).map(Duration::toSeconds);
  }

  private static TimeStampOutcome stamp(Kind kind, int seconds) {
    return StampFacts.standing(kind, THEN.plusSeconds(seconds));
  }

  private static TimeFacts facts(
      boolean cleared, List<TimeStampOutcome> covering, TimeStampOutcome... own) {
    return TimeFacts.of(
        List.of(), List.of(own), new Covering(covering, Optional.empty()), cleared, Facts.NOW);
  }
}
