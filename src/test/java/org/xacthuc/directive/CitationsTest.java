package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that a text cites, drawn in the forms of Decree 30/2020 annex I II.6.b. */
class CitationsTest {
  private static List<CitedDocument> cited(String text) {
    return CitationReader.read(PlainTextLines.read(text), Optional.of("1/QĐ-BT"));
  }

  private static CitedDocument only(String text) {
    List<CitedDocument> cited = cited(text);
    assertThat(cited).hasSize(1);
    return cited.get(0);
  }

  @Test
  void aCitationIsReadWhole() {
    assertThat(
            cited(
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công"
                    + " tác văn thư;"))
        .containsExactly(
            new CitedDocument(
                Optional.of("nghị định"),
                Optional.of("30"),
                "2020/NĐ-CP",
                "30/2020/NĐ-CP",
                Optional.of(LocalDate.of(2020, 3, 5)),
                Optional.of("Chính phủ"),
                1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Luật Thử nghiệm số 72/2025/QH15; | luật | 72/2025/QH15",
        "Luật Đất đai và Thử nghiệm số 72/2025/QH15; | luật | 72/2025/QH15",
        "Theo Công văn số 15/UBND-VX | công văn | 15/UBND-VX",
        "Số 7-CV/TU ngày 02/9/2023 | công văn | 7-CV/TU",
        "Số: 8/KH-UBND | kế hoạch | 8/KH-UBND",
        "(số 9/BC-UBND), ngày mai | báo cáo | 9/BC-UBND",
        "Quyết định số 12 /QĐ- UBND ngày mai | quyết định | 12/QĐ-UBND",
        "Quyết định số 12a/QĐ-UBND. | quyết định | 12a/QĐ-UBND",
        "Quyết định số 12/QĐ-UBND: Điều 1 | quyết định | 12/QĐ-UBND",
        "Nghị quyết của Hội đồng, văn bản số 7/ABC-XYZ | nghị quyết | 7/ABC-XYZ",
        // Of another clause, and of none.
        "Nghị quyết của Hội đồng; văn bản số 7/ABC-XYZ | - | 7/ABC-XYZ",
        "Nghị quyết của Hội đồng. Văn bản số 7/ABC-XYZ | - | 7/ABC-XYZ",
        "Sau Nghị quyết là Quyết định số 7/ABC-XYZ | quyết định | 7/ABC-XYZ",
      })
  void kindAndNumberAreRead(String text, String type, String reference) {
    CitedDocument cited = only(text);
    assertThat(cited.type().orElse(null)).isEqualTo(type);
    assertThat(cited.reference()).isEqualTo(reference);
  }

  @Test
  void aKindNamedTooFarAwayIsAnotherDocuments() {
    String between = " còn xa".repeat(21);
    assertThat(only("Nghị quyết ở" + between + " số 7/ABC-XYZ").type()).contains("nghị quyết");
    assertThat(only("Nghị quyết và" + between + " số 7/ABC-XYZ").type()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Điều 5 của số liệu 12/34",
        "Quyết định số 1/QĐ-BT",
        "Quyết định số 12/qđ-ubnd",
        "Quyết định số mười hai/QĐ-UBND",
        "Quyết định 12/QĐ-UBND",
      })
  void whatIsNoCitationIsNotRead(String text) {
    assertThat(cited(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ngày 01 tháng 02 năm 2024 của Bộ Thử; | 2024-02-01 | Bộ Thử",
        "ngày 01/02/2024 của Bộ Thử, | 2024-02-01 | Bộ Thử",
        "ngày 1.2.2024 của Bộ Thử | 2024-02-01 | Bộ Thử",
        "ngày 1-2-2024, của các Bộ Thử (sau đây gọi tắt) | 2024-02-01 | Bộ Thử",
        ", ngày 1-2-2024 của Bộ Thử về việc thử | 2024-02-01 | Bộ Thử",
        "ngày 31/02/2024 của Bộ Thử quy định thử | - | Bộ Thử",
        "của Bộ Thử và Nghị định khác | - | Bộ Thử",
        "của Bộ Thử và Xây dựng | - | Bộ Thử và Xây dựng",
        "ngày 01/02/2024 do Bộ Thử ban hành | 2024-02-01 | -",
        "và ngày 01/02/2024 của Bộ Thử | - | -",
        "của cơ quan khác | - | -",
      })
  void dateAndIssuerFollowTheNumber(String after, LocalDate date, String issuer) {
    String blank = after.startsWith(",") ? "" : " ";
    CitedDocument cited = only("Quyết định số 12/QĐ-BT" + blank + after);
    assertThat(cited.date().orElse(null)).isEqualTo(date);
    assertThat(cited.issuer().orElse(null)).isEqualTo(issuer);
  }

  @Test
  void whatIsTooLongForAnIssuerIsNone() {
    String name = "Bộ" + " Thử".repeat(29) + " X";
    assertThat(only("Quyết định số 12/QĐ-BT của " + name).issuer()).contains(name);
    assertThat(only("Quyết định số 12/QĐ-BT của " + name + "X").issuer()).isEmpty();
  }

  @Test
  void eachDocumentIsToldOnceAndItselfNever() {
    assertThat(
            cited(
                """
                Quyết định số 5/QĐ-BT, Quyết định số 6/QĐ-BT và Quyết định số 1/QĐ-BT.
                Quyết định số 5/QĐ-BT ngày 01/02/2024 nêu trên
                """))
        .extracting(CitedDocument::reference)
        .containsExactly("5/QĐ-BT", "6/QĐ-BT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Căn cứ Quyết định số\\n12/QĐ-BT ngày 01/02/2024 của Bộ Thử;",
        "Căn cứ Quyết định số:\\n12/QĐ-BT ngày 01/02/2024 của Bộ Thử;",
        "Căn cứ Quyết định\\nsố 12/QĐ-BT ngày 01/02/2024 của Bộ Thử;",
        "Căn cứ Quyết định số 12/QĐ-\\nBT ngày 01/02/2024 của Bộ Thử;",
        "Căn cứ Quyết định số 12/QĐ-BT\\nngày 01/02/2024\\ncủa Bộ\\nThử;",
      })
  void aCitationMayGoOverLines(String text) {
    assertThat(only(text.replace("\\n", "\n")))
        .isEqualTo(
            new CitedDocument(
                Optional.of("quyết định"),
                Optional.of("12"),
                "QĐ-BT",
                "12/QĐ-BT",
                Optional.of(LocalDate.of(2024, 2, 1)),
                Optional.of("Bộ Thử"),
                1));
  }

  @Test
  void aCitationStandsOnThePageWhereItBegins() {
    List<Line> lines = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      lines.add(line("Quyết định số", page));
      lines.add(line(page + "0/QĐ-BT", page + 1));
    }
    assertThat(CitationReader.read(lines, Optional.empty()))
        .extracting(CitedDocument::page)
        .containsExactly(1, 2, 3);
  }

  @Test
  void ofEndlessCitationsTheFirstAreRead() {
    String many =
        String.join(
            "\n", IntStream.rangeClosed(2, 400).mapToObj(i -> "số " + i + "/QĐ-BT").toList());
    List<CitedDocument> cited = cited(many);
    assertThat(cited).hasSize(300);
    assertThat(cited.get(299).reference()).isEqualTo("301/QĐ-BT");
  }

  @Test
  void ofEndlessLinesTheFirstAreRead() {
    String empty = "không có gì\n".repeat(3_999);
    assertThat(cited(empty + "số 12/QĐ-BT")).hasSize(1);
    assertThat(cited(empty + "không có gì\nsố 12/QĐ-BT")).isEmpty();
  }

  @Test
  void ofEndlessNumbersTheFirstAreLookedAt() {
    String same = "số 5/QĐ-BT\n".repeat(2_999);
    assertThat(cited(same + "số 12/QĐ-BT")).hasSize(2);
    assertThat(cited(same + "số 5/QĐ-BT\nsố 12/QĐ-BT")).hasSize(1);
  }

  private static Line line(String text, int page) {
    return Line.of(text, page, Optional.empty(), Column.FULL, false);
  }
}
