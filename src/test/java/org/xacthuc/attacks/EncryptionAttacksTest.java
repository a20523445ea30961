package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.ReportAssert.assertThat;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.signed;
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
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** Encrypted files (catalogue PC-10 to PC-12): verified on the raw bytes, read with the key. */
class EncryptionAttacksTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();

  private static VerificationReport verify(TestPdf file, String password) {
    return VERIFY.withPassword(password).of(file);
  }

  private static TestPdf letter(Encryption method, String user) {
    return LETTER.encrypted(method, user);
  }

  /** Nothing behind the signature. */
  private static TestPdf bare(TestPdf file) {
    return Bases.signature(file, s -> s);
  }

  @ParameterizedTest
  @EnumSource(Encryption.class)
  void withAPasswordItIsLikeAnyOther(Encryption method) {
    TestPdf file = signed(letter(method, Encryption.USER));
    assertThat(verify(file, Encryption.USER)).isAuthentic();
    assertThat(verify(file, Encryption.OWNER)).isAuthentic();
    SignatureReport signature = verify(file, Encryption.USER).signatures().get(0);
    assertThat(signature.judgement().field()).isEqualTo("Signature1");
    assertThat(signature.times().dictionary()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Encryption.class)
  void anEmptyUserPasswordIsTried(Encryption method) {
    assertThat(VERIFY.of(signed(letter(method, "")))).isAuthentic();
  }

  @Test
  void anIdentityFilterEncryptsNothing() {
    assertThat(letter(Encryption.IDENTITY, "").text()).contains(Bases.lastBody(LETTER, 6));
    assertThat(letter(Encryption.AES_256, "").text()).doesNotContain(Bases.lastBody(LETTER, 6));
  }

  @Test
  void objectStreamsAreDecrypted() {
    assertThat(
            verify(signed(letter(Encryption.RC4_128, Encryption.USER).hybrid()), Encryption.USER))
        .isAuthentic();
  }

  @ParameterizedTest
  @EnumSource(Encryption.class)
  void withoutThePasswordWhatTheSignatureShowsIsSaid(Encryption method) {
    VerificationReport report = verify(bare(letter(method, Encryption.USER)), "wrong");
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
    VerificationReport report =
        verify(signed(letter(Encryption.AES_128, Encryption.USER)), "wrong");
    assertThat(report)
        .hasVerdict(Verdict.UNREADABLE)
        .hasFinding(FindingCode.CHANGES_NOT_COMPARABLE)
        .hasNoFinding(FindingCode.CHANGED_AFTER_SIGNING);
  }

  @Test
  void brokenBytesAreBrokenWithoutThePasswordToo() {
    TestPdf file = bare(letter(Encryption.AES_128, Encryption.USER));
    TestPdf flipped = file.patch("/MediaBox [0 0 595", "/MediaBox [0 0 495");
    assertThat(verify(flipped, "wrong")).isNotAuthenticBecause(FindingCode.DIGEST_MISMATCH);
  }

  @Test
  void fieldsInEncryptedObjectStreamsSayNothing() {
    TestPdf open = bare(letter(Encryption.RC4_128, Encryption.USER).hybrid());
    assertThat(verify(open, "wrong").signatures()).hasSize(1);
    PdfView view = open.view();
    TestPdf hidden =
        open.append(update().put(view.form(), view.adding(view.form(), "Fields", "3 0 R")));
    VerificationReport report = verify(hidden, "wrong");
    assertThat(report).hasVerdict(Verdict.UNREADABLE).isHeadedBy(FindingCode.ENCRYPTED);
    assertThat(report.signatures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "wrong"})
  void plainPartsSwappedInAreNeverAuthentic(String password) {
    TestPdf file = signed(letter(Encryption.AES_256, Encryption.USER));
    PdfUpdate plain =
        update().putStream(6, "<< /Filter /Crypt >>", Raw.latin1(Bases.words("PAY 900")));
    TestPdf attacked = file.append(plain);
    assertThat(verify(file, Encryption.USER)).isAuthentic();
    VerificationReport report = verify(attacked, password);
    if (password.equals("user")) {
      assertThat(report).isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
    } else {
      assertThat(report).hasVerdict(Verdict.UNREADABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(Encryption.class)
  void stringsThatAreEncryptedAnewAreNoChange(Encryption method) {
    String page = Bases.with(Bases.lastBody(LETTER, 5), "/LastModified (D:2021)");
    TestPdf plain = LETTER.append(update().put(5, page));
    TestPdf twice = Bases.signedAgain(bare(plain.encrypted(method, Encryption.USER)));
    assertThat(verify(twice, Encryption.USER)).isAuthentic();
    assertThat(verify(twice, Encryption.USER).signatures()).hasSize(2);
    TestPdf edited =
        twice.append(update().put(5, twice.view().with(5, "LastModified", "(D:2022)")));
    assertThat(verify(edited, Encryption.USER))
        .isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
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
