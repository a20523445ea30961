package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StampTimesTest {
  private static final Instant PRINTED = Instant.parse("2021-07-20T06:38:23Z");
  private static final PrintedTime STAMP =
      new PrintedTime(
          OffsetDateTime.parse("2021-07-20T13:38:23+07:00"), PrintedTime.Precision.SECOND, false);
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  @Test
  void theNearestComesFirstAndAgreesWithinTheTolerance() {
    StampTimes<String> times =
        StampTimes.of(
            STAMP,
            Map.of(
                "attribute", PRINTED.plus(Duration.ofHours(7)), "proven", PRINTED.plusSeconds(60)),
            TOLERANCE);
    assertThat(times.distances())
        .extracting(StampTimes.Distance::of)
        .containsExactly("proven", "attribute");
    assertThat(times.agreeing()).hasValueSatisfying(d -> assertThat(d.of()).isEqualTo("proven"));
    assertThat(times.distances().get(1).distance()).isEqualTo(Duration.ofHours(7));
    assertThat(times.distances().get(1).agrees()).isFalse();
  }

  @Test
  void nothingAgreesBeyondTheTolerance() {
    StampTimes<String> times =
        StampTimes.of(STAMP, Map.of("proven", PRINTED.minusSeconds(61)), TOLERANCE);
    assertThat(times.agreeing()).isEmpty();
    assertThat(times.distances().get(0).distance()).isEqualTo(Duration.ofSeconds(-61));
  }

  @Test
  void aMomentWithinThePrintedMinuteOrDayIsAtNoDistance() {
    OffsetDateTime midnight = OffsetDateTime.parse("2021-07-20T00:00:00+07:00");
    PrintedTime day = new PrintedTime(midnight, PrintedTime.Precision.DAY, true);
    PrintedTime minute = new PrintedTime(midnight, PrintedTime.Precision.MINUTE, true);
    Map<String, Instant> others =
        Map.of(
            "before", midnight.toInstant().minusSeconds(90),
            "within", midnight.toInstant().plusSeconds(59),
            "later", midnight.toInstant().plusSeconds(3 * 3600));
    assertThat(distance(day, others, "before")).isEqualTo(Duration.ofSeconds(-90));
    assertThat(distance(day, others, "within")).isZero();
    assertThat(distance(day, others, "later")).isZero();
    assertThat(distance(minute, others, "within")).isZero();
    assertThat(distance(minute, others, "later")).isEqualTo(Duration.ofSeconds(3 * 3600 - 59));
  }

  private static Duration distance(PrintedTime printed, Map<String, Instant> others, String of) {
    return StampTimes.of(printed, others, TOLERANCE).distances().stream()
        .filter(d -> d.of().equals(of))
        .findFirst()
        .orElseThrow()
        .distance();
  }
}
