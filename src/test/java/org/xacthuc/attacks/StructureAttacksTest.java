package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.ReportAssert.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.TestPdf;

/** Every attack through the PDF's structure is refused for its reason, and its control is not. */
class StructureAttacksTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();

  /** Many rows attack the same document. */
  private static final Map<TestPdf, VerificationReport> CONTROLS = new ConcurrentHashMap<>();

  static Stream<StructureAttack> attacks() {
    return Catalogue.rows().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void theAttackIsRefusedAndItsControlIsNot(StructureAttack attack) {
    assertThat(attack.attacked().bytes()).isNotEqualTo(attack.control().bytes());
    VerificationReport control = CONTROLS.computeIfAbsent(attack.control(), VERIFY::of);
    assertThat(control).isAuthentic();

    assertThat(VERIFY.of(attack.attacked())).hasVerdict(attack.verdict()).hasFinding(attack.code());
  }
}
