package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.DrawnDirective.LAYOUT;
import static org.xacthuc.attacks.DrawnDirective.certified;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Box;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.verdict.FindingCode;

/** Copies of the letter: the body that made one signs it at the top right (Decree 30/2020). */
class CopyAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(LAYOUT);
  private static final Box TOP_RIGHT = new Box(330, 800, 580, 830);
  private static final Identity COPIER =
      certified(
          "C=VN, O=SỞ KIỂM THỬ TỈNH BẮC KẠN, CN=SỞ KIỂM THỬ TỈNH BẮC KẠN, UID=MST:0000000080");
  private static final Identity COMPANY =
      certified(
          "C=VN, O=CÔNG TY CỔ PHẦN KIỂM THỬ, CN=CÔNG TY CỔ PHẦN KIỂM THỬ, UID=MST:0000000081");
  private static final String STAMPED =
      "SAO Y; SỞ KIỂM THỬ TỈNH BẮC KẠN; 20/07/2021 13:39:23 +07:00";

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    Verification demanding = Verification.strict().withPolicy("signatory.complete=require");
    return Stream.of(
        Attack.told(
            "CPY-00 by the body named", copied(COPIER, STAMPED), FindingCode.SIGNED_AS_COPY),
        Attack.told(
            "CPY-00 the same, where nothing may be missing",
            () -> letter(COPIER, STAMPED).verify(demanding),
            FindingCode.SIGNED_AS_COPY),
        Attack.told(
            "CPY-00 by the issuer itself",
            copied(PKI.of(Holder.CO_QUAN_TINH_UY), "SAO LỤC; TỈNH ỦY BẮC KẠN; 20/07/2021 13:39:23"),
            FindingCode.SIGNED_AS_COPY),
        Attack.undetermined(
            "CPY-01 by another body than the one named",
            copied(certified("C=VN, CN=SỞ KIỂM THỬ TỈNH CAO BẰNG, UID=MST:0000000082"), STAMPED),
            FindingCode.ISSUER_DIFFERS),
        Attack.undetermined(
            "CPY-01 by the same body without a word of copying",
            copied(COPIER, "SỞ KIỂM THỬ TỈNH BẮC KẠN"),
            FindingCode.ISSUER_DIFFERS),
        Attack.undetermined(
            "CPY-02 by a business of any name",
            copied(COMPANY, "SAO Y; CÔNG TY CỔ PHẦN KIỂM THỬ; 20/07/2021 13:39:23 +07:00"),
            FindingCode.ISSUER_DIFFERS),
        Attack.refused(
            "CPY-03 by a person who is not printed",
            copied(PKI.of(Holder.LE_THI_KIEM_THU), STAMPED),
            FindingCode.SIGNER_DIFFERS),
        Attack.refused(
            "CPY-03 with a stranger's signature before it",
            () ->
                LETTER
                    .signedBy(Holder.LE_THI_KIEM_THU)
                    .stampedBy(COPIER, stamp(STAMPED), 0)
                    .verify(),
            FindingCode.SIGNER_DIFFERS),
        Attack.refused(
            "CPY-04 changed after it was copied",
            () -> letter(COPIER, STAMPED).redraw("PHÓ BÍ THƯ", line -> "").verify(),
            FindingCode.CHANGED_AFTER_SIGNING));
  }

  private static Supplier<VerificationReport> copied(Identity copier, String stamp) {
    return () -> letter(copier, stamp).verify();
  }

  private static DrawnDirective letter(Identity copier, String stamp) {
    return LETTER.stampedBy(copier, stamp(stamp), 0);
  }

  private static Appearance stamp(String line) {
    return Appearance.lines(TOP_RIGHT, line);
  }
}
