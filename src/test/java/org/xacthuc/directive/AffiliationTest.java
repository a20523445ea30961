package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the bodies in a person's certificate stand to those on the page. */
class AffiliationTest {
  private static final String STATE =
      """
      ỦY BAN NHÂN DÂN
      TỈNH KIỂM THỬ
      Số: 12/UBND-VX
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Kiểm Thử, ngày 20 tháng 7 năm 2021
      Kính gửi: Các đơn vị./.
      Nơi nhận:
      - Lưu: VT.

      TL. CHỦ TỊCH
      GIÁM ĐỐC SỞ NGHIỆM THU

      Lê Văn Thử
      """;

  private static Optional<Affiliation> of(String text, String cn, String... bodies) {
    return Affiliation.of(
        DirectiveReader.readPlainText(text),
        new CertifiedSubject(
            Optional.of(cn),
            List.of(),
            Arrays.asList(bodies),
            List.of(),
            List.of("CCCD:001"),
            List.of(),
            List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ủy ban nhân dân tỉnh Kiểm Thử | SAME_BODY",
        "UBND TỈNH KIỂM THỬ | SAME_BODY",
        "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH KIỂM THỬ | RELATED_BODY",
        "SỞ NGHIỆM THU | RELATED_BODY",
        "SỞ TƯ PHÁP TỈNH KIỂM THỬ | RELATED_BODY",
        "TỈNH ỦY KIỂM THỬ | RELATED_BODY",
        "SỞ TƯ PHÁP TỈNH THỰC NGHIỆM | OTHER_BODY",
        "ỦY BAN NHÂN DÂN TỈNH THỰC NGHIỆM | OTHER_BODY",
        "CÔNG TY CỔ PHẦN CẤP NƯỚC TỈNH KIỂM THỬ | OTHER_BODY",
        "BỘ XÂY DỰNG | OTHER_BODY",
        "CÁ NHÂN | NO_BODY",
        "' ' | NO_BODY",
      })
  void theBodyInTheCertificateTells(String body, Affiliation affiliation) {
    assertThat(of(STATE, "Lê Văn Thử", body)).contains(affiliation);
  }

  /** Each province has its offices: the name of one holds none of another's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SỞ NGHIỆM THU TỈNH KIỂM THỬ | SAME_BODY",
        "SỞ NGHIỆM THU | SAME_BODY",
        "VĂN PHÒNG SỞ NGHIỆM THU TỈNH KIỂM THỬ | RELATED_BODY",
        "SỞ NGHIỆM THU TỈNH THỰC NGHIỆM | OTHER_BODY",
        "VĂN PHÒNG SỞ NGHIỆM THU TỈNH THỰC NGHIỆM | OTHER_BODY",
      })
  void anOfficeIsThatOfItsProvince(String body, Affiliation affiliation) {
    String text =
        STATE.replace("ỦY BAN NHÂN DÂN\nTỈNH KIỂM THỬ", "UBND TỈNH KIỂM THỬ\nSỞ NGHIỆM THU");
    assertThat(text).isNotEqualTo(STATE);
    assertThat(of(text, "Lê Văn Thử", body)).contains(affiliation);
  }

  @Test
  void whatWasAnotherProvinceIsOneWithIt() {
    String text =
        STATE
            .replace("ỦY BAN NHÂN DÂN\nTỈNH KIỂM THỬ", "UBND TỈNH THÁI NGUYÊN\nSỞ NGHIỆM THU")
            .replace("ngày 20 tháng 7 năm 2021", "ngày 20 tháng 7 năm 2025");
    assertThat(of(text, "Lê Văn Thử", "SỞ NGHIỆM THU TỈNH BẮC KẠN"))
        .contains(Affiliation.SAME_BODY);
    assertThat(of(text, "Lê Văn Thử", "VĂN PHÒNG SỞ NGHIỆM THU TỈNH BẮC KẠN"))
        .contains(Affiliation.RELATED_BODY);
    assertThat(
            of(text.replace("2025", "2021"), "Lê Văn Thử", "VĂN PHÒNG SỞ NGHIỆM THU TỈNH BẮC KẠN"))
        .contains(Affiliation.OTHER_BODY);
  }

  /** Anybody can print a company beside a ministry; its people sign in posts of its own. */
  @ParameterizedTest
  @CsvSource({
    "BỘ THỬ - CÔNG TY MẪU, THỨ TRƯỞNG, OTHER_BODY",
    "TỈNH ỦY THỬ - CÔNG TY MẪU, PHÓ BÍ THƯ, OTHER_BODY",
    "BỘ THỬ - CÔNG TY MẪU, GIÁM ĐỐC CÔNG TY MẪU, RELATED_BODY",
    "TỔNG CÔNG TY THỬ - CÔNG TY MẪU, GIÁM ĐỐC, RELATED_BODY",
  })
  void aCompanyBesideAnAuthorityIsNotItsOffice(
      String issuer, String position, Affiliation affiliation) {
    String text =
        """
        %s
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 12/BT-TC
        Hà Nội, ngày 02 tháng 5 năm 2024
        Kính gửi: Các đơn vị./.

        %s

        Lê Văn Thử
        """
            .formatted(issuer, position);
    assertThat(of(text, "Lê Văn Thử", "CÔNG TY MẪU")).contains(affiliation);
  }

  @Test
  void oneOfSeveralBodiesIsEnough() {
    assertThat(of(STATE, "Lê Văn Thử", "BỘ XÂY DỰNG", "UBND tỉnh Kiểm Thử"))
        .contains(Affiliation.SAME_BODY);
  }

  @Test
  void whereNothingCanBeComparedNothingIsSaid() {
    assertThat(of(STATE, "SỞ TƯ PHÁP").filter(a -> a != Affiliation.NO_BODY)).isEmpty();
    assertThat(of("Kính gửi: Ai đó.", "Lê Văn Thử", "BỘ XÂY DỰNG")).isEmpty();
  }

  @Test
  void centralBodiesOfThePartyAreOneHouse() {
    String party =
        """
        BAN CHẤP HÀNH TRUNG ƯƠNG
        *
        Số 12-QĐ/TW
        ĐẢNG CỘNG SẢN VIỆT NAM
        Kính gửi: Các đơn vị./.

        T/M BAN BÍ THƯ

        Lê Văn Thử
        """;
    assertThat(of(party, "Lê Văn Thử", "VĂN PHÒNG TRUNG ƯƠNG ĐẢNG"))
        .contains(Affiliation.RELATED_BODY);
    assertThat(of(party, "Lê Văn Thử", "ĐẢNG BỘ TỈNH KIỂM THỬ")).contains(Affiliation.OTHER_BODY);
  }
}
