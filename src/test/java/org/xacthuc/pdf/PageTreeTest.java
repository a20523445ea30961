package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** The pages in their order, their frames, and what is no tree. */
class PageTreeTest {
  private static final TestPdf LETTER =
      TestPdf.pages(List.of(List.of("PAY 100"), List.of("Second"))).form("Amount");

  private static PageTree read(TestPdf pdf, Limits limits) {
    return PageTree.read(Read.view(pdf), limits);
  }

  private static PageTree read(PdfUpdate update) {
    return read(LETTER.append(update), Limits.DEFAULT);
  }

  @Test
  void pagesComeInTheirOrder() {
    PageTree tree = read(LETTER, Limits.DEFAULT);
    assertThat(tree.pages()).extracting(p -> p.object().number()).containsExactly(5, 7);
    assertThat(tree.pages()).extracting(PageTree.Page::number).containsExactly(1, 2);
    assertThat(tree.nodes()).containsExactlyInAnyOrder(2, 5, 7);
    assertThat(tree.defects()).isEmpty();
    int field = LETTER.view().otherField();
    assertThat(tree.pageOf(field).map(PageTree.Page::number)).contains(1);
    assertThat(tree.pageOf(3)).isEmpty();
  }

  @Test
  void nodesStandInNodes() {
    PageTree tree =
        read(
            update()
                .put(2, "<< /Type /Pages /Kids [20 0 R 7 0 R] /MediaBox [0 0 9 9] >>")
                .put(20, "<< /Type /Pages /Kids [5 0 R 21 0 R] /Rotate 90 >>")
                .put(21, "<< /Parent 20 0 R >>"));
    assertThat(tree.pages()).extracting(p -> p.object().number()).containsExactly(5, 21, 7);
    assertThat(tree.pages().get(1).frame()).isEqualTo(PageFrame.of(Box.ofCorners(0, 0, 9, 9), 90));
    assertThat(tree.pages().get(2).frame())
        .isEqualTo(PageFrame.of(Box.ofCorners(0, 0, 595, 842), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "[5 0 R 5 0 R], 5 0 R",
    "[5 0 R 2 0 R], 2 0 R",
    "[5 0 R 99 0 R], 99 0 R",
    "[5 0 R << /Type /Page >>], /Pages"
  })
  void whatIsNoTreeIsTold(String kids, String detail) {
    PageTree tree = read(set(LETTER, 2, "Kids", kids));
    assertThat(tree.defects())
        .containsExactly(PdfDefect.of(PdfDefect.Kind.PAGE_TREE_BROKEN, detail));
    assertThat(tree.pages()).hasSize(1);
  }

  @Test
  void theTreeIsAsDeepAsTheLimit() {
    assertThat(read(LETTER, Limits.DEFAULT.with(Limit.NESTING, 2)).defects()).isEmpty();
    assertThat(read(LETTER, Limits.DEFAULT.with(Limit.NESTING, 1)).defects())
        .containsExactly(
            PdfDefect.limit(Limit.NESTING, "5 0 R"), PdfDefect.limit(Limit.NESTING, "7 0 R"));
  }

  @ParameterizedTest
  @CsvSource({
    "/CropBox [10 20 300 400], 10, 20, 300, 400",
    "/CropBox [-10 -20 300 900], 0, 0, 300, 842",
    "/CropBox [100.5 20 10 400], 10, 20, 100.5, 400",
    "/CropBox [1000 1000 2000 2000], 0, 0, 595, 842",
    "/CropBox [10 20 300], 0, 0, 595, 842",
    "/CropBox [10 20 300 (x)], 0, 0, 595, 842",
    "/CropBox 7, 0, 0, 595, 842",
    "/CropBox [10 20 30 0 R 400], 10, 20, 300, 400"
  })
  void aPageIsCroppedToItsMedia(
      String entry, double left, double bottom, double right, double top) {
    PdfUpdate update = set(LETTER, 5, "CropBox", entry.substring(9)).put(30, "300");
    assertThat(read(update).pages().get(0).frame())
        .isEqualTo(PageFrame.of(Box.ofCorners(left, bottom, right, top), 0));
  }
}
