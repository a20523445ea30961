package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.TextSource;

/** How bodies' names agree: certificate against issuer and parent. */
class OrganisationAgreementTest {
  static CertifiedSubject subject(String commonName, String organisation) {
    return new CertifiedSubject(
        Optional.ofNullable(commonName),
        organisation == null ? List.of() : List.of(organisation),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // CN, O, issuer, parent, agreement, reason
        "CHÍNH PHỦ | CHÍNH PHỦ | CHÍNH PHỦ | - | EXACT | NONE",
        "Bộ Công Thương | - | BỘ CÔNG THƯƠNG | - | NORMALIZED | FORM",
        "Uỷ ban nhân dân tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | NORMALIZED | FORM",
        "UBND tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | NORMALIZED | ABBREVIATION",
        "UBND TP. Hồ Chí Minh | - | ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH | - | NORMALIZED | ABBREVIATION",
        "Uy ban nhan dan tinh Bac Kan | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | UNACCENTED | MARKS_MISSING",
        "Ủy ban nhân dân Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | SPELLING_VARIANT | TERRITORY_RANK_OMITTED",
        "Cơ quan Tỉnh ủy | TỈNH ỦY BẮC KẠN | TỈNH ỦY BẮC KẠN | ĐẢNG CỘNG SẢN VIỆT NAM | NORMALIZED | COMPLETED_BY_PARENT",
        "Ủy ban nhân dân thành phố Bắc Kạn | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN | - | NORMALIZED | FORM",
        "Sở Y Tế | ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG | SỞ Y TẾ | UBND THÀNH PHỐ ĐÀ NẴNG | NORMALIZED | FORM",
        "Sở Y Tế | ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG | SỞ Y TẾ THÀNH PHỐ ĐÀ NẴNG | - | NORMALIZED | COMPLETED_BY_PARENT",
        "CỤC THUẾ | BỘ TÀI CHÍNH | CỤC THUẾ | BỘ TÀI CHÍNH | EXACT | NONE",
        "Văn phòng Tỉnh ủy | TỈNH ỦY BẮC KẠN | VĂN PHÒNG | TỈNH ỦY BẮC KẠN | NORMALIZED | COMPLETED_BY_PARENT",
        "ỦY BAN NHÂN DÂN TỈNH THỬ | - | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỬ | - | NORMALIZED | BODY_OF_TITLE",
        "CHÍNH PHỦ | - | THỦ TƯỚNG CHÍNH PHỦ | - | NORMALIZED | BODY_OF_TITLE",
        "BỘ TÀI CHÍNH | - | CỤC THUẾ | BỘ TÀI CHÍNH | NORMALIZED | PARENT_BODY",
        "Ủy ban nhân dân Thanh Hóa | - | UBND TỈNH THANH HOÁ | - | SPELLING_VARIANT | TERRITORY_RANK_OMITTED",
        "Sở Lao động - Thương binh và Xã hội | UBND TỈNH HÀ TĨNH | SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI | UBND TỈNH HÀ TĨNH | NORMALIZED | FORM",
        // Other bodies.
        "Cơ quan Tỉnh ủy | TỈNH ỦY CAO BẰNG | TỈNH ỦY BẮC KẠN | ĐẢNG CỘNG SẢN VIỆT NAM | DIFFERENT | TERRITORY_DIFFERS",
        "Ủy ban nhân dân tỉnh Cao Bằng | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | DIFFERENT | TERRITORY_DIFFERS",
        "Ủy ban nhân dân tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN | - | DIFFERENT | TERRITORY_DIFFERS",
        "Sở Y Tế | ỦY BAN NHÂN DÂN TỈNH THỬ | SỞ Y TẾ | UBND THÀNH PHỐ ĐÀ NẴNG | DIFFERENT | TERRITORY_DIFFERS",
        "CỤC THUẾ | BỘ KHÁC | CỤC THUẾ | BỘ TÀI CHÍNH | DIFFERENT | PARENT_DIFFERS",
        "Công báo nước Cộng hòa | VĂN PHÒNG CHÍNH PHỦ | THỦ TƯỚNG CHÍNH PHỦ | - | DIFFERENT | BODY_DIFFERS",
        "ĐẢNG CỘNG SẢN VIỆT NAM | - | TỈNH ỦY BẮC KẠN | ĐẢNG CỘNG SẢN VIỆT NAM | DIFFERENT | -",
        "Cơ quan Tỉnh ủy | - | TỈNH ỦY BẮC KẠN | ĐẢNG CỘNG SẢN VIỆT NAM | NOT_COMPARABLE | SUBSET",
        "- | BỘ THỬ | BỘ THỬ | - | NOT_COMPARABLE | NAME_NOT_CERTIFIED",
        "BỘ THỬ | - | - | - | NOT_PRINTED | NAME_NOT_PRINTED",
      })
  void bodiesAreGraded(
      String commonName,
      String organisation,
      String issuer,
      String parent,
      Agreement agreement,
      Reason reason) {
    NameAgreement graded =
        NameAgreement.ofOrganisation(
            subject(commonName, organisation),
            Optional.ofNullable(issuer),
            Optional.ofNullable(parent),
            TextSource.TEXT);
    assertThat(graded.agreement()).isEqualTo(agreement);
    if (reason != null) {
      assertThat(graded.reason()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @CsvSource({"OCR, NEAR", "TEXT, DIFFERENT"})
  void onlyRecognisedTextIsNear(TextSource source, Agreement agreement) {
    NameAgreement graded =
        NameAgreement.ofOrganisation(
            subject("Bộ Công Thương", null),
            Optional.of("BỘ CÔNG THUƠNG"),
            Optional.empty(),
            source);
    assertThat(graded.agreement()).isEqualTo(agreement);
  }
}
