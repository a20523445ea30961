package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.trust.PathDefect;

/** The judge, asked about one fact at a time. */
class JudgeTest {
  private static final Policy STRICT = Policy.DEFAULT;
  private static final Judge JUDGE = new Judge();

  private static Judgement judge(SignatureFacts... signatures) {
    return JUDGE.judge(Facts.document(List.of(), signatures), STRICT);
  }

  /** Defects that the document may live with: they are told and decide nothing. */
  private static final Set<CmsDefect.Kind> NOTES =
      Set.of(CmsDefect.Kind.SIGNED_ATTRIBUTES_ABSENT, CmsDefect.Kind.EMBEDDED_OBJECT_BROKEN);

  @ParameterizedTest
  @EnumSource(PdfDefect.Kind.class)
  void noDefectOfTheFileLeavesASignatureStanding(PdfDefect.Kind kind) {
    Judgement judgement = judge(Facts.with(kind));

    assertThat(judgement.verdict()).isNotEqualTo(Verdict.AUTHENTIC);
    assertThat(judgement.signatures().get(0).indication()).isNotEqualTo(Indication.TOTAL_PASSED);
  }

  @ParameterizedTest
  @EnumSource(CmsDefect.Kind.class)
  void defectsOfTheContainerKeepASignatureFromPassing(CmsDefect.Kind kind) {
    SignatureJudgement signature =
        JUDGE.judge(Facts.document(List.of(), Facts.with(kind)), STRICT).signatures().get(0);

    assertThat(signature.indication()).isNotEqualTo(Indication.TOTAL_PASSED);
    boolean unexplained =
        signature.findings().stream().anyMatch(f -> f.code() == FindingCode.NOT_ESTABLISHED);
    assertThat(unexplained).isEqualTo(NOTES.contains(kind));
  }

  @ParameterizedTest
  @EnumSource(PathDefect.Kind.class)
  void noRefusedPathPasses(PathDefect.Kind kind) {
    SignatureJudgement signature = judge(Facts.with(kind)).signatures().get(0);

    assertThat(signature.axes().get(Axis.TRUST)).isIn(AxisOutcome.UNDETERMINED, AxisOutcome.FAILED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Change.Kind.class,
      names = {"VALIDATION_DATA", "DOCUMENT_TIMESTAMP_ADDED", "SIGNATURE_ADDED", "METADATA"})
  void whatSigningToolsAddIsPermitted(Change.Kind kind) {
    assertThat(changesAfter(Facts.with(kind))).isEqualTo(ChangesAfter.PERMITTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Change.Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "VALIDATION_DATA",
        "DOCUMENT_TIMESTAMP_ADDED",
        "SIGNATURE_ADDED",
        "METADATA",
        "NOT_READABLE"
      })
  void everyOtherChangeIsForbiddenEvenBesideAPermittedOne(Change.Kind kind) {
    assertThat(changesAfter(Facts.with(kind))).isEqualTo(ChangesAfter.FORBIDDEN);
    if (kind != Change.Kind.UNUSED_OBJECT) {
      assertThat(changesAfter(Facts.with(kind, Change.Kind.SIGNATURE_ADDED)))
          .isEqualTo(ChangesAfter.FORBIDDEN);
    }
  }

  @Test
  void unusedObjectsArePermittedWhereASignatureBroughtThem() {
    assertThat(changesAfter(Facts.with(Change.Kind.UNUSED_OBJECT, Change.Kind.SIGNATURE_ADDED)))
        .isEqualTo(ChangesAfter.PERMITTED);
  }

  @Test
  void whereNothingFollowsNothingChanged() {
    assertThat(changesAfter(Facts.signature())).isEqualTo(ChangesAfter.NONE);
  }

  @Test
  void whatCannotBeComparedIsNotDetermined() {
    assertThat(changesAfter(Facts.with(Change.Kind.NOT_READABLE)))
        .isEqualTo(ChangesAfter.NOT_DETERMINED);
    assertThat(changesAfter(Facts.with(Coverage.PARTIAL, Change.Kind.NOT_COMPARABLE)))
        .isEqualTo(ChangesAfter.NOT_DETERMINED);
    assertThat(changesAfter(Facts.with(Coverage.PARTIAL))).isEqualTo(ChangesAfter.NOT_DETERMINED);
  }

  @Test
  void whatCannotBeOpenedBehindAWholeRevisionIsAnAddition() {
    Judgement judgement = judge(Facts.with(Coverage.ENTIRE_REVISION, Change.Kind.NOT_COMPARABLE));

    assertThat(judgement.headline().map(Finding::code)).contains(FindingCode.BYTES_AFTER_END);
  }

  private static ChangesAfter changesAfter(SignatureFacts signature) {
    return judge(signature).signatures().get(0).changesAfter();
  }

  @Test
  void differentDefectsHaveDifferentCodes() {
    Map<PdfDefect.Kind, FindingCode> codes = new EnumMap<>(PdfDefect.Kind.class);
    for (PdfDefect.Kind kind : PdfDefect.Kind.values()) {
      Raised raised = PdfDefectCodes.raise(PdfDefect.of(kind, ""), Subject.DOCUMENT);
      codes.put(kind, raised.code());
    }
    assertThat(new HashSet<>(codes.values())).hasSameSizeAs(codes.values());
  }

  @Test
  void theWeightiestFindingHeadsTheReport() {
    SignatureFacts both =
        Facts.with(
            new ContainerFacts(
                Optional.empty(),
                List.of(
                    new CmsDefect(CmsDefect.Kind.SIGNED_ATTRIBUTES_ABSENT, ""),
                    new CmsDefect(CmsDefect.Kind.DIGEST_ALGORITHM_NOT_LISTED, ""),
                    new CmsDefect(CmsDefect.Kind.SIGNER_COUNT, "2")),
                Optional.empty(),
                Optional.empty()));

    Judgement judgement = judge(both);

    assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_AUTHENTIC);
    assertThat(judgement.headline().map(Finding::code)).contains(FindingCode.SIGNER_COUNT);
  }

