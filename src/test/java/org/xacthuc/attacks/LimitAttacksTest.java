package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.xacthuc.ReportAssert.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;

/** Each limit that a policy sets holds, is told by its name, and forbids nothing that is within. */
class LimitAttacksTest {
  private static final TestPki PKI = TestPki.load();
  private static final String THEN = "2021-07-20T06:38:23Z";
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final TestPdf SIGNED = signed(LETTER);

  private static TestPdf signed(TestPdf letter) {
    return letter
        .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
        .at(THEN, PKI.tsa())
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  private static TestPdf nested(int depth) {
    return LETTER.append(PdfUpdate.update().put(40, "[".repeat(depth) + " " + "]".repeat(depth)));
  }

  private static TestPdf twiceSigned() {
    return LETTER
        .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
        .at(THEN, PKI.tsa())
        .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
        .at(THEN, PKI.tsa())
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  static Stream<Arguments> breaches() {
    FindingCode reached = FindingCode.LIMIT_REACHED;
    return Stream.of(
        arguments("objects", 5, 100, SIGNED, reached),
        arguments("revisions", 1, 2, SIGNED, reached),
        arguments("signatures", 1, 2, twiceSigned(), reached),
        arguments("nesting", 50, 80, signed(nested(60)), reached),
        arguments("stream-size", 20, 50_000, signed(LETTER.withXrefStream()), reached),
        arguments("container-size", 1_000, 100_000, SIGNED, FindingCode.CONTENTS_TOO_LARGE),
        arguments("certificates", 1, 20, SIGNED, reached),
        arguments("path-steps", 1, 100, SIGNED, FindingCode.SEARCH_EXHAUSTED));
  }

  @ParameterizedTest(name = "limit.{0} = {1}")
  @MethodSource("breaches")
  void aBreachIsToldByTheLimitsName(
      String limit, int few, int enough, TestPdf pdf, FindingCode code) {
    VerificationReport breached = verify(limit, few, pdf);

    assertThat(breached).hasFinding(code);
    assertThat(breached.judgement().findings())
        .filteredOn(finding -> finding.code() == code)
        .map(LimitAttacksTest::limit)
        .contains(limit);
    assertThat(breached.judgement().verdict().name())
        .isIn("UNREADABLE", "UNDETERMINED", "NOT_AUTHENTIC");
    assertThat(verify(limit, enough, pdf)).isAuthentic();
  }

  private static String limit(Finding finding) {
    return finding.evidence().get(Evidence.Key.LIMIT).orElse("none");
  }

  private static VerificationReport verify(String limit, int value, TestPdf pdf) {
    return Verification.strict()
        .withPolicy("require.signatory = off", "limit." + limit + " = " + value)
        .of(pdf);
  }
}
