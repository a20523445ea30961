package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of documents, drawn. Places and bodies are invented or common to all. */
class HeadTest {
  private static final String STATE =
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      """;

  private static Directive read(String text) {
    return DirectiveReader.readPlainText(text);
  }

  private static Directive letter(String issuer, String numberLine) {
    return read(
        issuer
            + "\n\n"
            + STATE
            + "\n"
            + numberLine
            + "\nV/v thử nghiệm\n\nHà Thử, ngày 05 tháng 3 năm 2024\n\nKính gửi: Các đơn vị.\n");
  }

  @Test
  void aStateLetterIsReadWhole() {
    Directive read = letter("BỘ THỬ NGHIỆM\nCỤC KIỂM TRA", "Số: 12/CKT-VP");
    assertThat(read.issuer()).contains("CỤC KIỂM TRA");
    assertThat(read.parent()).contains("BỘ THỬ NGHIỆM");
    assertThat(read.form()).isEqualTo(DocumentForm.STATE);
    assertThat(read.party()).isFalse();
    assertThat(read.number()).contains("12");
    assertThat(read.symbol()).contains("CKT-VP");
    assertThat(read.reference()).contains("12/CKT-VP");
    assertThat(read.place()).contains("Hà Thử");
    assertThat(read.date()).contains(LocalDate.of(2024, 3, 5));
    assertThat(read.type()).contains("công văn");
    assertThat(read.subject()).contains("V/v thử nghiệm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Số: 7/UBND-VX | 7 | UBND-VX | 7/UBND-VX",
        "Số: **88** /UBND-VX | 88 | UBND-VX | 88/UBND-VX",
        "Số *16* /UBND-VP | 16 | UBND-VP | 16/UBND-VP",
        "Số:10988/BNV-CQĐP | 10988 | BNV-CQĐP | 10988/BNV-CQĐP",
        "Số: 031/2025/QĐ-UBND | 031 | 2025/QĐ-UBND | 031/2025/QĐ-UBND",
        "Số: 01814/QĐ-UBND | 01814 | QĐ-UBND | 01814/QĐ-UBND",
        "Số: 11554/VPCP-V.I | 11554 | VPCP-V.I | 11554/VPCP-V.I",
        "Số: 1539/VLO-QLDN3 | 1539 | VLO-QLDN3 | 1539/VLO-QLDN3",
        "Số: 23/2021/QĐ-TTg | 23 | 2021/QĐ-TTg | 23/2021/QĐ-TTg",
        "Số: 12/QĐ- BKH | 12 | QĐ-BKH | 12/QĐ-BKH",
        "Số 15-NQ/TU | 15 | NQ/TU | 15-NQ/TU",
        "Số: 37-HD/BTGDVTW | 37 | HD/BTGDVTW | 37-HD/BTGDVTW",
        "Số: 12a/KH-UBND | 12a | KH-UBND | 12a/KH-UBND",
        "Luật số: 40/2024/QH15 | 40 | 2024/QH15 | 40/2024/QH15",
      })
  void numbersOfAllShapesAreRead(String line, String number, String symbol, String reference) {
    Directive read = letter("CƠ QUAN THỬ", line);
    assertThat(read.number()).contains(number);
    assertThat(read.symbol()).contains(symbol);
    assertThat(read.reference()).contains(reference);
  }

  @Test
  void aNumberMayStandOnTheNextLine() {
    Directive read = letter("ỦY BAN NHÂN DÂN\nTỈNH THỬ", "Số:\n97/2025/QĐ-UBND");
    assertThat(read.reference()).contains("97/2025/QĐ-UBND");
  }

  @Test
  void anEmptyPlaceForTheNumberLeavesTheSymbol() {
    Directive read = letter("ỦY BAN NHÂN DÂN\nTỈNH THỬ", "Số:      /UBND-TH");
    assertThat(read.number()).isEmpty();
    assertThat(read.symbol()).contains("UBND-TH");
  }

  @Test
  void aNumberCitedInTheTextIsNotTheDocuments() {
    Directive read = read(STATE + "\nKính gửi: Các đơn vị.\nSố: 12/UBND-VX đã nêu.\n");
    assertThat(read.number()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ỦY BAN NHÂN DÂN / TỈNH THỬ | ỦY BAN NHÂN DÂN TỈNH THỬ | -",
        "ỦY BAN NHÂN / DÂN / TỈNH THỬ | ỦY BAN NHÂN DÂN TỈNH THỬ | -",
        "UBND TỈNH THỬ / SỞ NỘI VỤ | SỞ NỘI VỤ | UBND TỈNH THỬ",
        "BỘ NÔNG NGHIỆP / VÀ / MÔI TRƯỜNG | BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG | -",
        "THỦ TƯỚNG CHÍNH / PHỦ | THỦ TƯỚNG CHÍNH PHỦ | -",
        "THỦ TƯỚNG / CHÍNH PHỦ | THỦ TƯỚNG CHÍNH PHỦ | -",
        "VĂN PHÒNG / CHÍNH PHỦ | VĂN PHÒNG CHÍNH PHỦ | -",
        "ỦY BAN NHÂN DÂN TỈNH THỬ / VĂN PHÒNG | VĂN PHÒNG | ỦY BAN NHÂN DÂN TỈNH THỬ",
        "HỎA TỐC / BỘ CÔNG THƯƠNG | BỘ CÔNG THƯƠNG | -",
      })
  void issuerAndParentAreToldApart(String lines, String issuer, String parent) {
    Directive read = letter(lines.replace(" / ", "\n"), "Số: 1/TH");
    assertThat(read.issuer()).contains(issuer);
    assertThat(read.parent().orElse(null)).isEqualTo(parent);
  }

  @Test
  void aPartyCommitteeStandsUnderThePartysHeading() {
    Directive read =
        read(
            """
            HUYỆN ỦY THỬ SƠN
            *
            Số 15-CV/HU
            Về công tác thử nghiệm
            trong năm

