package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DivergencesTest {
  private static final List<String> RUN = List.of("a.pdf");
  private static final Map<String, String> REASONS =
      Map.of("a.pdf", "a reason", "b.pdf", "another");
  private static final Map<String, String> DIFFERS = Map.of("a.pdf", "said otherwise");

  @Test
  void aDifferenceWithoutAReasonFails() {
    assertThatThrownBy(() -> Divergences.check(Map.of(), RUN, DIFFERS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a.pdf");
  }

  @Test
  void anUnexpectedSuccessFails() {
    assertThatThrownBy(() -> Divergences.check(REASONS, RUN, Map.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a.pdf");
  }

  @Test
  void aDifferenceWithItsReasonPassesAndSoDoesACaseThatIsNotAtHand() {
    assertThatCode(() -> Divergences.check(REASONS, RUN, DIFFERS)).doesNotThrowAnyException();
  }

  @Test
  void theFileIsRead() {
    assertThatCode(() -> Divergences.check("none", RUN, Map.of())).doesNotThrowAnyException();
  }
}
