package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.ReportAssert.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.ChangesAfter;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.SignatureType;
import org.xacthuc.verdict.Verdict;

/** Drawn letters through the whole line: what is built, what is done to it, what must be said. */
class VerifierTest {
  private static final String THEN = "2021-07-20T06:38:23Z";
  private static final TestPki PKI = TestPki.load();
  private static final Verification VERIFY = Verification.ofAnyDocument();

  private static TestPdf signed(Holder holder, UnaryOperator<SignatureSpec> how) {
    return TestPdf.letter("PAY 100").signedBy(PKI.of(holder)).as(how).at(THEN, PKI.tsa());
  }

  private static TestPdf signed(Holder holder) {
    return signed(holder, UnaryOperator.identity()).dss(PKI.validationData(holder));
  }

  private static TestPdf signed() {
    return signed(Holder.PHUONG_THI_THANH);
  }

  @Test
  void aSignedLetterIsAuthenticOnEveryAxis() {
    VerificationReport report = VERIFY.of(signed());

    assertThat(report).isAuthentic();
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.judgement().axes())
        .containsEntry(Axis.INTEGRITY, AxisOutcome.PASSED)
        .containsEntry(Axis.TRUST, AxisOutcome.PASSED)
        .containsEntry(Axis.REVOCATION, AxisOutcome.PASSED)
        .containsEntry(Axis.TIME, AxisOutcome.PASSED)
        .containsEntry(Axis.ALGORITHMS, AxisOutcome.PASSED)
        .containsEntry(Axis.SIGNATORY, AxisOutcome.NOT_CHECKED);
    assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_REVISION);
    assertThat(signature.judgement().changesAfter()).isEqualTo(ChangesAfter.PERMITTED);
    assertThat(signature.times().best()).isEqualTo(THEN);
    assertThat(signature.chain()).hasSize(3);
  }

  @Test
  void everyKindOfKeySignsWell() {
    for (Holder holder :
        List.of(
            Holder.PHUONG_THI_THANH, // RSA-2048
            Holder.VU_A_BANG, // RSA-3072
            Holder.DUONG_HUU_BUONG, // P-256
            Holder.HOANG_VAN_EDWARDS)) { // Ed25519
      assertThat(VERIFY.of(signed(holder))).isAuthentic();
    }
  }

  @Test
  void anUpdateThatReplacesThePageTextIsRefused() {
    TestPdf attacked = signed().pageText(1, "PAY 900");

    VerificationReport report = VERIFY.of(attacked);

    assertThat(report).isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
    assertThat(report.signatures().get(0).judgement().changesAfter())
        .isEqualTo(ChangesAfter.FORBIDDEN);
  }

  @Test
  void signaturesAreDigestedOnlySoOften() {
    PdfFile file = PdfFile.of(Bytes.of(signed().bytes()));
    assertThat(verified(file, file.length())).isAuthentic();
    assertThat(verified(file, file.length() / 64)).hasVerdict(Verdict.UNREADABLE);
    assertThat(verified(file, file.length() / 64).judgement().headline().orElseThrow().code())
        .isEqualTo(FindingCode.LIMIT_REACHED);
  }

  private static VerificationReport verified(PdfFile file, long largestFile) {
    Limits limits = Limits.DEFAULT.with(Limit.FILE_SIZE, largestFile);
    try {
      return new Verifier()
          .verify(
              file,
              "drawn.pdf",
              VERIFY.request().withPolicy(VERIFY.request().policy().withLimits(limits)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aByteOfTheSignedPageIsMissed() {
    assertThat(VERIFY.of(signed().patch("PAY 100", "PAY 900")))
        .isNotAuthenticBecause(FindingCode.DIGEST_MISMATCH);
  }

  @Test
  void bytesAfterTheEndAreRefused() {
    TestPdf attacked =
        signed()
            .mangle(
                bytes -> {
                  byte[] more = Arrays.copyOf(bytes, bytes.length + 1000);
                  byte[] words = "something else".getBytes(StandardCharsets.US_ASCII);
                  System.arraycopy(words, 0, more, bytes.length, words.length);
                  return more;
                });

    assertThat(VERIFY.of(attacked)).hasVerdict(Verdict.NOT_AUTHENTIC);
  }

  @Test
  void aSecondSignatureIsAPermittedChange() {
    TestPdf twice =
        signed(Holder.PHUONG_THI_THANH, UnaryOperator.identity())
            .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
            .at("2021-07-20T06:40:00Z", PKI.tsa())
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));

    VerificationReport report = VERIFY.of(twice);

    assertThat(report).isAuthentic().hasFinding(FindingCode.PERMITTED_CHANGES);
    assertThat(report.signatures()).hasSize(2);
  }

  @Test
  void aChangeHiddenBetweenTwoSignaturesIsRefused() {
    TestPdf twice =
        signed(Holder.PHUONG_THI_THANH, UnaryOperator.identity())
            .pageText(1, "PAY 900")
            .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
            .at("2021-07-20T06:40:00Z", PKI.tsa())
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));

    VerificationReport report = VERIFY.of(twice);

    assertThat(report).isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
    assertThat(report.signatures().get(1).judgement().indication())
        .isEqualTo(Indication.TOTAL_PASSED);
  }

  @Test
  void certifiedWithoutChangesAdmitsNoFurtherSignature() {
    UnaryOperator<TestPdf> signAgain =
        pdf ->
            pdf.signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
                .at("2021-07-20T06:40:00Z", PKI.tsa())
                .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
    TestPdf noChanges = signAgain.apply(signed(Holder.PHUONG_THI_THANH, s -> s.certify(1)));
    TestPdf formFilling = signAgain.apply(signed(Holder.PHUONG_THI_THANH, s -> s.certify(2)));

    assertThat(VERIFY.of(noChanges)).isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
    VerificationReport control = VERIFY.of(formFilling);
    assertThat(control).isAuthentic();
    assertThat(control.signatures().get(0).judgement().type())
        .isEqualTo(SignatureType.CERTIFICATION);
  }

  @Test
  void revokedBeforeAndRevokedAfterTheProvenTime() {
    assertThat(VERIFY.of(signed(Holder.REVOKED_BEFORE))).isNotAuthenticBecause(FindingCode.REVOKED);
    assertThat(VERIFY.of(signed(Holder.REVOKED_AFTER)))
        .isAuthentic()
        .hasFinding(FindingCode.REVOKED_LATER);
  }

  @Test
  void expiredWhenSignedIsADefiniteFailure() {
    assertThat(VERIFY.of(signed(Holder.EXPIRED)))
        .isNotAuthenticBecause(FindingCode.SIGNER_EXPIRED_AT_PROVEN_TIME);
  }

  @Test
  void expiredTodayWithoutATimeStampIsUndetermined() {
    TestPdf claimOnly =
        TestPdf.letter("PAY 100")
            .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
            .at(THEN)
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH));

    assertThat(VERIFY.of(claimOnly))
        .isUndeterminedBecause(FindingCode.PATH_EXPIRED)
        .hasFinding(FindingCode.NOT_PROVEN);
    assertThat(VERIFY.at("2022-06-01T00:00:00Z").of(claimOnly))
        .isAuthentic()
        .hasFinding(FindingCode.NOT_PROVEN);
  }

  @Test
  void aKeyForEnciphermentMayNotSign() {
    assertThat(VERIFY.of(signed(Holder.ENCIPHERMENT_ONLY)))
        .isUndeterminedBecause(FindingCode.KEY_USAGE);
  }

  @Test
  void revocationDataIsRequiredUnlessThePolicySaysOtherwise() {
    TestPdf bare = signed(Holder.PHUONG_THI_THANH, UnaryOperator.identity());
    Policy policy = VERIFY.request().policy();

    assertThat(VERIFY.of(bare)).isUndeterminedBecause(FindingCode.REVOCATION_UNKNOWN);
    assertThat(VERIFY.with(policy.withRevocation(RequirementLevel.SOFT)).of(bare))
        .isAuthentic()
        .hasFinding(FindingCode.REVOCATION_UNKNOWN);
    assertThat(VERIFY.with(policy.withRevocation(RequirementLevel.OFF)).of(bare))
        .isAuthentic()
        .hasNoFinding(FindingCode.REVOCATION_UNKNOWN);
    assertThat(
            VERIFY
                .withCrls(List.of(PKI.crl(Holder.PARTY_CA), PKI.crl(Holder.GOVERNMENT_ROOT)))
                .of(bare))
        .isAuthentic();
  }

  @Test
  void aTimeStampOverOtherBytesProvesNothing() {
    TestTimeStamp wrong = PKI.tsa().ofOtherBytes();
    TestPdf attacked =
        TestPdf.letter("PAY 100")
            .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
            .at(THEN, wrong)
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH));

    assertThat(VERIFY.of(attacked))
        .hasVerdict(Verdict.UNDETERMINED)
        .hasFinding(FindingCode.TIME_STAMP_WRONG)
        .hasFinding(FindingCode.NOT_PROVEN);
  }

  @Test
  void anAttackersRootWithCopiedNamesIsNoAnchor() {
    TestPdf forged =
        TestPdf.letter("PAY 900").signedBy(PKI.of(Holder.ATTACKER)).at(THEN, PKI.tsa());

    assertThat(VERIFY.of(forged)).hasVerdict(Verdict.UNDETERMINED);
    assertThat(VERIFY.of(forged).signatures().get(0).judgement().axes())
        .containsEntry(Axis.TRUST, AxisOutcome.UNDETERMINED);
  }

  @Test
  void withoutAnchorsTheTimeIsNotProvenEither() {
    assertThat(VERIFY.with(TrustAnchors.NONE).of(signed()))
        .isUndeterminedBecause(FindingCode.NO_PATH)
        .hasFinding(FindingCode.TIME_STAMP_UNTRUSTED);
  }

  @Test
  void aDocumentTimeStampProvesTheSignatureBeforeIt() {
    TestPdf archived =
        TestPdf.letter("PAY 100")
            .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
            .at(THEN)
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH))
            .docTimeStamp(PKI.tsa().at(Instant.parse("2022-01-05T00:00:00Z")));

    VerificationReport report = VERIFY.of(archived);

    assertThat(report).isAuthentic();
    assertThat(report.signatures().get(0).times().best()).isEqualTo("2022-01-05T00:00:00Z");
    assertThat(report.signatures().get(0).judgement().level()).contains("PAdES-B-LTA");
    assertThat(report.signatures().get(1).judgement().type())
        .isEqualTo(SignatureType.DOCUMENT_TIMESTAMP);
  }

  @Test
  void aTimeStampAloneIsNoSignature() {
    TestPdf stamped = TestPdf.letter("PAY 100").docTimeStamp(PKI.tsa().at(Instant.parse(THEN)));

    assertThat(VERIFY.of(stamped))
        .hasVerdict(Verdict.UNSIGNED)
        .isHeadedBy(FindingCode.ONLY_TIME_STAMPED);
  }

  @Test
  void theGazettesKindOfContainerIsAcceptedWithANote() {
    TestPdf gazette =
        signed(Holder.PHUONG_THI_THANH, SignatureSpec::adbeWithoutAttributes)
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH));

    assertThat(VERIFY.of(gazette)).isAuthentic().hasFinding(FindingCode.SIGNED_ATTRIBUTES_ABSENT);
    assertThat(VERIFY.of(gazette.patch("PAY 100", "PAY 900")))
        .isNotAuthenticBecause(FindingCode.SIGNATURE_WRONG);
  }

  @Test
  void anAdobeSignatureNeedNotNameItsCertificateAPadesOneMust() {
    TestPdf adobe =
        signed(Holder.PHUONG_THI_THANH, SignatureSpec::adbe)
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH));
    TestPdf pades =
        signed(Holder.PHUONG_THI_THANH, s -> s.cms(CmsKit::withoutSigningCertificate))
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH));

    assertThat(VERIFY.of(adobe)).isAuthentic().hasFinding(FindingCode.SIGNER_NOT_NAMED);
    assertThat(VERIFY.of(pades)).isUndeterminedBecause(FindingCode.SIGNING_CERTIFICATE_MISSING);
  }

  @Test
  void metadataAloneMayFollowUnlessTheCertificationPermitsNothing() {
    PdfUpdate title =
        PdfUpdate.update().put(90, "<< /Title (a title) >>").trailer("Info", "90 0 R");
    TestPdf signed = signed(Holder.PHUONG_THI_THANH, UnaryOperator.identity());
    TestPdf certified = signed(Holder.PHUONG_THI_THANH, s -> s.certify(1));

    assertThat(VERIFY.of(signed.append(title)))
        .hasFinding(FindingCode.PERMITTED_CHANGES)
        .hasNoFinding(FindingCode.CHANGED_AFTER_SIGNING);
    assertThat(VERIFY.of(certified.append(title)))
        .isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
  }

  @Test
  void aFileCutOffInsideItsSignatureIsDamagedAndOneCutOffBehindItWasAddedTo() {
    TestPdf letter = TestPdf.letter("PAY 100");
    TestPdf signed = signed(Holder.PHUONG_THI_THANH, UnaryOperator.identity());
    int inside = letter.bytes().length + 2000;
    TestPdf stored = signed.dss(PKI.validationData(Holder.PHUONG_THI_THANH));
    int behind = signed.bytes().length + 2000;

    assertThat(VERIFY.of(signed.mangle(bytes -> Arrays.copyOf(bytes, inside))))
        .hasVerdict(Verdict.UNREADABLE);
    assertThat(VERIFY.of(stored.mangle(bytes -> Arrays.copyOf(bytes, behind))))
        .isNotAuthenticBecause(FindingCode.BYTES_AFTER_END);
  }

  @Test
  void bytesBeforeTheHeaderAreToldAndDoNotHideTheSignature() {
    TestPdf shifted =
        signed()
            .mangle(
                bytes -> {
                  byte[] more = new byte[bytes.length + 9];
                  Arrays.fill(more, 0, 9, (byte) '\n');
                  System.arraycopy(bytes, 0, more, 9, bytes.length);
                  return more;
                });

    VerificationReport report = VERIFY.of(shifted);

    assertThat(report.judgement().verdict()).isNotIn(Verdict.AUTHENTIC, Verdict.UNSIGNED);
    assertThat(VERIFY.of(TestPdf.letter("PAY 100"))).hasVerdict(Verdict.UNSIGNED);
  }

  @Test
  void theLastDocumentTimeStampNeedsNoRevocationDataWhereAnEarlierProofHasThem() {
    TestTimeStamp strangeAuthority =
        TestTimeStamp.by(
            TestCertificate.issuedBy(PKI.of(Holder.PUBLIC_ROOT))
                .subject("CN=xacthuc TEST second authority")
                .valid("2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
                .key(TestKey.pool(KeyAlgorithm.P384, 1))
                .timeStampAuthority()
                .build());
    Instant later = Instant.parse("2022-01-05T00:00:00Z");

    assertThat(VERIFY.of(signed().docTimeStamp(strangeAuthority.at(later)))).isAuthentic();
    assertThat(
            VERIFY.of(
                TestPdf.letter("PAY 100")
                    .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
                    .at(THEN)
                    .dss(PKI.validationData(Holder.PHUONG_THI_THANH))
                    .docTimeStamp(strangeAuthority.at(later))))
        .isUndeterminedBecause(FindingCode.REVOCATION_UNKNOWN);
  }

  @Test
  void aTimeStampFromAfterTheInstantOfValidationProvesNothingYet() {
    VerificationReport before = VERIFY.at("2021-07-20T06:00:00Z").of(signed());

    assertThat(before.signatures().get(0).times().proven()).isEmpty();
  }
}