  @Test
  void softForgivesMissingRevocationDataAndNoKnownRevocation() {
    Policy soft = STRICT.withRevocation(RequirementLevel.SOFT);

    assertThat(soft.severity(FindingCode.REVOCATION_UNKNOWN)).isEqualTo(Severity.WARNING);
    assertThat(STRICT.severity(FindingCode.REVOCATION_UNKNOWN)).isEqualTo(Severity.UNDETERMINED);
    assertThat(soft.severity(FindingCode.REVOKED_NO_POE)).isEqualTo(Severity.UNDETERMINED);
    assertThat(soft.severity(FindingCode.CA_REVOKED)).isEqualTo(Severity.UNDETERMINED);
  }

  @Test
  void softForgivesAnUnreadableSignatoryAndNoContradiction() {
    Policy soft = STRICT.withSignatory(RequirementLevel.SOFT);

    assertThat(soft.severity(FindingCode.NO_BLOCK)).isEqualTo(Severity.WARNING);
    assertThat(soft.severity(FindingCode.ISSUER_DIFFERS)).isEqualTo(Severity.WARNING);
    assertThat(soft.severity(FindingCode.SIGNER_DIFFERS)).isEqualTo(Severity.FAILURE);
  }

  @Test
  void aReportOnAlgorithmsForgivesThemAndNothingElse() {
    Policy report = STRICT.withDemands(STRICT.demands().withAlgorithms(AlgorithmMode.REPORT));

    assertThat(report.severity(FindingCode.ALGORITHM_WEAK)).isEqualTo(Severity.WARNING);
    assertThat(STRICT.severity(FindingCode.ALGORITHM_WEAK)).isEqualTo(Severity.UNDETERMINED);
    assertThat(report.severity(FindingCode.NO_PATH)).isEqualTo(Severity.UNDETERMINED);
  }
}
