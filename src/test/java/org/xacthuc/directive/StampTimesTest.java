package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StampTimesTest {
  private static final Instant PRINTED = Instant.parse("2021-07-20T06:38:23Z");
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  @Test
  void theNearestComesFirstAndAgreesWithinTheTolerance() {
    StampTimes<String> times =
        StampTimes.of(
            PRINTED,
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
        StampTimes.of(PRINTED, Map.of("proven", PRINTED.minusSeconds(61)), TOLERANCE);
    assertThat(times.agreeing()).isEmpty();
    assertThat(times.distances().get(0).distance()).isEqualTo(Duration.ofSeconds(-61));
  }
}
