package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.ReportAssert.assertThat;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.THEN;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.SignatureReport;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.testkit.EncryptedPdf;
import org.xacthuc.testkit.EncryptedPdf.Method;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** Encrypted files (catalogue PC-10 to PC-12): verified on the raw bytes, read with the key. */
class EncryptionAttacksTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();

  private static VerificationReport verify(EncryptedPdf file, String password) {
    return VERIFY.withPassword(password).of(file.pdf());
  }

  private static VerificationReport verify(EncryptedPdf file) {
    return VERIFY.of(file.pdf());
  }

  private static EncryptedPdf sign(EncryptedPdf file) {
    return file.signedBy(PKI.of(Holder.PHUONG_THI_THANH), THEN, PKI.tsa());
  }

  private static EncryptedPdf signed(EncryptedPdf file) {
    return sign(file).dss(PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  private static EncryptedPdf letter(Method method, String user) {
    return EncryptedPdf.of(LETTER, method, user, "owner");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void withAPasswordItIsLikeAnyOther(Method method) {
    EncryptedPdf file = signed(letter(method, "user"));
    assertThat(verify(file, "user")).isAuthentic();
    assertThat(verify(file, "owner")).isAuthentic();
    SignatureReport signature = verify(file, "user").signatures().get(0);
    assertThat(signature.judgement().field()).isEqualTo("Signature1");
    assertThat(signature.times().dictionary()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void anEmptyUserPasswordIsTried(Method method) {
    assertThat(verify(signed(letter(method, "")))).isAuthentic();
  }

  @Test
  void anIdentityFilterEncryptsNothing() {
    assertThat(verify(signed(EncryptedPdf.identity(LETTER)))).isAuthentic();
  }

  @Test
  void objectStreamsAreDecrypted() {
    assertThat(verify(signed(EncryptedPdf.hybrid(LETTER, "user")), "user")).isAuthentic();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void withoutThePasswordWhatTheSignatureShowsIsSaid(Method method) {
    VerificationReport report = verify(sign(letter(method, "user")), "wrong");
    assertThat(report).hasVerdict(Verdict.UNREADABLE).isHeadedBy(FindingCode.ENCRYPTED);
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_FILE);
    assertThat(signature.signer().orElseThrow().name()).contains("Phương Thị Thanh");
    assertThat(signature.times().proven()).isPresent();
    assertThat(signature.times().dictionary()).isEmpty();
    assertThat(signature.judgement().field()).endsWith(" 0 R");
    Map<Axis, AxisOutcome> axes = signature.judgement().axes();
    assertThat(axes.get(Axis.INTEGRITY)).isEqualTo(AxisOutcome.PASSED);
    assertThat(axes.get(Axis.TRUST)).isEqualTo(AxisOutcome.PASSED);
  }

  @Test
  void withoutThePasswordChangesCannotBeJudged() {
    VerificationReport report = verify(signed(letter(Method.AES_128, "user")), "wrong");
    assertThat(report)
        .hasVerdict(Verdict.UNREADABLE)
        .hasFinding(FindingCode.CHANGES_NOT_COMPARABLE)
        .hasNoFinding(FindingCode.CHANGED_AFTER_SIGNING);
  }

  @Test
  void brokenBytesAreBrokenWithoutThePasswordToo() {
    EncryptedPdf file = sign(letter(Method.AES_128, "user"));
    EncryptedPdf flipped =
        file.change(pdf -> pdf.patch("/MediaBox [0 0 595", "/MediaBox [0 0 495"));
    assertThat(verify(flipped, "wrong")).isNotAuthenticBecause(FindingCode.DIGEST_MISMATCH);
  }

  @Test
  void fieldsInEncryptedObjectStreamsSayNothing() {
    EncryptedPdf open = sign(EncryptedPdf.hybrid(LETTER, "user"));
    assertThat(verify(open, "wrong").signatures()).hasSize(1);
    int form = Bases.inCatalog(open.pdf(), "AcroForm");
    String fields = Bases.lastBody(open.pdf(), form).replace(" R]", " R 3 0 R]");
    EncryptedPdf hidden = open.append(update().put(form, fields));
    VerificationReport report = verify(hidden, "wrong");
    assertThat(report).hasVerdict(Verdict.UNREADABLE).isHeadedBy(FindingCode.ENCRYPTED);
    assertThat(report.signatures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "wrong"})
  void plainPartsSwappedInAreNeverAuthentic(String password) {
    EncryptedPdf file = signed(letter(Method.AES_256, "user"));
    PdfUpdate plain =
        update().putStream(6, "<< /Filter /Crypt >>", Raw.latin1(Bases.words("PAY 900")));
    EncryptedPdf attacked = file.change(pdf -> pdf.append(plain));
    assertThat(verify(file, "user")).isAuthentic();
    VerificationReport report = verify(attacked, password);
    if (password.equals("user")) {
      assertThat(report).isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
    } else {
      assertThat(report).hasVerdict(Verdict.UNREADABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void stringsThatAreEncryptedAnewAreNoChange(Method method) {
    String page = Bases.with(Bases.lastBody(LETTER, 5), "/LastModified (D:2021)");
    TestPdf plain = LETTER.append(update().put(5, page));
    EncryptedPdf once = sign(EncryptedPdf.of(plain, method, "user", "owner"));
    EncryptedPdf twice =
        once.signedBy(PKI.of(Holder.CO_QUAN_TINH_UY), Bases.LATER, PKI.tsa())
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
    assertThat(verify(twice, "user")).isAuthentic();
    assertThat(verify(twice, "user").signatures()).hasSize(2);
    EncryptedPdf edited =
        twice.append(
            update()
                .put(
                    5,
                    Bases.lastBody(twice.pdf(), 5)
                        .replaceFirst("LastModified <[0-9a-f]+>", "LastModified (D:2022)")));
    assertThat(verify(edited, "user")).isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
  }

  @Test
  void encryptionForRecipientsHasItsOwnCode() {
    TestPdf file =
        Raw.behind(LETTER)
            .trailer(" /Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >>")
            .end();
    assertThat(VERIFY.of(file))
        .hasVerdict(Verdict.UNREADABLE)
        .isHeadedBy(FindingCode.ENCRYPTED_FOR_RECIPIENTS);
  }

  @Test
  void anAuthenticationCodeOfTheFileIsToldAsUnchecked() {
    TestPdf base =
        LETTER.append(update().trailer("AuthCode", "<< /MACLocation /Standalone /MAC <00> >>"));
    assertThat(VERIFY.of(Bases.signed(base))).isAuthentic().hasFinding(FindingCode.MAC_NOT_CHECKED);
    assertThat(VERIFY.of(Bases.SIGNED)).isAuthentic().hasNoFinding(FindingCode.MAC_NOT_CHECKED);
  }
}
