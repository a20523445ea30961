package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.HIDDEN_DOCUMENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** A second document that is listed and not shown, and pages that only look like one. */
class PagesOfAnyRevisionTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R >>";

  private static List<PdfDefect.Kind> defects(PdfUpdate update) {
    return Read.fileDefects(LETTER.append(update).bytes());
  }

  @Test
  void aSecondCatalogIsTold() {
    assertThat(defects(PdfUpdate.update().put(20, "<< /Type /Catalog /Pages 2 0 R >>")))
        .containsExactly(HIDDEN_DOCUMENT);
  }

  @Test
  void aPageOutsideTheTreeIsTold() {
    assertThat(defects(PdfUpdate.update().put(20, PAGE))).containsExactly(HIDDEN_DOCUMENT);
    assertThat(defects(PdfUpdate.update().put(20, PAGE.replace("/Type /Page ", ""))))
        .containsExactly(HIDDEN_DOCUMENT);
  }

  @Test
  void aPageOfATreeThatNoRevisionHasIsTold() {
    PdfUpdate tree =
        PdfUpdate.update()
            .put(20, "<< /Type /Pages /Kids [21 0 R] /Count 1 >>")
            .put(21, PAGE.replace("2 0 R", "20 0 R"));
    assertThat(defects(tree)).containsExactly(HIDDEN_DOCUMENT);
  }

  @Test
  void aSecondDocumentInAnObjectStreamIsTold() {
    TestPdf hidden = LETTER.append(PdfUpdate.update().put(20, PAGE)).withXrefStream();
    assertThat(Read.fileDefects(hidden.bytes())).containsExactly(HIDDEN_DOCUMENT);
  }

  @Test
  void pagesOfTheDocumentAreNot() {
    PdfUpdate nested =
        PdfUpdate.update()
            .put(2, "<< /Type /Pages /Kids [5 0 R 20 0 R] /Count 2 >>")
            .put(20, "<< /Type /Pages /Parent 2 0 R /Kids 22 0 R /Count 1 >>")
            .put(21, PAGE.replace("2 0 R", "20 0 R"))
            .put(22, "[21 0 R]");
    assertThat(defects(nested)).isEmpty();
  }

  @Test
  void aPageThatWasTakenOutOfTheDocumentIsNot() {
    TestPdf removed =
        LETTER
            .append(
                PdfUpdate.update()
                    .put(2, "<< /Type /Pages /Kids [5 0 R 20 0 R] /Count 2 >>")
                    .put(20, PAGE))
            .append(PdfUpdate.update().put(2, "<< /Type /Pages /Kids [5 0 R] /Count 1 >>"));
    assertThat(Read.fileDefects(removed.bytes())).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeAPageIsNot() {
    assertThat(
            defects(
                PdfUpdate.update()
                    .put(20, "<< /Type /Annot /Subtype /Text /Contents (x) /Parent 2 0 R >>")
                    .put(21, "<< /Type /Page /Parent 2 0 R >>")))
        .isEmpty();
  }

  /** Content under /Contents, and one thing more that only pages have. */
  @ParameterizedTest
  @CsvSource({
    "/Contents 6 0 R /Resources << >>, true",
    "/Contents 6 0 R /MediaBox [0 0 9 9], true",
    "/Contents 6 0 R /Parent 2 0 R, true",
    "/Contents 6 0 R /Type /Page, true",
    "/Contents [6 0 R] /Parent 2 0 R, true",
    "/Contents 6 0 R, false",
    "/Contents [] /Parent 2 0 R, false",
    "/Contents (x) /Parent 2 0 R, false",
    "/Resources << >> /MediaBox [0 0 9 9] /Parent 2 0 R, false"
  })
  void whatHasContentLikeAPageIsTold(String entries, boolean told) {
    assertThat(defects(PdfUpdate.update().put(20, "<< " + entries + " >>")))
        .isEqualTo(told ? List.of(HIDDEN_DOCUMENT) : List.of());
  }

  /** A node of the tree need not say that it is one. */
  @Test
  void pagesBelowANodeWithoutATypeAreOfTheDocument() {
    PdfUpdate nested =
        PdfUpdate.update()
            .put(2, "<< /Type /Pages /Kids [5 0 R 20 0 R] /Count 2 >>")
            .put(20, "<< /Parent 2 0 R /Kids [21 0 R] /Count 1 >>")
            .put(21, PAGE.replace("2 0 R", "20 0 R"));
    assertThat(defects(nested)).isEmpty();
  }

  @Test
  void aHundredHiddenPagesAreTold() {
    PdfUpdate many = PdfUpdate.update();
    for (int i = 0; i < 101; i++) {
      many = many.put(20 + i, PAGE);
    }
    assertThat(defects(many)).hasSize(100).containsOnly(HIDDEN_DOCUMENT);
  }
}
