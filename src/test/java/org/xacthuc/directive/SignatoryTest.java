package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose certificate it is, and how it agrees with a whole page. */
class SignatoryTest {
  private static final String LETTER =
      """
      TỈNH ỦY THỬ
      *
      Số 1-CV/TU
      ĐẢNG CỘNG SẢN VIỆT NAM
      Kính gửi: Các đơn vị./.
      Nơi nhận:
      - Lưu.

      T/M BAN THƯỜNG VỤ
      PHÓ BÍ THƯ

      Lê Văn Thử

      NGƯỜI GHI BIÊN BẢN

      Trần Thị Ghi
      """;

  private static CertifiedSubject subject(String cn, String o, String t, String uids) {
    return new CertifiedSubject(
        Optional.ofNullable(cn),
        o == null ? List.of() : List.of(o),
        List.of(),
        t == null ? List.of() : List.of(t),
        uids == null ? List.of() : Arrays.asList(uids.split(" ", -1)),
        List.of(),
        List.of());
  }

  private static SignatoryMatch match(String text, String cn, String o) {
    List<CertifiedSubject> alone = List.of(subject(cn, o, null, null));
    return SignatoryMatcher.match(DirectiveReader.readPlainText(text), alone).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Lê Văn Thử | BỘ THỬ | - | - | PERSON",
        "LE VAN THU | CÔNG TY THỬ | - | MST:0101 CCCD:001 | PERSON",
        "Lê Văn Thử | CÔNG TY THỬ | - | MST:0101-CMND:001 | PERSON",
        "Giàng A Thử | - | - | - | PERSON",
        "Thử Nghiệm | - | Giám đốc | - | PERSON",
        "CHÍNH PHỦ | CHÍNH PHỦ | - | - | ORGANISATION",
        "Sở Y Tế | UBND TỈNH THỬ | - | MST:1 MNS:2 | ORGANISATION",
        "Cơ quan Tỉnh ủy | TỈNH ỦY THỬ | - | - | ORGANISATION",
        "Văn phòng Trung ương | - | - | - | ORGANISATION",
        "Công an tỉnh Thử | - | - | - | ORGANISATION",
        "Đoàn Thanh niên huyện | - | - | - | ORGANISATION",
        "CÔNG BÁO NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | VĂN PHÒNG CHÍNH PHỦ | - | - | ORGANISATION",
        "BỘ TÀI CHÍNH | - | - | - | ORGANISATION",
        "Vụ Pháp chế | - | - | - | ORGANISATION",
        "Vũ Pháp Chế | - | - | - | PERSON",
        "Trường Đại học Thử | - | - | - | ORGANISATION",
        "TRUONG VAN THU | - | - | - | PERSON",
        "Abc Def | - | - | MST:1 | ORGANISATION",
        "Lê Văn Thử | - | - | MST:1 | UNKNOWN",
        "Lê Văn Thử | CÔNG TY THỬ | - | MST:1 | PERSON",
        "Lê Văn Thử | CÔNG TY LÊ VĂN THỬ | - | MST:1 | UNKNOWN",
        "Zụ Thử Nghiệm | - | - | CCCD:001 | PERSON",
        "Zụ Thử Nghiệm | - | - | MST:01-CMND:02 | PERSON",
        "Zụ Thử Nghiệm | - | - | HC:C123 | PERSON",
        "Zụ Thử Nghiệm | - | - | PID:1 | PERSON",
        "Zụ Thử Nghiệm | - | - | BHXH:1 | PERSON",
        "Zụ Thử Nghiệm | - | - | IDCVN-001 | PERSON",
        "Zụ Thử Nghiệm | - | - | PNOVN-001 | PERSON",
        "Zụ Thử Nghiệm | - | - | PASVN-C1 | PERSON",
        "Zụ Thử Nghiệm | - | - | NTRVN-01 | ORGANISATION",
        "Zụ Thử Nghiệm | - | - | VATVN-01 | ORGANISATION",
        "Lê Văn Thử | CÔNG TY THỬ | - | VATVN-01 | PERSON",
        "Lê Văn Thử | - | - | TAXVN-01 | UNKNOWN",
        "Sở Y Tế | UBND TỈNH THỬ | - | MST:1 CCCD:2 | ORGANISATION",
        "CHÍNH PHỦ | CHÍNH PHỦ | - | CCCD:2 | PERSON",
        "Hoàng gia và bạn | - | - | - | UNKNOWN",
        "lê văn thử | - | - | - | PERSON",
        "UBND xã Thử | - | Chủ tịch | - | ORGANISATION",
        "Lê Văn Thử (Văn thư) | UBND xã Thử | - | - | PERSON",
        "Lê Văn Thử, A101.0001 - 003848/HCM-CCHN | Bệnh viện Thử | BS CK II | - | PERSON",
        "Zzz Def | - | - | - | UNKNOWN",
        "Abc Def | ABC DEF | - | - | ORGANISATION",
        "Abc Def | XYZ DEF | - | - | UNKNOWN",
        "Zzz Def Ghi Klm Nop Qrs | - | - | - | UNKNOWN",
        "Zzz Def Ghi Klm Nop Qrs Tuv | - | - | - | ORGANISATION",
        "Lê Thử | - | - | - | PERSON",
        "Lê | - | - | - | UNKNOWN",
        "Tôn Nữ Thị Thử Minh Anh | - | - | - | PERSON",
        "Tôn Nữ Thị Thử Minh Anh An | - | - | - | ORGANISATION",
        "- | - | - | - | UNKNOWN",
      })
  void theSubjectTellsTheRole(String cn, String o, String t, String uids, SignerRole role) {
    assertThat(SignerRole.of(subject(cn, o, t, uids))).isEqualTo(role);
  }

  @Test
  void personalNamesAreAPersons() {
    CertifiedSubject subject =
        new CertifiedSubject(
            Optional.of("Zụ Thử Nghiệm"),
            List.of(),
            List.of(),
            List.of(),
            List.of("NTRVN-01"),
            List.of(),
            List.of(),
            List.of("Nghiệm"));
    assertThat(SignerRole.of(subject)).isEqualTo(SignerRole.PERSON);
  }

  @Test
  void aPersonIsHeldAgainstTheBlockThatAgreesBest() {
    SignatoryMatch first = match(LETTER, "LÊ VĂN THỬ", null);
    assertThat(first.agreement()).isEqualTo(Agreement.NORMALIZED);
    assertThat(first.block()).hasValue(0);
    SignatoryMatch second = match(LETTER, "Trần Thị Ghi", null);
    assertThat(second.agreement()).isEqualTo(Agreement.EXACT);
    assertThat(second.block()).hasValue(1);
    assertThat(second.printed()).contains("Trần Thị Ghi");
  }

  @Test
  void anotherPersonDiffers() {
    SignatoryMatch match = match(LETTER, "Phạm Văn Khác", null);
    assertThat(match.role()).isEqualTo(SignerRole.PERSON);
    assertThat(match.agreement()).isEqualTo(Agreement.DIFFERENT);
    assertThat(match.certified()).contains("Phạm Văn Khác");
  }

  @Test
  void aBodyIsHeldAgainstTheIssuer() {
    SignatoryMatch match = match(LETTER, "Cơ quan Tỉnh ủy", "TỈNH ỦY THỬ");
    assertThat(match.role()).isEqualTo(SignerRole.ORGANISATION);
    assertThat(match.agreement()).isEqualTo(Agreement.NORMALIZED);
    assertThat(match.printed()).contains("TỈNH ỦY THỬ");
    assertThat(match.block()).isEmpty();
  }

  @Test
  void aStampIsNoEvidenceOfTheIssuer() {
    String stamped = LETTER + "\nCơ quan Tỉnh ủy Khác\n2021.07.20 13:38:23 +07:00\n";
    assertThat(DirectiveReader.readPlainText(stamped).stamps()).hasSize(1);
    assertThat(match(stamped, "Cơ quan Tỉnh ủy Khác", "TỈNH ỦY KHÁC").agreement())
        .isEqualTo(Agreement.DIFFERENT);
  }

  @Test
  void aSubjectOfUnknownRoleIsTriedAsBoth() {
    String body = LETTER.replace("TỈNH ỦY THỬ", "ZZZ DEF");
    SignatoryMatch match = match(body, "Zzz Def", null);
    assertThat(match.role()).isEqualTo(SignerRole.UNKNOWN);
    assertThat(match.agreement()).isEqualTo(Agreement.NORMALIZED);
    assertThat(match.block()).isEmpty();
  }

  @Test
  void whatIsMissingIsTold() {
    assertThat(match("", "Lê Văn Thử", null).reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(match("Kính gửi: Ai đó.", "Lê Văn Thử", null).reason()).isEqualTo(Reason.NO_BLOCK);
    assertThat(match("Kính gửi: Ai đó.", "Lê Văn Thử", null).agreement())
        .isEqualTo(Agreement.NOT_PRINTED);
    assertThat(match(LETTER, null, "BỘ THỬ").agreement()).isEqualTo(Agreement.NOT_COMPARABLE);
    assertThat(match("", "BỘ THỬ", "BỘ THỬ").reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(match("Kính gửi: Ai đó.", "BỘ THỬ", "BỘ THỬ").reason())
        .isEqualTo(Reason.NAME_NOT_PRINTED);
  }

  @Test
  void aParentsCertificateIsHeldAgainstTheParent() {
    String letter = "UBND TỈNH THỬ\nSỞ MẪU\nSố: 1/SM-VP\nKính gửi: Ai đó.\n";
    assertThat(match(letter, "UBND TỈNH THỬ", "UBND TỈNH THỬ").printed()).contains("UBND TỈNH THỬ");
    assertThat(match(letter, "SỞ MẪU", "SỞ MẪU").printed()).contains("SỞ MẪU");
  }
}
