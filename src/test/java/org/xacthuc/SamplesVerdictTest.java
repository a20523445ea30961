package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.ReportAssert.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.directive.Agreement;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.SubIndication;
import org.xacthuc.verdict.Verdict;

/** What is said of every sample directive, today and until 2035. */
class SamplesVerdictTest {
  private static final Path SAMPLES = Path.of("src/samples");

  @ParameterizedTest
  @CsvSource({
    "7572-UBND-VXNV.pdf,2026-11-22T00:00:00Z",
    "309-CV-TU.pdf,2026-11-22T00:00:00Z",
    "1693-UBND-VP.pdf,2026-11-22T00:00:00Z",
    "3030-UBND-KGVX.pdf,2026-11-22T00:00:00Z",
    "7572-UBND-VXNV.pdf,2035-12-31T00:00:00Z",
    "309-CV-TU.pdf,2035-12-31T00:00:00Z",
    "1693-UBND-VP.pdf,2035-12-31T00:00:00Z",
    "3030-UBND-KGVX.pdf,2035-12-31T00:00:00Z",
  })
  void theFourDirectivesAreAuthentic(String name, String now) {
    VerificationReport report = Verification.strict().at(now).of(SAMPLES.resolve(name));

    assertThat(report).isAuthentic();
    assertThat(report.signatures()).hasSize(2);
    assertThat(report.signatures())
        .allSatisfy(
            s -> {
              assertThat(s.judgement().indication()).isEqualTo(Indication.TOTAL_PASSED);
              assertThat(s.judgement().level()).contains("PAdES-B-LT");
              assertThat(s.times().proven()).isPresent();
            });
  }

  @Test
  void aWordChangedByAnUpdateIsFound() {
    assertThat(verify("309-CV-TU-altered.pdf"))
        .isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING)
        .hasNoFinding(FindingCode.DIGEST_MISMATCH);
  }

  @Test
  void aByteChangedInPlaceIsFound() {
    assertThat(verify("309-CV-TU-flipped.pdf"))
        .isNotAuthenticBecause(FindingCode.DIGEST_MISMATCH)
        .hasNoFinding(FindingCode.CHANGED_AFTER_SIGNING);
  }

  @Test
  void anotherPersonsGoodSignatureContradictsThePage() {
    VerificationReport report = verify("309-CV-TU-wrong-signer.pdf");

    assertThat(report).isNotAuthenticBecause(FindingCode.SIGNER_DIFFERS);
    assertThat(report.signatures())
        .allSatisfy(s -> assertThat(s.judgement().indication()).isEqualTo(Indication.TOTAL_PASSED));
  }

  @Test
  void aStampThatPrintsAnotherHourIsTold() {
    VerificationReport report = verify("309-CV-TU-wrong-time.pdf");

    assertThat(report).hasFinding(FindingCode.PRINTED_DIFFERS);
    Finding finding =
        report.judgement().findings().stream()
            .filter(f -> f.code() == FindingCode.PRINTED_DIFFERS)
            .findFirst()
            .orElseThrow();
    assertThat(finding.evidence().get(Evidence.Key.PRINTED)).isPresent();
    assertThat(finding.evidence().get(Evidence.Key.PROVEN)).contains("2021-07-20T06:38:23Z");
    assertThat(finding.evidence().get(Evidence.Key.PRINTED))
        .isNotEqualTo(finding.evidence().get(Evidence.Key.CLAIMED));
  }

  @Test
  void theGenuineStampPrintsTheTimeThatIsProven() {
    VerificationReport report = verify("309-CV-TU.pdf");

    assertThat(report).hasNoFinding(FindingCode.PRINTED_DIFFERS);
    assertThat(report.signatures().get(1).times().printed())
        .contains(OffsetDateTime.parse("2021-07-20T13:38:23+07:00"));
  }

  @Test
  void aScanReadAsNearlyTheSameNameNeedsAnEye() {
    VerificationReport report = verify("3030-UBND-KGVX-scan.pdf");

    assertThat(report).isUndeterminedBecause(FindingCode.SIGNER_NEAR);
    assertThat(report.directive().orElseThrow().textSource()).isEqualTo(TextSource.OCR);
    assertThat(report.signatures().get(0).signatory().agreement()).isEqualTo(Agreement.NEAR);
  }

  @Test
  void aLetterWithoutSignatureIsUnsigned() {
    assertThat(verify("309-CV-TU-unsigned.pdf"))
        .hasVerdict(Verdict.UNSIGNED)
        .isHeadedBy(FindingCode.NOT_SIGNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7572-UBND-VXNV.pdf",
        "309-CV-TU.pdf",
        "1693-UBND-VP.pdf",
        "3030-UBND-KGVX.pdf",
      })
  void withoutAnchorsNothingIsTrustedAndTheIssuerIsNamed(String name) {
    VerificationReport report =
        Verification.strict().with(TrustAnchors.NONE).of(SAMPLES.resolve(name));

    assertThat(report).isUndeterminedBecause(FindingCode.NO_PATH);
    Finding headline = report.judgement().headline().orElseThrow();
    assertThat(headline.evidence().get(Evidence.Key.ISSUER).orElseThrow()).contains("xacthuc TEST");
    assertThat(report.signatures().stream().map(s -> s.judgement().subIndication()).toList())
        .isEqualTo(
            List.of(
                Optional.of(SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
                Optional.of(SubIndication.NO_CERTIFICATE_CHAIN_FOUND)));
  }

  private static VerificationReport verify(String name) {
    return Verification.strict().of(SAMPLES.resolve(name));
  }
}
