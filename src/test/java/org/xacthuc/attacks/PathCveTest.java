package org.xacthuc.attacks;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What went wrong elsewhere with names, keys, policies and the building of paths. */
class PathCveTest {
  private static final Duration QUICK = Duration.ofSeconds(20);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(QUICK, attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(NameCveRows.rows(), PathCveRows.rows(), KeyCveRows.rows()).flatMap(s -> s);
  }
}
