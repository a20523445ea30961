package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of bodies that the narrow left cell of the head breaks anywhere between two syllables. */
class TornHeadsTest {
  private static Directive read(String lines) {
    return DirectiveReader.readPlainText(
        lines.replace(" / ", "\n")
            + "\nSố: 12/TH-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            + "Thử Sơn, ngày 10 tháng 3 năm 2026\nKính gửi: Các đơn vị.\n");
  }

  private static void assertHead(String lines, String issuer, String parent) {
    assertThat(read(lines).issuer()).contains(issuer);
    assertThat(read(lines).parent().orElse(null)).isEqualTo(parent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UBND TỈNH THỬ / SỞ NÔNG NGHIỆP VÀ MÔI / TRƯỜNG | SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        "UBND TỈNH THỬ / SỞ NỘI / VỤ | SỞ NỘI VỤ",
        "UBND TỈNH THU / SO NOI / VU | SO NOI VU",
        "SỞ Y TẾ TỈNH THỬ / TRUNG TÂM Y TẾ DỰ / PHÒNG | TRUNG TÂM Y TẾ DỰ PHÒNG",
        "SỞ Y TẾ TỈNH THỬ / BỆNH VIỆN ĐA / KHOA SỐ 5 | BỆNH VIỆN ĐA KHOA SỐ 5",
        "UBND TỈNH THỬ / TRUNG TÂM TIẾN BỘ / KHOA HỌC | TRUNG TÂM TIẾN BỘ KHOA HỌC",
        "CỤC THỬ / CHI CỤC THÀNH PHỐ HẢI / PHÒNG | CHI CỤC THÀNH PHỐ HẢI PHÒNG",
        "UBND XÃ THỬ NAM / TRƯỜNG THCS LÊ / QUÝ ĐÔN | TRƯỜNG THCS LÊ QUÝ ĐÔN",
        "UBND XÃ THỬ NAM / TRƯỜNG TIỂU HỌC / ĐOÀN VĂN THỬ | TRƯỜNG TIỂU HỌC ĐOÀN VĂN THỬ",
        "UBND TỈNH THỬ / UBND XÃ / PHONG THỬ | UBND XÃ PHONG THỬ",
        "UBND TỈNH THỬ / ỦY BAN NHÂN DÂN XÃ / HỘI THỬ | ỦY BAN NHÂN DÂN XÃ HỘI THỬ",
        "TẬP ĐOÀN THỬ / CÔNG TY CỔ PHẦN / TẬP ĐOÀN THỬ SƠN | CÔNG TY CỔ PHẦN TẬP ĐOÀN THỬ SƠN",
        "TẬP ĐOÀN THỬ / CÔNG TY VẬT TƯ / VIỄN THÔNG | CÔNG TY VẬT TƯ VIỄN THÔNG",
      })
  void aNameGoesOnBehindATornWord(String lines, String issuer) {
    assertHead(lines, issuer, lines.substring(0, lines.indexOf(" / ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG / TRƯỜNG CAO ĐẲNG THỬ | TRƯỜNG CAO ĐẲNG THỬ",
        "UBND XÃ LONG HẢI / PHÒNG VĂN HÓA - XÃ HỘI | PHÒNG VĂN HÓA - XÃ HỘI",
        "UBND ĐẶC KHU PHÚ QUỐC / PHÒNG KINH TẾ | PHÒNG KINH TẾ",
        "UBND XÃ AN BIÊN / PHÒNG KINH TẾ | PHÒNG KINH TẾ",
        "UBND PHƯỜNG CHỢ MỚI / TRƯỜNG MẦM NON SỐ 5 | TRƯỜNG MẦM NON SỐ 5",
        "UBND XÃ / PHÒNG KINH TẾ | PHÒNG KINH TẾ",
        "ỦY BAN NHÂN DÂN XÃ / VĂN PHÒNG | VĂN PHÒNG",
        "BCH ĐOÀN TỈNH THỬ / BAN TUYÊN GIÁO | BAN TUYÊN GIÁO",
      })
  void aBodysOwnNameBeginsBehindAWholeOne(String lines, String issuer) {
    assertHead(lines, issuer, lines.substring(0, lines.indexOf(" / ")));
  }

  /** What is put together is held against the certificate as before. */
  @Test
  void aTornNameIsStillOneProvincesAlone() {
    Directive read = read("UBND TỈNH THỬ SƠN / SỞ NÔNG NGHIỆP VÀ MÔI / TRƯỜNG");
    assertThat(agreement(read, "Sở Nông nghiệp và Môi trường", "UBND tỉnh Thử Sơn").agrees())
        .isTrue();
    assertThat(agreement(read, "Sở Nông nghiệp và Môi trường", "UBND tỉnh Thử Hải"))
        .isEqualTo(Agreement.DIFFERENT);
    assertThat(agreement(read, "Sở Nông nghiệp", "UBND tỉnh Thử Sơn").agrees()).isFalse();
    assertThat(agreement(read, "Trường", "UBND tỉnh Thử Sơn").agrees()).isFalse();
  }

  private static Agreement agreement(Directive directive, String name, String organisation) {
    var subject = OrganisationAgreementTest.subject(name, organisation);
    return SignatoryMatcher.match(directive, List.of(subject)).get(0).agreement();
  }
}
