package org.xacthuc.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveTypesetterTest {
  private static final DirectiveTypesetter TYPESETTER = DirectiveTypesetter.create();

  @ParameterizedTest
  @ValueSource(strings = {"7572-UBND-VXNV", "309-CV-TU", "1693-UBND-VP", "3030-UBND-KGVX"})
  void thePrintedLinesExtractInReadingOrder(String name) throws IOException {
    var typeset = TYPESETTER.typeset(DirectiveLayout.named(name), name);
    try (PDDocument document = Loader.loadPDF(typeset.pdf().toArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(typeset.lines().size());
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        String printed = String.join(" ", typeset.lines().get(page));
        assertThat(text(document, page)).isEqualTo(printed);
        assertThat(Normalizer.isNormalized(printed, Normalizer.Form.NFC)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7572-UBND-VXNV", "309-CV-TU", "1693-UBND-VP", "3030-UBND-KGVX"})
  void theBodyIsThatOfTheSharedText(String name) throws IOException {
    Path shared = Path.of(System.getProperty("xacthuc.directives", ""), name + ".txt");
    assumeTrue(Files.exists(shared), "the shared directive texts are not here");
    String text = words(Files.readString(shared, StandardCharsets.UTF_8));
    for (String paragraph : DirectiveLayout.named(name).part("body")) {
      assertThat(text).contains(words(paragraph));
    }
  }

  @Test
  void theSameLayoutGivesTheSameBytes() {
    var layout = DirectiveLayout.named("309-CV-TU");
    assertThat(DirectiveTypesetter.create().typeset(layout, "309").pdf())
        .isEqualTo(TYPESETTER.typeset(layout, "309").pdf());
  }

  @Test
  void anotherWordGivesAnotherFile() {
    var layout = DirectiveLayout.named("309-CV-TU");
    assertThat(TYPESETTER.typeset(layout.with("signer", "Lê Thị Thử"), "309").pdf())
        .isNotEqualTo(TYPESETTER.typeset(layout, "309").pdf());
  }

  @Test
  void nothingIsPrintedInTheSignatureSpace() {
    var composed = Composer.compose(DirectiveLayout.named("7572-UBND-VXNV"), TYPESETTER.faces());
    var space = composed.signatureSpace();
    assertThat(space.height()).isGreaterThan(RedSeal.DIAMETER);
    assertThat(composed.pages().get(composed.signaturePage()).lines())
        .extracting(PlacedLine::text)
        .contains("PHÓ CHỦ TỊCH", "Phạm Duy Hưng");
    assertThat(composed.pages().get(composed.signaturePage()).lines())
        .noneMatch(
            line ->
                line.x() >= space.left()
                    && line.baseline() >= space.bottom()
                    && line.baseline() <= space.top());
  }

  @Test
  void aDecisionHasItsTypeAndSubjectBelowTheHead() {
    var layout =
        DirectiveLayout.read(
            """
            [form]
            state
            [issuer]
            ỦY BAN NHÂN DÂN
            [number]
            Số: 05/QĐ-UBND
            [type]
            QUYẾT ĐỊNH
            [subject]
            Về việc thử
            [body]
            Điều 1. Thử.
            [signer]
            Lê Thị Thử
            """);
    assertThat(TYPESETTER.typeset(layout, "05").lines())
        .singleElement()
        .satisfies(
            lines ->
                assertThat(lines)
                    .startsWith("ỦY BAN NHÂN DÂN", "Số: 05/QĐ-UBND")
                    .containsSubsequence("QUYẾT ĐỊNH", "Về việc thử", "Điều 1. Thử."));
  }

  @Test
  void anUnknownPartIsRefused() {
    assertThatThrownBy(() -> DirectiveLayout.read("[sinature]\nx"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    return String.join(" ", List.of(stripper.getText(document).strip().split("\\s+")));
  }

  private static String words(String text) {
    return text.replaceAll("[*^]", "").replaceAll("\\s+", " ").strip();
  }
}
