package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.StampTimes;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ClaimedTime.Source;
import org.xacthuc.time.ProofsOfExistence.Covering;
import org.xacthuc.time.TimeStampOutcome;

/** What the page prints of time, beside the moments known of a signature. */
class TimeComparisonTest {
  /** Half past midnight of the next day in Vietnam. */
  private static final Instant PROVEN = Instant.parse("2021-07-20T17:30:00Z");

  private static final Optional<LocalDate> DATE = Optional.of(LocalDate.parse("2021-07-20"));

  @Test
  void daysAreCountedInVietnam() {
    assertThat(compare(DATE, stamp()).daysAfterDate()).hasValue(1);
    assertThat(compare(Optional.of(LocalDate.parse("2021-07-22")), stamp()).daysAfterDate())
        .hasValue(-1);
  }

  @Test
  void theProvenMomentCountsBeforeTheClaimedOnes() {
    ClaimedTime dictionary = claim(Source.DICTIONARY, "2021-07-23T10:00:00+07:00");
    ClaimedTime attribute = claim(Source.ATTRIBUTE, "2021-07-24T10:00:00+07:00");

    assertThat(compare(DATE, stamp(), attribute, dictionary).daysAfterDate()).hasValue(1);
    assertThat(compare(DATE, Optional.empty(), attribute, dictionary).daysAfterDate()).hasValue(3);
    assertThat(compare(DATE, Optional.empty(), attribute).daysAfterDate()).hasValue(4);
    assertThat(compare(DATE, Optional.empty()).daysAfterDate()).isEmpty();
    assertThat(compare(Optional.empty(), stamp()).daysAfterDate()).isEmpty();
  }

  @Test
  void everyKnownMomentIsHeldAgainstThePrintedOne() {
    TimeComparison compared =
        compare(
            DATE,
            stamp(),
            claim(Source.DICTIONARY, "2021-07-21T00:30:05+07:00"),
            claim(Source.ATTRIBUTE, "2021-07-21T00:30:10Z"));

    assertThat(compared.printed()).isPresent();
    assertThat(compared.distances().orElseThrow().distances())
        .extracting(StampTimes.Distance::of)
        .containsExactly(
            KnownMoment.PROVEN,
            KnownMoment.DICTIONARY,
            KnownMoment.ATTRIBUTE_LESS_SEVEN_HOURS,
            KnownMoment.ATTRIBUTE);
  }

  @Test
  void withoutAKnownMomentNothingIsCompared() {
    TimeComparison compared = compare(DATE, Optional.empty());

    assertThat(compared.printed()).isPresent();
    assertThat(compared.distances()).isEmpty();
  }

  private static Optional<TimeStampOutcome> stamp() {
    return Optional.of(StampFacts.standing(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, PROVEN));
  }

  private static ClaimedTime claim(Source source, String time) {
    return new ClaimedTime(source, OffsetDateTime.parse(time), true);
  }

  private static TimeComparison compare(
      Optional<LocalDate> date, Optional<TimeStampOutcome> stamp, ClaimedTime... claims) {
    SignatureFacts s = Facts.signature();
    SignatureFacts signature =
        new SignatureFacts(
            s.pdf(),
            s.container(),
            TimeFacts.of(
                Arrays.asList(claims), stamp.stream().toList(), Covering.NONE, false, Facts.NOW),
            s.trust(),
            new SignatoryFacts(
                SignerRole.UNKNOWN,
                Optional.empty(),
                Optional.of(Facts.stamp("2021-07-21T00:30:00+07:00"))));
    return TimeComparison.of(signature, date, Duration.ofMinutes(5));
  }
}