            ĐẢNG CỘNG SẢN VIỆT NAM

            Thử Sơn, ngày 20 tháng 12 năm 2023

            Kính gửi: Các chi bộ,
            """);
    assertThat(read.party()).isTrue();
    assertThat(read.issuer()).contains("HUYỆN ỦY THỬ SƠN");
    assertThat(read.parent()).contains("ĐẢNG CỘNG SẢN VIỆT NAM");
    assertThat(read.reference()).contains("15-CV/HU");
    assertThat(read.type()).contains("công văn");
    assertThat(read.subject()).contains("Về công tác thử nghiệm trong năm");
  }

  @Test
  void aPartyOfficeHasItsCommitteeForParentAndTheCentralCommitteeNone() {
    Directive office =
        read("TỈNH ỦY THỬ\nVĂN PHÒNG\n*\nSố 1-TB/VPTU\nĐẢNG CỘNG SẢN\nVIỆT NAM\n\nTHÔNG BÁO\n");
    assertThat(office.issuer()).contains("VĂN PHÒNG");
    assertThat(office.parent()).contains("TỈNH ỦY THỬ");
    Directive central =
        read("BAN CHẤP HÀNH\nTRUNG ƯƠNG\n*\nĐẢNG CỘNG SẢN\nVIỆT NAM\nSố 1-QĐ/TW\n\nQUY ĐỊNH\n");
    assertThat(central.issuer()).contains("BAN CHẤP HÀNH TRUNG ƯƠNG");
    assertThat(central.parent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Hà Nội, ngày 19\\ntháng 11 năm 2025 | Hà Nội | 2025-11-19",
        "Hà Nội ngày 01\\ntháng 12 năm 2025 | Hà Nội | 2025-12-01",
        "Thành phố Hồ Chí\\nMinh, ngày 28 tháng 11 năm 2025 | Thành phố Hồ Chí Minh | 2025-11-28",
        "TP. Thử Nghiệm, ngày *01* tháng *9* năm 2021 | TP. Thử Nghiệm | 2021-09-01",
        "Bà Rịa - Vũng Tàu, ngày 2 tháng 1 năm 2020 | Bà Rịa - Vũng Tàu | 2020-01-02",
        "Huế, ngày      tháng 5 năm 2024 | Huế | -",
        "Huế, ngày 31 tháng 2 năm 2024 | Huế | -",
      })
  void placeAndDateAreRead(String line, String place, LocalDate date) {
    Directive read =
        read(
            "BỘ THỬ\n"
                + STATE
                + "\nSố: 1/QĐ-BT\n\n"
                + line.replace("\\n", "\n")
                + "\n\nQUYẾT ĐỊNH\n");
    assertThat(read.place()).contains(place);
    assertThat(read.date().orElse(null)).isEqualTo(date);
  }

  @Test
  void aDateInTheTextIsNotTheDocuments() {
    Directive read =
        read(
            "BỘ THỬ\nSố: 1/QĐ-BT\n\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Luật ngày 01 tháng 02 năm 2020;\n");
    assertThat(read.date()).isEmpty();
    assertThat(read.place()).isEmpty();
  }

  @Test
  void aLawIsDatedByItsClosingFormula() {
    Directive read =
        read(
            """
            QUỐC HỘI
            Luật số: 99/2024/QH15

            LUẬT
            THỬ NGHIỆM

            Căn cứ Hiến pháp;
            Điều 1. Luật này nói về thử nghiệm.
            Luật này được Quốc hội khóa XV, kỳ họp thứ 8 thông qua ngày 26 tháng 11
            năm 2024.

