package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextSource;

/** What looks like a signature block and is none of the document's, drawn. */
class OtherBlocksTest {
  private static final String LETTER =
      """
      BỘ THỬ
      Số: 1/BT-VP
      V/v thử

      Kính gửi: Các đơn vị.
      Đề nghị các đơn vị thực hiện./.

      TM. BAN CHỈ ĐẠO
      BỘ TRƯỞNG

      Lê Văn Thử

      """;

  private static List<SignatureBlock> others(String text) {
    Directive read = DirectiveReader.readPlainText(text);
    assertThat(read.signatureBlocks())
        .extracting(b -> b.signer().orElse(""))
        .containsExactly("Lê Văn Thử");
    return read.particulars().otherBlocks();
  }

  private static List<String> signers(List<SignatureBlock> blocks) {
    return blocks.stream().map(b -> b.signer().orElse("-")).toList();
  }

  @Test
  void theDocumentsOwnBlockIsNone() {
    assertThat(others(LETTER)).isEmpty();
  }

  @Test
  void aNameInAnAnnexIsAnotherBlock() {
    List<SignatureBlock> found =
        others(LETTER + "PHỤ LỤC\nMẪU ĐƠN\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nPhạm Văn Khác\n");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).authority()).containsExactly("KT. GIÁM ĐỐC");
    assertThat(found.get(0).position()).contains("PHÓ GIÁM ĐỐC");
    assertThat(found.get(0).signer()).contains("Phạm Văn Khác");
  }

  @Test
  void aFormToFillInIsNoneWhatItsHeading() {
    String form = "\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Ký, ghi rõ họ tên)\n";
    assertThat(others(LETTER + "PHỤ LỤC\n" + form)).isEmpty();
    assertThat(others(LETTER + "DANH SÁCH CÁN BỘ\n" + form)).isEmpty();
    assertThat(others(LETTER + "Mẫu số 1\n" + form)).isEmpty();
    assertThat(signers(others(LETTER + "Nội dung khác.\n" + form))).containsExactly("-");
  }

  @Test
  void aPositionWithoutANameIsNone() {
    assertThat(others(LETTER + "Nội dung khác.\n\nGIÁM ĐỐC\n(Ký, ghi rõ họ tên)\n")).isEmpty();
  }

  @Test
  void ofTwoNamesUnderOnePositionBothAreTold() {
    assertThat(
            signers(
                others(
                    LETTER
                        + "PHỤ LỤC\n\nGIÁM ĐỐC\n\nPhạm Văn Khác\nTrần Thị Kia\n\nGIÁM ĐỐC\n\n"
                        + "Phạm Văn Khác\n\nTrần Thị Nọ\n")))
        .containsExactly("Phạm Văn Khác", "Trần Thị Kia", "Phạm Văn Khác", "Trần Thị Nọ");
  }

  @Test
  void theSignersNameOnceMoreIsNoOtherName() {
    assertThat(
            signers(
                others(LETTER + "PHỤ LỤC\n\nGIÁM ĐỐC\n\nPhạm Văn Khác\nPHẠM VĂN KHÁC\nGhi chú\n")))
        .containsExactly("Phạm Văn Khác");
  }

  @Test
  void ofEndlessBlocksTheFirstAreTold() {
    StringBuilder annex = new StringBuilder(LETTER).append("PHỤ LỤC\n");
    for (String name : List.of("Anh", "Bình", "Chi", "Dung", "Em")) {
      for (String middle : List.of("Văn", "Thị", "Hữu", "Ngọc", "Đình")) {
        annex.append("\nGIÁM ĐỐC\n\nPhạm ").append(middle).append(' ').append(name).append('\n');
      }
    }
    assertThat(others(annex.toString())).hasSize(20);
  }

  @Test
  void aBlockOfTheSameSignerElsewhereOnThePageIsAnother() {
    PageText page =
        new Pages()
            .full("Số: 1/BT-VP")
            .full("Kính gửi: Các đơn vị.")
            .full("Đề nghị các đơn vị thực hiện./.")
            .full("BỘ TRƯỞNG")
            .full("Lê Văn Thử")
            .full("PHỤ LỤC")
            .full("GIÁM ĐỐC")
            .full("Lê Văn Thử")
            .done(1, TextSource.TEXT);
    Directive read = Pages.read(page);
    assertThat(signers(read.signatureBlocks())).containsExactly("Lê Văn Thử");
    assertThat(read.particulars().otherBlocks())
        .singleElement()
        .extracting(SignatureBlock::box)
        .isEqualTo(Line.around(PageLines.read(page).subList(6, 8)));
  }
}
