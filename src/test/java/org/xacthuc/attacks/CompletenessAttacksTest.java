package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.DrawnDirective.LAYOUT;
import static org.xacthuc.attacks.DrawnDirective.SIGNER;
import static org.xacthuc.attacks.DrawnDirective.certified;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.samples.DirectiveLayout;
import org.xacthuc.verdict.FindingCode;

/**
 * Who is missing, who came too early and who does not belong there: Decree 30/2020/ND-CP articles 5
 * and 32, under a policy that wants all of it.
 */
class CompletenessAttacksTest {
  private static final Verification DEMANDING =
      Verification.strict().withPolicy("signatory.complete=require");
  private static final DrawnDirective LETTER = DrawnDirective.of(LAYOUT);
  private static final DrawnDirective JOINT =
      withBlock("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn Khác");
  private static final Identity PERSON = PKI.of(Holder.PHUONG_THI_THANH);
  private static final Identity SECOND =
      certified("C=VN, O=TỈNH ỦY BẮC KẠN, CN=Lê Văn Khác, UID=CCCD:000000000071");
  private static final Identity SEAL = PKI.of(Holder.CO_QUAN_TINH_UY);
  private static final Identity STRANGER = PKI.of(Holder.LE_THI_KIEM_THU);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(missing(), order(), blocks(), namesakes(), drafters()).flatMap(s -> s);
  }

  private static Stream<Attack> missing() {
    return Stream.of(
        control("CPL-00 both", LETTER.signedBy(PERSON).signedBy(SEAL)),
        Attack.undetermined(
            "CPL-01 the person alone",
            demanding(LETTER.signedBy(PERSON)),
            FindingCode.BODY_DID_NOT_SIGN),
        Attack.undetermined(
            "CPL-01 the body alone",
            demanding(LETTER.signedBy(SEAL)),
            FindingCode.SIGNATORY_DID_NOT_SIGN),
        Attack.undetermined(
            "CPL-01 the body alone, and no name on the page",
            demanding(DrawnDirective.of(LAYOUT.with("signer")).signedBy(SEAL)),
            FindingCode.NO_PERSON_SIGNED),
        Attack.undetermined(
            "CPL-01 another body's seal",
            demanding(LETTER.signedBy(PERSON).signedBy(certified("CN=TỈNH ỦY CAO BẰNG"))),
            FindingCode.ISSUER_DIFFERS));
  }

  private static Stream<Attack> order() {
    return Stream.of(
        Attack.undetermined(
            "CPL-02 the body before the person",
            demanding(LETTER.signedBy(SEAL).signedBy(PERSON)),
            FindingCode.BODY_BEFORE_PERSON),
        control(
            "CPL-02 the body before and behind",
            LETTER.signedBy(SEAL).signedBy(PERSON).signedBy(SEAL)),
        Attack.told(
            "CPL-02 a person who is not printed behind the body",
            demanding(LETTER.signedBy(PERSON).signedBy(SEAL).signedBy(STRANGER)),
            FindingCode.FURTHER_SIGNER),
        Attack.undetermined(
            "CPL-02 of two signers one behind the body",
            demanding(JOINT.signedBy(PERSON).signedBy(SEAL).signedBy(SECOND)),
            FindingCode.BODY_BEFORE_PERSON));
  }

  private static Stream<Attack> blocks() {
    DrawnDirective twice = withBlock("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", SIGNER);
    DrawnDirective alike = withBlock("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Phương Thị Thành");
    Identity plain =
        certified("C=VN, O=TỈNH ỦY BẮC KẠN, CN=PHUONG THI THANH, UID=CCCD:000000000072");
    return Stream.of(
        control(
            "CPL-03 two blocks, two signers",
            JOINT.signedBy(PERSON).signedBy(SECOND).signedBy(SEAL)),
        control(
            "CPL-03 in the other order", JOINT.signedBy(SECOND).signedBy(PERSON).signedBy(SEAL)),
        Attack.undetermined(
            "CPL-03 two blocks, one of them signed",
            demanding(JOINT.signedBy(SECOND).signedBy(SEAL)),
            FindingCode.SIGNATORY_DID_NOT_SIGN),
        Attack.undetermined(
            "CPL-03 a block of one's own beside somebody else's",
            strict(JOINT.signedBy(SECOND)),
            FindingCode.ONLY_SOME_SIGNED),
        Attack.told(
            "CPL-03 the same, for which the body vouches",
            strict(JOINT.signedBy(SECOND).signedBy(SEAL)),
            FindingCode.SIGNATORY_DID_NOT_SIGN),
        Attack.refused(
            "CPL-03 two blocks, the other signed by somebody else",
            demanding(JOINT.signedBy(SECOND).signedBy(STRANGER).signedBy(SEAL)),
            FindingCode.SIGNER_DIFFERS),
        control("CPL-03 two blocks of one person", twice.signedBy(PERSON).signedBy(SEAL)),
        Attack.told(
            "CPL-03 a name without marks is left the other block",
            demanding(alike.signedBy(plain).signedBy(PERSON).signedBy(SEAL)),
            FindingCode.SIGNER_UNACCENTED),
        Attack.undetermined(
            "CPL-03 two blocks alike, one certificate",
            demanding(alike.signedBy(PERSON).signedBy(SEAL)),
            FindingCode.SIGNATORY_DID_NOT_SIGN),
        Attack.refused(
            "CPL-04 the right person, and the block altered afterwards",
            demanding(LETTER.signedBy(PERSON).signedBy(SEAL).redraw(SIGNER, line -> "")),
            FindingCode.CHANGED_AFTER_SIGNING));
  }

  /** The name is right, and the body in the certificate is another. */
  private static Stream<Attack> namesakes() {
    return Stream.of(
        Attack.undetermined(
            "CPL-05 of another body",
            strict(LETTER.signedBy(namesake("O=SỞ KIỂM THỬ TỈNH CAO BẰNG"))),
            FindingCode.SIGNER_BODY_DIFFERS),
        Attack.undetermined(
            "CPL-05 of a company in the same province",
            strict(LETTER.signedBy(namesake("O=CÔNG TY CỔ PHẦN TỈNH BẮC KẠN"))),
            FindingCode.SIGNER_BODY_DIFFERS),
        Attack.undetermined(
            "CPL-05 the body before the namesake",
            strict(LETTER.signedBy(SEAL).signedBy(namesake("O=TỈNH ỦY CAO BẰNG"))),
            FindingCode.SIGNER_BODY_DIFFERS),
        Attack.told(
            "CPL-05 whom the printed body confirms",
            strict(LETTER.signedBy(namesake("O=TỈNH ỦY CAO BẰNG")).signedBy(SEAL)),
            FindingCode.SIGNER_OF_OTHER_BODY),
        Attack.told(
            "CPL-05 of an office of the printed body",
            strict(LETTER.signedBy(namesake("O=VĂN PHÒNG TỈNH ỦY BẮC KẠN"))),
            FindingCode.SIGNER_OF_OTHER_BODY),
        Attack.told(
            "CPL-05 of no body",
            strict(LETTER.signedBy(namesake("L=Bắc Kạn"))),
            FindingCode.SIGNER_WITHOUT_BODY),
        Attack.told(
            "CPL-05 of nobody, as some authorities write it",
            strict(LETTER.signedBy(namesake("O=Cá nhân"))),
            FindingCode.SIGNER_WITHOUT_BODY),
        Attack.control(
            "CPL-05 of no body, confirmed",
            strict(LETTER.signedBy(namesake("L=Bắc Kạn")).signedBy(SEAL))));
  }

  private static Stream<Attack> drafters() {
    DirectiveLayout drafted =
        LAYOUT.with("recipients", "Nơi nhận:", "- Như trên;", "- Lưu: VT, VP (Lê Thị Kiểm Thử).");
    return Stream.of(
        Attack.refused(
            "CPL-06 the drafter in the recipients' list signs alone",
            strict(DrawnDirective.of(drafted).signedBy(STRANGER)),
            FindingCode.SIGNER_DIFFERS),
        Attack.told(
            "CPL-06 the drafter initials, and the signer signs",
            strict(DrawnDirective.of(drafted).signedBy(STRANGER).signedBy(PERSON).signedBy(SEAL)),
            FindingCode.FURTHER_SIGNER));
  }

  private static Identity namesake(String body) {
    return certified("C=VN, " + body + ", CN=" + SIGNER + ", UID=CCCD:000000000073");
  }

  /** The letter with one more block before its own. */
  private static DrawnDirective withBlock(String authority, String position, String signer) {
    return DrawnDirective.of(LAYOUT.with("body", "Nội dung./.", authority, position, signer));
  }

  private static Attack control(String id, DrawnDirective letter) {
    return Attack.control(id, demanding(letter));
  }

  private static Supplier<VerificationReport> demanding(DrawnDirective letter) {
    return () -> letter.verify(DEMANDING);
  }

  private static Supplier<VerificationReport> strict(DrawnDirective letter) {
    return letter::verify;
  }
}
