package org.xacthuc.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> WORDS = List.of("verify", "inspect", "extract", "trust", "man");

  @Test
  void aMistypedWordFindsTheOneThatWasMeant() {
    assertThat(Nearest.of("verfiy", WORDS)).containsExactly("verify");
    assertThat(Nearest.of("exract", WORDS)).startsWith("extract");
    assertThat(Nearest.of("men", WORDS)).containsExactly("man");
  }

  @Test
  void whatIsFarFromAllFindsNothing() {
    assertThat(Nearest.of("report.pdf", WORDS)).isEmpty();
    assertThat(Nearest.of("", WORDS)).isEmpty();
    assertThat(Nearest.of("x".repeat(100_000), WORDS)).isEmpty();
  }

  @Test
  void neighboursSwappedAreOneStep() {
    assertThat(Nearest.distance("gap", "gpa")).isEqualTo(1);
    assertThat(Nearest.distance("gap", "gap")).isZero();
    assertThat(Nearest.distance("", "gap")).isEqualTo(3);
  }
}
