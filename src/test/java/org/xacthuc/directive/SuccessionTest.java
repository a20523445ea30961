package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.TextSource;

/** Provinces merged, districts abolished and bodies renamed in 2025, by the document's date. */
class SuccessionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // CN, O, issuer, parent, date, agreement, reason
        "UBND tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN | - | 2025-07-01 | SUCCESSOR | TERRITORY_MERGED",
        "UBND tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN | - | 2025-06-30 | NOT_COMPARABLE | TERRITORY_MERGED",
        "UBND tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN | - | - | NOT_COMPARABLE | TERRITORY_MERGED",
        "UBND tỉnh Thái Nguyên | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | 2024-05-01 | NOT_COMPARABLE | TERRITORY_MERGED",
        "UBND tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH BẮC KẠN | - | 2024-05-01 | NORMALIZED | ABBREVIATION",
        "UBND tỉnh Thái Nguyên | - | ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN | - | 2026-05-01 | NORMALIZED | ABBREVIATION",
        "UBND TỈNH HẢI DƯƠNG | - | ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG | - | 2025-08-01 | SUCCESSOR | TERRITORY_MERGED",
        "Ủy ban nhân dân tỉnh Thừa Thiên - Huế | - | ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ | - | 2025-02-01 | SUCCESSOR | TERRITORY_MERGED",
        "Tỉnh ủy Quảng Nam | - | THÀNH ỦY ĐÀ NẴNG | ĐẢNG CỘNG SẢN VIỆT NAM | 2025-09-01 | SUCCESSOR | TERRITORY_MERGED",
        "Cơ quan Tỉnh ủy | TỈNH ỦY VĨNH PHÚC | TỈNH ỦY PHÚ THỌ | ĐẢNG CỘNG SẢN VIỆT NAM | 2025-09-01 | SUCCESSOR | TERRITORY_MERGED",
        "Sở Y tế | UBND TỈNH HÒA BÌNH | SỞ Y TẾ | UBND TỈNH PHÚ THỌ | 2025-09-01 | SUCCESSOR | TERRITORY_MERGED",
        "SO Y TE TINH HOA BINH | - | SỞ Y TẾ TỈNH PHÚ THỌ | - | 2025-09-01 | SUCCESSOR | TERRITORY_MERGED",
        "Sở Y tế Hòa Bình | - | SỞ Y TẾ TỈNH PHÚ THỌ | - | 2025-09-01 | SUCCESSOR | TERRITORY_MERGED",
        "Sở Y tế | UBND TỈNH HÒA BÌNH | SỞ Y TẾ | UBND TỈNH NINH BÌNH | 2025-09-01 | DIFFERENT | TERRITORY_DIFFERS",
        "UBND tỉnh Bắc Kạn | - | ỦY BAN NHÂN DÂN TỈNH CAO BẰNG | - | 2025-09-01 | DIFFERENT | TERRITORY_DIFFERS",
        "UBND xã Hòa Bình | - | ỦY BAN NHÂN DÂN XÃ PHÚ THỌ | - | 2025-09-01 | DIFFERENT | TERRITORY_DIFFERS",
        "Trường THPT Hòa Bình | - | TRƯỜNG THPT PHÚ THỌ | - | 2025-09-01 | DIFFERENT | -",
        // Bodies.
        "Bộ Kế hoạch và Đầu tư | - | BỘ TÀI CHÍNH | - | 2025-03-01 | SUCCESSOR | BODY_RENAMED",
        "Bộ Kế hoạch và Đầu tư | - | BỘ TÀI CHÍNH | - | 2025-02-28 | NOT_COMPARABLE | BODY_RENAMED",
        "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG | - | BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG | - | 2025-04-01 | SUCCESSOR | BODY_RENAMED",
        "Bộ Nông nghiệp và Phát triển nông thôn | - | BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG | - | 2025-04-01 | SUCCESSOR | BODY_RENAMED",
        "Bộ Giao thông vận tải | - | BỘ XÂY DỰNG | - | 2025-04-01 | SUCCESSOR | BODY_RENAMED",
        "Bộ Thông tin và Truyền thông | - | BỘ KHOA HỌC VÀ CÔNG NGHỆ | - | 2025-04-01 | SUCCESSOR | BODY_RENAMED",
        "Bộ Lao động - Thương binh và Xã hội | - | BỘ NỘI VỤ | - | 2025-04-01 | SUCCESSOR | BODY_RENAMED",
        "Ủy ban Dân tộc | - | BỘ DÂN TỘC VÀ TÔN GIÁO | - | 2025-04-01 | SUCCESSOR | BODY_RENAMED",
        "TỔNG CỤC THUẾ | BỘ TÀI CHÍNH | CỤC THUẾ | BỘ TÀI CHÍNH | 2025-04-01 | SUCCESSOR | BODY_RENAMED",
        "CỤC THUẾ | BỘ TÀI CHÍNH | TỔNG CỤC THUẾ | BỘ TÀI CHÍNH | 2024-04-01 | NOT_COMPARABLE | BODY_RENAMED",
        "Sở Kế hoạch và Đầu tư tỉnh Yên Bái | - | SỞ TÀI CHÍNH TỈNH LÀO CAI | - | 2025-07-15 | SUCCESSOR | TERRITORY_MERGED",
        "Sở Y tế | UBND TỈNH PHÚ THỌ | SỞ Y TẾ | UBND TỈNH HÒA BÌNH | 2024-09-01 | NOT_COMPARABLE | TERRITORY_MERGED",
        "Sở Kế hoạch và Đầu tư | UBND TỈNH YÊN BÁI | SỞ TÀI CHÍNH | UBND TỈNH LÀO CAI | 2025-07-15 | SUCCESSOR | TERRITORY_MERGED",
        "Sở Kế hoạch và Đầu tư | UBND TỈNH YÊN BÁI | SỞ TÀI CHÍNH | UBND TỈNH YÊN BÁI | 2025-04-15 | SUCCESSOR | BODY_RENAMED",
        "Ban Tuyên giáo Trung ương | - | BAN TUYÊN GIÁO VÀ DÂN VẬN TRUNG ƯƠNG | - | 2025-02-10 | SUCCESSOR | BODY_RENAMED",
        "Ban Dân vận | TỈNH ỦY LẠNG SƠN | BAN TUYÊN GIÁO VÀ DÂN VẬN | TỈNH ỦY LẠNG SƠN | 2025-03-10 | SUCCESSOR | BODY_RENAMED",
        "Ban Tuyên giáo và Dân vận | TỈNH ỦY LẠNG SƠN | BAN TUYÊN GIÁO VÀ DÂN VẬN | TỈNH ỦY LẠNG SƠN | 2025-03-10 | NORMALIZED | FORM",
        "Bộ Kế hoạch và Đầu tư | - | BỘ Y TẾ | - | 2025-04-01 | DIFFERENT | BODY_DIFFERS",
        // Districts.
        "Trường THCS Thử | UBND HUYỆN THỬ | TRƯỜNG THCS THỬ | UBND XÃ MỚI | 2025-09-01 | NOT_COMPARABLE | TERRITORY_MERGED",
        "Trường THCS Thử | UBND HUYỆN THỬ | TRƯỜNG THCS THỬ | UBND HUYỆN KHÁC | 2024-09-01 | DIFFERENT | TERRITORY_DIFFERS",
        "UBND xã Tân Thử | UBND HUYỆN THỬ | ỦY BAN NHÂN DÂN XÃ TÂN THỬ | UBND HUYỆN KHÁC | 2024-09-01 | DIFFERENT | TERRITORY_DIFFERS",
        "UBND xã Tân Thử | UBND HUYỆN THỬ | ỦY BAN NHÂN DÂN XÃ TÂN THỬ | UBND HUYỆN THỬ | 2024-09-01 | NORMALIZED | ABBREVIATION",
        "UBND xã Tân Thử | UBND TỈNH THỬ | ỦY BAN NHÂN DÂN XÃ TÂN THỬ | UBND HUYỆN THỬ | 2024-09-01 | NORMALIZED | ABBREVIATION",
      })
  void theDateTellsWhichNameABodyBears(
      String commonName,
      String organisation,
      String issuer,
      String parent,
      LocalDate date,
      Agreement agreement,
      Reason reason) {
    NameAgreement graded =
        NameAgreement.ofOrganisation(
            OrganisationAgreementTest.subject(commonName, organisation),
            Optional.ofNullable(issuer),
            Optional.ofNullable(parent),
            Optional.ofNullable(date),
            TextSource.TEXT);
    assertThat(graded.agreement()).isEqualTo(agreement);
    if (reason != null) {
      assertThat(graded.reason()).isEqualTo(reason);
    }
  }
}
