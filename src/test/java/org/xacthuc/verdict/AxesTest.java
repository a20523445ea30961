package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.Axis.*;
import static org.xacthuc.verdict.AxisOutcome.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.Verification;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.time.Standing;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.trust.TrustAnchors;

/** What each axis says of a signature: passed only where something positive was checked. */
class AxesTest {
  private static final TestPki PKI = TestPki.load();
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Verification ANY = Verification.ofAnyDocument();
  private static final TestPdf PLAIN = TestPdf.letter("PAY 100").sign(spec());
  private static final TestPdf STAMPED =
      TestPdf.letter("PAY 100").sign(spec().timeStamp(PKI.tsa().at(THEN)));

  @Test
  void aSoundSignaturePassesEveryAxisThatIsAsked() {
    Judgement judgement = ANY.of(withData(STAMPED)).judgement();

    assertThat(judgement.verdict()).isEqualTo(Verdict.AUTHENTIC);
    assertThat(judgement.headline()).isEmpty();
    SignatureJudgement signature = judgement.signatures().get(0);
    assertThat(signature.indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(signature.subIndication()).isEmpty();
    assertThat(signature.changesAfter()).isEqualTo(ChangesAfter.PERMITTED);
    assertThat(signature.axes())
        .isEqualTo(
            Map.of(
                INTEGRITY, PASSED,
                TRUST, PASSED,
                REVOCATION, PASSED,
                TIME, PASSED,
                ALGORITHMS, PASSED,
                SIGNATORY, NOT_CHECKED));
  }

  @Test
  void aTimeThatNothingProvesIsUndetermined() {
    assertThat(axes(ANY, withData(PLAIN), 0)).containsEntry(TIME, UNDETERMINED);
  }

  @Test
  void aRevocationThatNobodyKnowsIsUndeterminedUnlessNobodyAsks() {
    Policy soft = policy(RequirementLevel.SOFT);
    Policy off = policy(RequirementLevel.OFF);

    assertThat(axes(ANY, STAMPED, 0)).containsEntry(REVOCATION, UNDETERMINED);
    assertThat(axes(ANY.with(soft), STAMPED, 0)).containsEntry(REVOCATION, UNDETERMINED);
    assertThat(axes(ANY.with(soft), withData(STAMPED), 0)).containsEntry(REVOCATION, PASSED);
    assertThat(axes(ANY.with(off), STAMPED, 0)).containsEntry(REVOCATION, NOT_CHECKED);
    assertThat(ANY.with(off).of(STAMPED).judgement().verdict()).isEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void withoutAPathNobodyKnowsWhoseRevocationToLookFor() {
    Map<Axis, AxisOutcome> axes = axes(ANY.with(TrustAnchors.of(List.of())), withData(STAMPED), 0);

    assertThat(axes)
        .containsEntry(INTEGRITY, PASSED)
        .containsEntry(TRUST, UNDETERMINED)
        .containsEntry(REVOCATION, NOT_CHECKED);
  }

  @Test
  void aDocumentTimeStampPassesByItsToken() {
    TestPdf archived = withData(STAMPED).docTimeStamp(PKI.tsa().at(THEN.plusSeconds(60)));
    SignatureJudgement stamp = ANY.of(archived).judgement().signatures().get(1);

    assertThat(stamp.type()).isEqualTo(SignatureType.DOCUMENT_TIMESTAMP);
    assertThat(stamp.indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(stamp.axes())
        .containsEntry(INTEGRITY, PASSED)
        .containsEntry(TRUST, PASSED)
        .containsEntry(TIME, PASSED)
        .containsEntry(ALGORITHMS, PASSED);
  }

  @Test
  void aDocumentTimeStampWithoutAnAuthorityProvesNothing() {
    TestPdf archived = withData(STAMPED).docTimeStamp(PKI.tsa().at(THEN.plusSeconds(60)));
    Map<Axis, AxisOutcome> axes = axes(ANY.with(TrustAnchors.of(List.of())), archived, 1);

    assertThat(axes)
        .containsEntry(INTEGRITY, PASSED)
        .containsEntry(TRUST, UNDETERMINED)
        .containsEntry(TIME, UNDETERMINED);
  }

  /** It vouches for nothing, and so takes nothing away. */
  @Test
  void aDocumentTimeStampOfNobodyKnownLeavesTheDocumentAuthentic() {
    Identity root =
        TestCertificate.root("CN=xacthuc TEST root of nobody")
            .valid("2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
            .build();
    Identity nobody =
        TestCertificate.issuedBy(root)
            .subject("CN=xacthuc TEST stamps of nobody")
            .valid("2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
            .timeStampAuthority()
            .build();
    TestPdf archived =
        withData(STAMPED).docTimeStamp(TestTimeStamp.by(nobody).at(THEN.plusSeconds(60)));
    Judgement judgement = ANY.of(archived).judgement();

    assertThat(judgement.verdict()).isEqualTo(Verdict.AUTHENTIC);
    assertThat(judgement.signatures().get(1).indication()).isEqualTo(Indication.INDETERMINATE);
  }

  @Test
  void theIntegrityOfAWrongDocumentTimeStampIsNotPassed() {
    SignatureFacts field = Facts.with(Facts.dictionary("ETSI.RFC3161", false));
    SignatureFacts wrong =
        new SignatureFacts(
            field.pdf(),
            field.container(),
            StampFacts.time(StampFacts.of(Standing.WRONG, TimeStampDefect.Kind.IMPRINT_DIFFERS)),
            field.trust(),
            field.signatory());

    assertThat(judge(Policy.DEFAULT, wrong).axes().get(INTEGRITY)).isNotEqualTo(PASSED);
  }

  @Test
  void aSignatureOfWhichNothingIsKnownPassesNothing() {
    SignatureJudgement nothing = judge(Policy.DEFAULT, Facts.signature());

    assertThat(nothing.indication()).isEqualTo(Indication.INDETERMINATE);
    assertThat(nothing.axes())
        .containsEntry(TRUST, NOT_CHECKED)
        .containsEntry(REVOCATION, NOT_CHECKED)
        .containsEntry(TIME, UNDETERMINED)
        .containsEntry(ALGORITHMS, NOT_CHECKED);
  }

  /** The mathematics alone are not enough, even where no rule says what is missing. */
  @Test
  void aSignatureThatVerifiesWithoutAPathIsNotEstablished() {
    Digest digest = DigestAlgorithm.SHA256.of(Bytes.EMPTY);
    SignatureFacts signature =
        Facts.with(
            new ContainerFacts(
                Optional.of(Facts.SIGNED_BY_A_PERSON),
                List.of(),
                Optional.of(
                    new MessageDigestCheck(
                        MessageDigestCheck.Outcome.MATCHES, digest, Optional.empty())),
                Optional.of(SignatureValueCheck.VERIFIES)));
    Judgement judgement =
        new Judge()
            .judge(
                Facts.document(List.of(), signature),
                Policy.DEFAULT.withSignatory(RequirementLevel.OFF));

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.headline().map(Finding::code)).contains(FindingCode.NOT_ESTABLISHED);
    assertThat(judgement.signatures().get(0).indication()).isEqualTo(Indication.INDETERMINATE);
  }

  @Test
  void theWeightiestFindingGivesTheSubIndication() {
    SignatureJudgement several = judge(Policy.DEFAULT, Facts.with(CmsDefect.Kind.SIGNER_COUNT));

    assertThat(several.indication()).isEqualTo(Indication.TOTAL_FAILED);
    assertThat(several.subIndication()).contains(SubIndication.FORMAT_FAILURE);
  }

  @Test
  void theSignatoryPassesByTheNameOnThePage() {
    Policy soft = Policy.DEFAULT.withSignatory(RequirementLevel.SOFT);

    assertThat(signatory(Policy.DEFAULT, Agreement.EXACT)).isEqualTo(PASSED);
    assertThat(signatory(soft, Agreement.NEAR)).isEqualTo(UNDETERMINED);
    assertThat(signatory(Policy.DEFAULT, Agreement.DIFFERENT)).isEqualTo(FAILED);
    assertThat(signatory(Policy.DEFAULT.withSignatory(RequirementLevel.OFF), Agreement.EXACT))
        .isEqualTo(NOT_CHECKED);
    assertThat(judge(Policy.DEFAULT, Facts.signature()).axes())
        .containsEntry(SIGNATORY, NOT_CHECKED);
  }

  /** Who signs for whom is no part of the signature's own status (ETSI EN 319 102-1 §5.1). */
  @Test
  void aNameThatDiffersLeavesTheSignatureStanding() {
    Judgement judgement = Verification.strict().of(withData(STAMPED)).judgement();

    assertThat(judgement.verdict()).isNotEqualTo(Verdict.AUTHENTIC);
    assertThat(judgement.signatures().get(0).indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(judgement.signatures().get(0).axes()).containsEntry(SIGNATORY, UNDETERMINED);
  }

  @Test
  void usageRightsVouchForNothing() {
    SignatureJudgement rights =
        judge(Policy.DEFAULT, Facts.with(Facts.dictionary("adbe.pkcs7.detached", true)));

    assertThat(rights.indication()).isEqualTo(Indication.INDETERMINATE);
    assertThat(rights.axes()).containsEntry(SIGNATORY, NOT_CHECKED);
    assertThat(rights.findings()).noneMatch(f -> f.code() == FindingCode.NOT_ESTABLISHED);
  }

  private static AxisOutcome signatory(Policy policy, Agreement agreement) {
    SignatureFacts signature = Facts.signedBy(SignerRole.PERSON, agreement, 0);
    DocumentFacts facts =
        Facts.document(
            Optional.of(DirectiveFacts.signedBy(TextSource.TEXT, "A B")), List.of(), signature);
    return new Judge().judge(facts, policy).signatures().get(0).axes().get(SIGNATORY);
  }

  private static SignatureSpec spec() {
    return SignatureSpec.by(PKI.of(Holder.PHUONG_THI_THANH)).at(THEN);
  }

  private static Policy policy(RequirementLevel revocation) {
    return Policy.DEFAULT.withSignatory(RequirementLevel.OFF).withRevocation(revocation);
  }

  private static TestPdf withData(TestPdf pdf) {
    return pdf.dss(PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  private static Map<Axis, AxisOutcome> axes(Verification verification, TestPdf pdf, int index) {
    return verification.of(pdf).judgement().signatures().get(index).axes();
  }

  private static SignatureJudgement judge(Policy policy, SignatureFacts signature) {
    return new Judge().judge(Facts.document(List.of(), signature), policy).signatures().get(0);
  }
}
