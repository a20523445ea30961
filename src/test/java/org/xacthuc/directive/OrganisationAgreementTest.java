package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "UBND TINH BAC KAN | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | UNACCENTED | MARKS_MISSING",
        "UBND TINH CAO BANG | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | DIFFERENT | TERRITORY_DIFFERS",
        "UBND TỈNH BẮC CAN | - | ỦY BAN NHÂN DÂN TỈNH BẮC CẠN | - | DIFFERENT | MARKS_DIFFER",
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
        "UBND TỈNH THỬ | - | SỞ MẪU | UBND TỈNH THỬ | NORMALIZED | PARENT_BODY",
        "CÔNG TY THỬ | - | CHI NHÁNH MẪU | CÔNG TY THỬ | NORMALIZED | PARENT_BODY",
        "UBND HUYỆN THỬ | - | UBND XÃ MẪU | UBND HUYỆN THỬ | NORMALIZED | PARENT_BODY",
        "TỈNH ỦY THỬ | - | HUYỆN ỦY MẪU | TỈNH ỦY THỬ | NORMALIZED | PARENT_BODY",
        "NGÂN HÀNG THỬ | - | SỞ GIAO DỊCH MẪU | NGÂN HÀNG THỬ | NORMALIZED | PARENT_BODY",
        // Bodies printed over others whose parents they cannot be.
        "CÔNG TY THỬ | - | THỦ TƯỚNG CHÍNH PHỦ | CÔNG TY THỬ | DIFFERENT | -",
        "BỘ THỬ | - | CHÍNH PHỦ | BỘ THỬ | DIFFERENT | -",
        "BỘ THỬ | - | BỘ MẪU | BỘ THỬ | DIFFERENT | -",
        "BỘ THỬ | - | BỘ TƯ LỆNH MẪU | BỘ THỬ | NORMALIZED | PARENT_BODY",
        "CÔNG TY THỬ | - | SỞ MẪU | CÔNG TY THỬ | DIFFERENT | -",
        "SỞ THỬ | - | UBND TỈNH MẪU | SỞ THỬ | DIFFERENT | -",
        "SỞ THỬ | - | UBND HUYỆN MẪU | SỞ THỬ | DIFFERENT | -",
        "UBND XÃ MẪU | - | UBND HUYỆN THỬ | UBND XÃ MẪU | DIFFERENT | -",
        "CÔNG TY THỬ | - | TỈNH ỦY MẪU | CÔNG TY THỬ | DIFFERENT | -",
        "Ủy ban nhân dân Thanh Hóa | - | UBND TỈNH THANH HOÁ | - | SPELLING_VARIANT | TERRITORY_RANK_OMITTED",
        "Sở Lao động - Thương binh và Xã hội | UBND TỈNH HÀ TĨNH | SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI | UBND TỈNH HÀ TĨNH | NORMALIZED | FORM",
        // The full name in the certificate, of which the page has a part over the other.
        "SỞ NỘI VỤ TỈNH THỬ | SỞ NỘI VỤ TỈNH THỬ | SỞ NỘI VỤ | UBND TỈNH THỬ | NORMALIZED | COMPLETED_BY_PARENT",
        "Sở Nội vụ | SỞ NỘI VỤ TỈNH THỬ | SỞ NỘI VỤ | UBND TỈNH THỬ | NORMALIZED | FORM",
        "Sở Nội vụ Thử | - | SỞ NỘI VỤ | UBND TỈNH THỬ | SPELLING_VARIANT | TERRITORY_RANK_OMITTED",
        "Phòng Tư pháp huyện Thử | UBND TỈNH MẪU | PHÒNG TƯ PHÁP | UBND HUYỆN THỬ | NORMALIZED | COMPLETED_BY_PARENT",
        "SỞ NỘI VỤ TỈNH KHÁC | - | SỞ NỘI VỤ | UBND TỈNH THỬ | DIFFERENT | -",
        "SỞ NỘI VỤ THÀNH PHỐ THỬ | - | SỞ NỘI VỤ | UBND TỈNH THỬ | DIFFERENT | -",
        "Sở Nội vụ | SỞ NỘI VỤ TỈNH KHÁC | SỞ NỘI VỤ | UBND TỈNH THỬ | DIFFERENT | TERRITORY_DIFFERS",
        "SỞ Y TẾ TỈNH THỬ | - | SỞ NỘI VỤ | UBND TỈNH THỬ | DIFFERENT | -",
        "Chi cục Thử | SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN | CHI CỤC THỬ | SỞ NÔNG NGHIỆP VÀ PTNT | NORMALIZED | FORM",
        // A school of the district, whichever of its two parents is named.
        "Trường Mẫu | UBND HUYỆN THỬ | TRƯỜNG MẪU | PHÒNG GD&ĐT HUYỆN THỬ | NORMALIZED | FORM",
        "Trường Mẫu | UBND HUYỆN KHÁC | TRƯỜNG MẪU | PHÒNG GD&ĐT HUYỆN THỬ | DIFFERENT | TERRITORY_DIFFERS",
        "Trường Mẫu | UBND TỈNH THỬ | TRƯỜNG MẪU | PHÒNG GD&ĐT HUYỆN THỬ | DIFFERENT | -",
        "Văn phòng | UBND HUYỆN THỬ | VĂN PHÒNG | PHÒNG GD&ĐT HUYỆN THỬ | DIFFERENT | -",
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
        "BỘ THỬ | - | '' | - | NOT_PRINTED | NAME_NOT_PRINTED",
        "CỤC THUẾ | BỘ KHÁC | CỤC THUẾ | '' | EXACT | NONE",
        "Ủy ban nhân dân tỉnh Bắc Kạn | - | UBND TỈNH BẮC KẠN | - | NORMALIZED | ABBREVIATION",
        "Sở Y tế tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH CAO BẰNG | - | DIFFERENT | BODY_DIFFERS",
        "UBND xã Thử | UBND HUYỆN MỘT | UBND XÃ THỬ | UBND HUYỆN HAI | DIFFERENT | TERRITORY_DIFFERS",
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
  @CsvSource(
      delimiter = '|',
      value = {
        "VPUBND tỉnh Thử | Văn phòng Ủy ban nhân dân tỉnh Thử",
        "VP. UBND TP. Thử | VĂN PHÒNG ỦY BAN NHÂN DÂN THÀNH PHỐ THỬ",
        "UBND.TP Thử | Ủy ban nhân dân thành phố Thử",
        "HĐND H. Thử | HỘI ĐỒNG NHÂN DÂN HUYỆN THỬ",
        "UBND P.12 Q.Thử | Ủy ban nhân dân phường 12 quận Thử",
        "UBND TX. Thử | Ủy ban nhân dân thị xã Thử",
        "UBND TT. Thử | Ủy ban nhân dân thị trấn Thử",
        "UBND X. Thử, H. Khác, T. Xa | Ủy ban nhân dân xã Thử huyện Khác tỉnh Xa",
        "TT HĐND xã Thử | Thường trực Hội đồng nhân dân xã Thử",
        "TT. Y tế huyện Thử | Trung tâm Y tế huyện Thử",
        "CT UBND xã Thử | CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THỬ",
        "STC | Sở Tài chính",
        "Sở GD&ĐT | SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        "Sở GD-ĐT | Sở Giáo dục và Đào tạo",
        "Sở GD và ĐT | Sở Giáo dục và Đào tạo",
        "Sở LĐ-TB&XH | Sở Lao động - Thương binh và Xã hội",
        "Sở VH, TT & DL | Sở Văn hóa, Thể thao và Du lịch",
        "BCH Đoàn TNCS HCM tỉnh Thử | Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Thử",
        "LĐLĐ tỉnh Thử | Liên đoàn Lao động tỉnh Thử",
        "UBMTTQVN xã Thử | Ủy ban Mặt trận Tổ quốc Việt Nam xã Thử",
        "KBNN Thử | Kho bạc Nhà nước Thử",
        "BHXH tỉnh Thử | BẢO HIỂM XÃ HỘI TỈNH THỬ",
        "TAND huyện Thử | Tòa án nhân dân huyện Thử",
        "VKSND tỉnh Thử | Viện kiểm sát nhân dân tỉnh Thử",
        "CA tỉnh Thử | Công an tỉnh Thử",
        "BCHQS tỉnh Thử | Bộ Chỉ huy quân sự tỉnh Thử",
        "Trường ĐH Thử | TRƯỜNG ĐẠI HỌC THỬ",
        "Trường TH Thử | Trường Tiểu học Thử",
        "THPT Thử | Trung học phổ thông Thử",
        "BTV Tỉnh ủy Thử | Ban Thường vụ Tỉnh ủy Thử",
        "VP TU | Văn phòng Tỉnh ủy",
        "BTC Tỉnh ủy Thử | Ban Tổ chức Tỉnh ủy Thử",
        "Văn phòng TƯ Đảng | Văn phòng Trung ương Đảng",
        "ĐU xã Thử | Đảng ủy xã Thử",
        "Ban QLDA T. Thử | Ban QLDA tỉnh Thử",
      })
  void abbreviationsAreWrittenOut(String certified, String printed) {
    OrganisationName one = OrganisationName.of(certified);
    assertThat(one.key()).isEqualTo(OrganisationName.of(printed).key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SỞ TƯ PHÁP",
        "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
        "SO TU PHAP TINH CA MAU",
        "UBND TINH CA MAU",
        "CÔNG TY CA",
        "BAN QUẢN LÝ CHỢ BÀ HU"
      })
  void wordsOfCapitalsAreNoAbbreviations(String name) {
    assertThat(OrganisationName.of(name).folded())
        .isEqualTo(VietnameseText.fold(name).replace("ubnd", "uy ban nhan dan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Sở Giáo dục - Đào tạo | - | SỞ GIÁO DỤC VÀ ĐÀO TẠO | - | SPELLING_VARIANT",
        "UBND tỉnh Đăk Lăk | - | ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK | - | SPELLING_VARIANT",
        "UBND thành phố Qui Thử | - | ỦY BAN NHÂN DÂN THÀNH PHỐ QUY THỬ | - | SPELLING_VARIANT",
        "Kiểm toán Nhà nước | - | TỔNG KIỂM TOÁN NHÀ NƯỚC | - | NORMALIZED",
        "Sở Y tế tỉnh Thử | - | GIÁM ĐỐC SỞ Y TẾ TỈNH THỬ | - | NORMALIZED",
        "Cơ quan Tỉnh ủy | ĐẢNG CỘNG SẢN VIỆT NAM | TỈNH ỦY THỬ | ĐẢNG CỘNG SẢN VIỆT NAM | NOT_COMPARABLE",
        "Cục Thuế | - | TỔNG CỤC THUẾ | - | NOT_COMPARABLE",
        "BỘ TÀI CHÍNΗ | - | BỘ TÀI CHÍNH | - | DIFFERENT",
      })
  void spellingsTitlesAndKinds(
      String commonName, String organisation, String issuer, String parent, Agreement agreement) {
    NameAgreement graded =
        NameAgreement.ofOrganisation(
            subject(commonName, organisation),
            Optional.ofNullable(issuer),
            Optional.ofNullable(parent),
            TextSource.TEXT);
    assertThat(graded.agreement()).isEqualTo(agreement);
  }

  /** The government's authority writes the bodies above as O and, below that, as OU. */
  @ParameterizedTest
  @CsvSource({
    "UBND HUYỆN THỬ, NORMALIZED",
    "UBND HUYỆN KHÁC, DIFFERENT",
    "VĂN PHÒNG UBND, DIFFERENT",
  })
  void aUnitAboveTellsWhichOfSeveral(String unit, Agreement agreement) {
    CertifiedSubject subject =
        new CertifiedSubject(
            Optional.of("Phòng Tư pháp"),
            List.of("UBND TỈNH MẪU"),
            List.of(unit),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(
            NameAgreement.ofOrganisation(
                    subject,
                    Optional.of("PHÒNG TƯ PHÁP"),
                    Optional.of("UBND HUYỆN THỬ"),
                    TextSource.TEXT)
                .agreement())
        .isEqualTo(agreement);
  }

  /** A certificate may name a body's territory in a unit, or in its place alone. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "UBND TỈNH CAO BẰNG, -, NORMALIZED",
        "UBND TỈNH SƠN LA, -, DIFFERENT",
        "Văn thư, -, NORMALIZED",
        "-, Cao Bằng, NORMALIZED",
        "-, Tỉnh Cao Bằng, NORMALIZED",
        "-, Thành phố Cao Bằng, NORMALIZED",
        "-, Sơn La, DIFFERENT",
        "-, Thành phố Đà Nẵng, DIFFERENT",
        "-, Quảng Nam, DIFFERENT",
        "-, Phố Hàng Mẫu, NORMALIZED",
        "-, -, NORMALIZED",
      })
  void theSameDepartmentOfAnotherProvinceIsAnother(String unit, String place, Agreement agreement) {
    CertifiedSubject subject =
        new CertifiedSubject(
            Optional.of("Sở Y tế"),
            List.of(),
            Optional.ofNullable(unit).stream().toList(),
            List.of(),
            List.of(),
            Optional.ofNullable(place).stream().toList(),
            List.of());
    assertThat(
            NameAgreement.ofOrganisation(
                    subject,
                    Optional.of("SỞ Y TẾ"),
                    Optional.of("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"),
                    TextSource.TEXT)
                .agreement())
        .isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"Bắc Kạn, NORMALIZED", "Thái Nguyên, NORMALIZED", "Bắc Giang, DIFFERENT"})
  void aPlaceLiesInTheProvinceThatItWentInto(String place, Agreement agreement) {
    CertifiedSubject subject =
        new CertifiedSubject(
            Optional.of("Sở Y tế"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(place),
            List.of());
    assertThat(
            NameAgreement.ofOrganisation(
                    subject,
                    Optional.of("SỞ Y TẾ"),
                    Optional.of("UBND TỈNH THÁI NGUYÊN"),
                    TextSource.TEXT)
                .agreement())
        .isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"Thử, NORMALIZED", "Tỉnh Thử, NORMALIZED", "Khác, NOT_COMPARABLE"})
  void thePlaceCompletesACommittee(String place, Agreement agreement) {
    CertifiedSubject subject =
        new CertifiedSubject(
            Optional.of("Cơ quan Tỉnh ủy"),
            List.of("ĐẢNG CỘNG SẢN VIỆT NAM"),
            List.of(),
            List.of(),
            List.of(),
            List.of(place),
            List.of());
    assertThat(
            NameAgreement.ofOrganisation(
                    subject, Optional.of("TỈNH ỦY THỬ"), Optional.empty(), TextSource.TEXT)
                .agreement())
        .isEqualTo(agreement);
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