            CHỦ TỊCH QUỐC HỘI
            Trần Văn Thử
            """);
    assertThat(read.type()).contains("luật");
    assertThat(read.subject()).contains("THỬ NGHIỆM");
    assertThat(read.date()).contains(LocalDate.of(2024, 11, 26));
    assertThat(read.signatureBlocks())
        .singleElement()
        .extracting(b -> b.signer().orElse(""))
        .isEqualTo("Trần Văn Thử");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUYẾT ĐỊNH\\nVề việc thử nghiệm\\nphần mềm\\n\\nBỘ TRƯỞNG BỘ THỬ\\nCăn cứ Luật; | quyết định | Về việc thử nghiệm phần mềm",
        "QUYẾT ĐỊNH\\nVề việc thử nghiệm\\nBỘ TRƯỞNG BỘ THỬ\\nCăn cứ Luật; | quyết định | Về việc thử nghiệm",
        "QUYẾT ĐỊNH\\nVỀ\\nVIỆC THỬ NGHIỆM\\nBỘ TRƯỞNG BỘ THỬ\\nCăn cứ Luật; | quyết định | VỀ VIỆC THỬ NGHIỆM",
        "THÔNG BÁO KẾT LUẬN\\nCỦA ĐỒNG CHÍ BÍ THƯ\\n-----\\nNgày 1 | thông báo | KẾT LUẬN CỦA ĐỒNG CHÍ BÍ THƯ",
        "CHỈ THỊ\\n\\nVỀ THỬ NGHIỆM CỦA\\nBỘ THỬ\\n\\nTrong năm qua | chỉ thị | VỀ THỬ NGHIỆM CỦA BỘ THỬ",
        "TỜ TRÌNH\\nVề việc thử\\nKính gửi: Bộ | tờ trình | Về việc thử",
      })
  void typeAndSubjectAreRead(String body, String type, String subject) {
    Directive read =
        read(
            "BỘ THỬ\n"
                + STATE
                + "\nSố: 9/ABC-BT\n\nHà Nội, ngày 1 tháng 5 năm 2024\n\n"
                + body.replace("\\n", "\n"));
    assertThat(read.type()).contains(type);
    assertThat(read.subject()).contains(subject);
  }

  @Test
  void withoutHeadingTheSymbolTellsUnlessItIsALetter() {
    String head = "CỤC THUẾ\n" + STATE + "\nSố: 5/CT-CS\n";
    assertThat(read(head + "V/v thuế\n\nKính gửi: Các đơn vị.").type()).contains("công văn");
    assertThat(read("BỘ THỬ\n" + STATE + "\nSố: 5/QĐ-BT\n\nĐiều 1. Thử.").type())
        .contains("quyết định");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA\nVIỆT NAM",
        "CONG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM",
      })
  void theNationIsNoIssuerHoweverItIsBrokenOrMisread(String nation) {
    Directive read =
        read("BỘ THỬ\n-----\n" + nation + "\nĐộc lập - Tự do - Hạnh phúc\n----\nSố: 1/BT\n");
    assertThat(read.issuer()).contains("BỘ THỬ");
    assertThat(read.parent()).isEmpty();
    assertThat(read.form()).isEqualTo(DocumentForm.STATE);
  }

  @Test
  void linesOfBothCellsMayAlternate() {
    Directive read =
        read(
            """
            ỦY BAN NHÂN DÂN
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH THỬ
            Độc lập - Tự do - Hạnh phúc
            Số: 4/UBND-VP
            """);
    assertThat(read.issuer()).contains("ỦY BAN NHÂN DÂN TỈNH THỬ");
    assertThat(read.parent()).isEmpty();
  }

  @Test
  void aHeadWhoseCellsRanIntoOneLineIsCutAtTheNation() {
    Directive read =
        read(
            """
            BỘ THỬ NGHIỆM      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 4/BTN-VP Hà Nội, ngày 04 tháng 4 năm 2024
            """);
    assertThat(read.issuer()).contains("BỘ THỬ NGHIỆM");
    assertThat(read.reference()).contains("4/BTN-VP");
    assertThat(read.place()).contains("Hà Nội");
    assertThat(read.date()).contains(LocalDate.of(2024, 4, 4));
  }

  @Test
  void theGazettesHeadingsAreNoParent() {
    Directive read =
        read(
            "VĂN BẢN QUY PHẠM PHÁP LUẬT\nBỘ THỬ\n\nBỘ THỬ\n" + STATE + "Số: 1/TT-BT\n\nTHÔNG TƯ\n");
    assertThat(read.issuer()).contains("BỘ THỬ");
    assertThat(read.parent()).isEmpty();
    assertThat(read.type()).contains("thông tư");
  }

  @Test
  void aConsolidatedTextBearsItsNumberByTheBlock() {
    Directive read =
        read(
            STATE
                + """

                THÔNG TƯ
                Quy định về thử nghiệm

                Thông tư số 1/2020/TT-BT ngày 01 tháng 01 năm 2020 có hiệu lực;
                Điều 1. Thử nghiệm./.

                BỘ THỬ NGHIỆM
                Số: 40/VBHN-BTN
                XÁC THỰC VĂN BẢN HỢP NHẤT
                Hà Nội, ngày 26 tháng 5 năm 2026
                KT. BỘ TRƯỞNG
                THỨ TRƯỞNG

                Lê Văn Thử
                """);
    assertThat(read.issuer()).contains("BỘ THỬ NGHIỆM");
    assertThat(read.reference()).contains("40/VBHN-BTN");
    assertThat(read.date()).contains(LocalDate.of(2026, 5, 26));
    assertThat(read.subject()).contains("Quy định về thử nghiệm");
    assertThat(read.signatureBlocks()).hasSize(1);
    assertThat(read.signatureBlocks().get(0).authority()).containsExactly("KT. BỘ TRƯỞNG");
  }
}
