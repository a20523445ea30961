package org.xacthuc.attacks;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known vulnerabilities of validators, each as a document that would exploit it, named by its CVE.
 * Every area has a class of rows of its own.
 */
class CveTableTest {
  @ParameterizedTest
  @MethodSource("rows")
  void isNotOurs(Attack attack) {
    Assertions.assertTimeout(Duration.ofSeconds(20), attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(
            CveContainerRows.rows(),
            OldSubFilterTest.layersThatDiffer(),
            TokenAttacksTest.certificates())
        .flatMap(s -> s);
  }
}
