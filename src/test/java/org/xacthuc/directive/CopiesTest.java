package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextSource;

/** Copies on paper and by stamp (Decree 30/2020 annex I part III), drawn. */
class CopiesTest {
  private static final String ORIGINAL =
      """
      BỘ THỬ
      Số: 1/QĐ-BT

      QUYẾT ĐỊNH
      Về việc thử
      Căn cứ Luật Thử;
      Điều 1. Thử./.

      BỘ TRƯỞNG

      Lê Văn Thử

      """;

  private static final String COPIED =
      """
      VĂN PHÒNG BỘ THỬ
      Số: 12/SY-VPBT
      SAO Y
      Hà Thử, ngày 05 tháng 3 năm 2024
      Nơi nhận:
      - Lưu: VT.

      CHÁNH VĂN PHÒNG

      Trần Thị Sao
      """;

  private static List<DocumentCopy> copies(String text) {
    return DirectiveReader.readPlainText(text).particulars().copies();
  }

  private static DocumentCopy copy(CopyKind kind, String body, LocalDate date) {
    return new DocumentCopy(
        kind,
        Optional.ofNullable(body),
        Optional.empty(),
        Optional.ofNullable(date),
        OptionalInt.empty(),
        1,
        Optional.empty());
  }

  @Test
  void aCopyOnPaperHasAHeadAndABlockOfItsOwn() {
    assertThat(copies(ORIGINAL + COPIED))
        .containsExactly(
            new DocumentCopy(
                CopyKind.SAO_Y,
                Optional.of("VĂN PHÒNG BỘ THỬ"),
                Optional.of("12/SY-VPBT"),
                Optional.of(LocalDate.of(2024, 3, 5)),
                OptionalInt.of(1),
                1,
                Optional.empty()));
    assertThat(copies(ORIGINAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SAO Y, SAO_Y",
    "BẢN SAO Y BẢN CHÍNH, SAO_Y",
    "SAO LỤC TỪ BẢN SAO Y, SAO_LUC",
    "TRÍCH SAO, TRICH_SAO",
  })
  void theWordsTellTheKind(String words, CopyKind kind) {
    assertThat(copies(ORIGINAL + COPIED.replace("SAO Y\n", words + "\n")))
        .extracting(DocumentCopy::kind)
        .containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sao y", "SAO Y VĂN BẢN KHÁC", "SAO CHÉP"})
  void otherWordsTellNoCopy(String words) {
    assertThat(copies(ORIGINAL + COPIED.replace("SAO Y\n", words + "\n"))).isEmpty();
  }

  @Test
  void whoCopiedIsUnknownWhereNoBlockStandsBelow() {
    String head = COPIED.substring(0, COPIED.indexOf("Nơi nhận"));
    assertThat(copies(ORIGINAL + head))
        .extracting(DocumentCopy::block)
        .containsExactly(OptionalInt.empty());
    String same = COPIED.replace("Trần Thị Sao", "Lê Văn Thử");
    assertThat(copies(ORIGINAL + same))
        .extracting(DocumentCopy::block)
        .containsExactly(OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SAO Y; Bộ Thử nghiệm; 16/11/2022 16:34:54 | SAO_Y | Bộ Thử nghiệm",
        "SAO Y; Bộ Thử\\nnghiệm; 16/11/2022\\n16:34:54 | SAO_Y | Bộ Thử nghiệm",
        "BẢN SAO LỤC ; Sở Thử; 16/11/2022 16:34:54 | SAO_LUC | Sở Thử",
        "TRÍCH SAO BẢN CHÍNH; Sở Thử; 16/11/2022 16:34:54 | TRICH_SAO | Sở Thử",
        "SAO Y; 16/11/2022 16:34:54 | SAO_Y | -",
        "SAO Y; ; 16/11/2022 16:34:54 | SAO_Y | -",
      })
  void aStampTellsBodyAndMoment(String stamp, CopyKind kind, String body) {
    assertThat(copies(stamp.replace("\\n", "\n") + "\n\n" + ORIGINAL))
        .containsExactly(copy(kind, body, LocalDate.of(2022, 11, 16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sao y; gửi các đơn vị; lưu.",
        "Lưu; SAO Y; 16/11/2022 16:34:54",
        "SAO Y; Bộ Thử\n1\n2\n16/11/2022 16:34:54",
      })
  void aSentenceThatBeginsLikeAStampIsNone(String line) {
    assertThat(copies(line + "\n" + ORIGINAL)).isEmpty();
  }

  @Test
  void ofEndlessCopiesTheFirstAreTold() {
    StringBuilder stamps = new StringBuilder();
    for (int i = 1; i <= 7; i++) {
      stamps.append("SAO Y; Sở Thử ").append(i).append("; 16/11/2022 16:34:54\n\n");
    }
    assertThat(copies(stamps.toString()))
        .extracting(c -> c.body().orElse(""))
        .containsExactly("Sở Thử 1", "Sở Thử 2", "Sở Thử 3", "Sở Thử 4", "Sở Thử 5");
  }

  /** The head's left cell is read long before the words in the right one. */
  @Test
  void theCellBesideTheWordsTellsWhoCopied() {
    PageText first =
        new Pages()
            .cells("BỘ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .cells("Số: 1/QĐ-BT", "Độc lập - Tự do - Hạnh phúc")
            .centred("QUYẾT ĐỊNH")
            .centred("Về việc thử nghiệm")
            .full("Căn cứ Luật Thử nghiệm và theo đề nghị của các đơn vị trực thuộc;")
            .full("Điều 1. Thử nghiệm trong toàn ngành và báo cáo kết quả thực hiện./.")
            .foot("Nơi nhận:", "BỘ TRƯỞNG")
            .foot("- Lưu: VT.", "Lê Văn Thử")
            .done(1, TextSource.TEXT);
    Pages second =
        new Pages()
            .cells("VĂN PHÒNG BỘ THỬ", "SAO Y")
            .cells("Số: 12/SY-VPBT", "Hà Thử, ngày 05 tháng 3 năm 2024")
            .gap()
            .foot("Nơi nhận:", "CHÁNH VĂN PHÒNG");
    for (int i = 1; i <= 8; i++) {
      second.foot("- Đơn vị " + i + ";", "");
    }
    PageText page =
        second.foot("Số: 99/LT-VPBT", "").foot("", "Trần Thị Sao").done(2, TextSource.TEXT);
    DocumentCopy copy = Pages.read(first, page).particulars().copies().get(0);
    assertThat(copy)
        .isEqualTo(
            new DocumentCopy(
                CopyKind.SAO_Y,
                Optional.of("VĂN PHÒNG BỘ THỬ"),
                Optional.of("12/SY-VPBT"),
                Optional.of(LocalDate.of(2024, 3, 5)),
                OptionalInt.of(1),
                2,
                Pages.boxOf(page, "SAO Y")));
  }
}
