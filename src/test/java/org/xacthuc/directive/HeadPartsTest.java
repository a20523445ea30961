package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextSource;

/** Parts of heads: headings, numbers, forms, and the line that names who decides. */
class HeadPartsTest {
  private static final String STATE =
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

  private static Directive read(String text) {
    return DirectiveReader.readPlainText(text.replace("/ ", "\n"));
  }

  private static List<Line> lines(String text) {
    return PlainTextLines.read(text.replace("/ ", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BỘ THỬ/ Độc lập - Tự do - Hạnh phúc/ Kính gửi: Ai đó. | STATE",
        "BỘ THỬ/ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ Kính gửi: Ai đó. | STATE",
        "HUYỆN ỦY THỬ/ ĐẢNG CỘNG SẢN VIỆT NAM/ Kính gửi: Ai đó. | PARTY",
        "BỘ THỬ/ Số: 5/BT-VP/ Kính gửi: Ai đó. | STATE",
        "HUYỆN ỦY THỬ/ Số 5-CV/HU/ Kính gửi: Ai đó. | PARTY",
        "BỘ THỬ/ Kính gửi: Ai đó. | UNKNOWN",
        // What the text proper says is no heading.
        "BỘ THỬ/ Kính gửi: Ai đó./ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | UNKNOWN",
      })
  void headingOrNumberTellsTheForm(String text, DocumentForm form) {
    assertThat(read(text).form()).isEqualTo(form);
  }

  @Test
  void aContractsNumberStandsBelowItsTypesName() {
    String number = "Số: 5/ST-VP\nHôm nay hai bên thỏa thuận.\n";
    assertThat(read(STATE + "\nHỢP ĐỒNG\n" + number).type()).contains("hợp đồng");
    assertThat(read(STATE + "-----\nHỢP ĐỒNG\n" + number).type()).contains("hợp đồng");
    assertThat(read(STATE + "HỢP ĐỒNG\n" + number).type()).contains("hợp đồng");
    assertThat(read(STATE + "SỞ THỬ\nHỢP ĐỒNG\n" + number).type()).contains("công văn");
  }

  @Test
  void withoutANumberTheIssuerStandsAboveDateAndType() {
    String date = "Hà Thử, ngày 05 tháng 3 năm 2024\n";
    assertThat(read("BỘ THỬ\n" + date + "CỤC KHÁC\nQUYẾT ĐỊNH\n").issuer()).contains("BỘ THỬ");
    assertThat(read("BỘ THỬ\nQUYẾT ĐỊNH\nVỤ KHÁC\n").issuer()).contains("BỘ THỬ");
    assertThat(read("BỘ THỬ\nQUYẾT ĐỊNH\n" + date + "VỤ KHÁC\n").issuer()).contains("BỘ THỬ");
    assertThat(read("BỘ THỬ\nCỤC THỬ\nKính gửi: Ai đó.\n").issuer()).contains("CỤC THỬ");
  }

  @Test
  void onlyAConsolidatedTextsSymbolTellsMoreThanItsHeading() {
    String head = "BỘ THỬ\nSố: %s\n" + STATE + "\nTHÔNG TƯ\nVề thử nghiệm\n";
    assertThat(read(head.formatted("12/VBHN-BT")).type()).contains("văn bản hợp nhất");
    assertThat(read(head.formatted("12/QĐ-BT")).type()).contains("thông tư");
    assertThat(read(head.formatted("12/BT-VP")).type()).contains("thông tư");
  }

  /** A line of the left cell may begin like the text proper. */
  @Test
  void theLeftCellDoesNotEndTheHeadWhileTheRightOneIsToCome() {
    PageText page =
        new Pages()
            .cells("SỞ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .cells("Số: 5/ST-VP", "Độc lập - Tự do - Hạnh phúc")
            .cells("V/v triển khai", "")
            .cells("Thực hiện Luật", "Hà Thử, ngày 05 tháng 3 năm 2024")
            .gap()
            .centred("Kính gửi: Các đơn vị.")
            .done(1, TextSource.TEXT);
    Directive read = Pages.read(page);
    assertThat(read.form()).isEqualTo(DocumentForm.STATE);
    assertThat(read.place()).contains("Hà Thử");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LUẬT/ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ Độc lập - Tự do - Hạnh phúc/ QUYẾT ĐỊNH/ Căn cứ Luật; | quyết định",
        "LUẬT/ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ QUYẾT ĐỊNH/ Căn cứ Luật; | quyết định",
        "LUẬT/ Độc lập - Tự do - Hạnh phúc/ QUYẾT ĐỊNH/ Căn cứ Luật; | quyết định",
        "Độc lập - Tự do - Hạnh phúc/ QUYẾT ĐỊNH/ Căn cứ Luật; | quyết định",
        "LUẬT/ QUYẾT ĐỊNH/ Căn cứ Luật; | luật",
      })
  void theTypesNameStandsBelowTheNation(String text, String type) {
    assertThat(read(text).type()).contains(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BỘ THỬ/ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ CỤC THỬ | BỘ THỬ; CỤC THỬ",
        "BỘ THỬ/ CỘNG HÒA/ XÃ HỘI/ CHỦ NGHĨA/ VIỆT NAM/ CỤC THỬ | BỘ THỬ; CỤC THỬ",
        "BỘ THỬ/ CỘNG/ HÒA/ XÃ HỘI/ CHỦ NGHĨA/ VIỆT NAM/ CỤC | BỘ THỬ,CỘNG,HÒA,XÃ HỘI,CHỦ NGHĨA,VIỆT NAM,CỤC",
        "BỘ THỬ/ Độc lập - Tự do/ Hạnh phúc/ CỤC THỬ | BỘ THỬ; CỤC THỬ",
        "BỘ THỬ/ ĐẢNG CỘNG SẢN/ VIỆT NAM/ CỤC THỬ | BỘ THỬ; CỤC THỬ",
        "BỘ THỬ/ -----/ CỤC THỬ/ HỎA TỐC/ SAO Y | BỘ THỬ; CỤC THỬ",
        // Misread, and both cells in one line.
        "CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIET NAN/ BỘ THỬ | BỘ THỬ",
        "Đôc lập Tự do Hanh phuc/ BỘ THỬ | BỘ THỬ",
        "BỘ THỬ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ CỤC THỬ | BỘ THỬ,CỤC THỬ",
        "Về tên nước cộng hòa xã hội chủ nghĩa ở Việt Nam/ BỘ THỬ | Về tên nước cộng hòa xã hội chủ nghĩa ở Việt Nam,BỘ THỬ",
      })
  void headingsPartTheHead(String text, String stretches) {
    assertThat(Headings.parted(lines(text)))
        .extracting(s -> String.join(",", s.stream().map(Line::text).toList()))
        .isEqualTo(List.of(stretches.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Số: 12/QĐ-BT | 12/QĐ-BT",
        "Số: 12/QĐ-/ BT | 12/QĐ-BT",
        "Số: 12//QĐ-BT | -",
        "Số:/ 12/QĐ-BT | 12/QĐ-BT",
        "Số: hiện hành/ 12/QĐ-BT | -",
        "Số: 12/QĐ- | 12/QĐ",
        "Số: | -",
        "Luật số: 12/2024/QH15 | 12/2024/QH15",
        "Số hiệu: 12/QĐ-BT | 12/QĐ-BT",
        "Số: 12/qđ-bt | -",
        "Văn bản 12/QĐ-BT | -",
      })
  void aNumberMayGoOnInTheNextLine(String text, String reference) {
    assertThat(DocumentNumber.read(lines(text), 0).map(DocumentNumber::reference).orElse(null))
        .isEqualTo(reference);
  }

  @ParameterizedTest
  @CsvSource({
    "Số: 12/QĐ-BT, true",
    "Số: 12/QĐ-BT ngày mai, false",
    "Số: 12/qđ-bt, false",
    "Quyết định 12/QĐ-BT, false",
  })
  void aNumbersLineHoldsNothingElse(String text, boolean whole) {
    assertThat(DocumentNumber.isWhole(lines(text).get(0))).isEqualTo(whole);
  }

  private static final IssuingAuthority DEPARTMENT =
      new IssuingAuthority("so noi vu", "uy ban nhan dan tinh thu");
  private static final IssuingAuthority ASSEMBLY =
      new IssuingAuthority("hoi dong nhan dan tinh thu", "");
  private static final IssuingAuthority NOBODY = new IssuingAuthority("", "");

  private static String left(IssuingAuthority authority, String subject) {
    List<Line> lines = new ArrayList<>(lines(subject));
    authority.dropFrom(lines);
    return Line.join(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Về việc thử/ GIÁM ĐỐC SỞ NỘI VỤ | Về việc thử",
        "Về việc thử/ GIÁM ĐỐC/ SỞ NỘI VỤ | Về việc thử",
        "Về việc thử/ GIÁM ĐỐC/ SỞ NỘI/ VỤ | Về việc thử",
        "Về việc thử/ GIÁM ĐỐC SỞ NỘI VỤ TỈNH THỬ | Về việc thử",
        "Về việc thử/ GIÁM ĐỐC SỞ NỘI VỤ UBND | Về việc thử",
        "Về việc thử/ GIÁM ĐỐC SỞ NỘI | Về việc thử",
        "Về việc thử/ SỞ NỘI VỤ | Về việc thử",
        "Về việc thử/ GIÁM ĐỐC | Về việc thử",
        "GIÁM ĐỐC SỞ NỘI VỤ | ''",
        // Part of the subject.
        "Về việc thử/ GIÁM ĐỐC SỞ NỘI VỤ TỈNH KHÁC | Về việc thử GIÁM ĐỐC SỞ NỘI VỤ TỈNH KHÁC",
        "Về việc thử/ GIÁM ĐỐC SỞ TÀI CHÍNH | Về việc thử GIÁM ĐỐC SỞ TÀI CHÍNH",
        "Về việc thử/ GIÁM ĐỐC SỞ | Về việc thử GIÁM ĐỐC SỞ",
        "Về việc thử/ PHÒNG SỞ NỘI VỤ | Về việc thử PHÒNG SỞ NỘI VỤ",
        "Về việc thử của/ GIÁM ĐỐC SỞ NỘI VỤ | Về việc thử của GIÁM ĐỐC SỞ NỘI VỤ",
      })
  void whoDecidesIsNoPartOfTheSubject(String subject, String left) {
    assertThat(left(DEPARTMENT, subject)).isEqualTo(left);
  }

  @Test
  void anAssemblyNamesItsSessionUnderItself() {
    String subject = "Về việc thử/ HỘI ĐỒNG NHÂN DÂN TỈNH THỬ/ KHÓA X, KỲ HỌP THỨ NĂM";
    assertThat(left(ASSEMBLY, subject)).isEqualTo("Về việc thử");
    assertThat(left(ASSEMBLY, "Về việc thử/ KHÓA X,/ KỲ HỌP THỨ NĂM")).isEqualTo("Về việc thử");
    assertThat(left(ASSEMBLY, "KHÓA X, KỲ HỌP THỨ NĂM")).isEqualTo("KHÓA X, KỲ HỌP THỨ NĂM");
  }

  @Test
  void whereNoIssuerWasReadOnlyATitleAloneIsDropped() {
    assertThat(left(NOBODY, "Về việc thử/ GIÁM ĐỐC")).isEqualTo("Về việc thử");
    assertThat(left(NOBODY, "Về việc thử/ GIÁM ĐỐC SỞ NỘI VỤ"))
        .isEqualTo("Về việc thử GIÁM ĐỐC SỞ NỘI VỤ");
  }
}
