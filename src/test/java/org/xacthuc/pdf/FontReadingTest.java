package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;

/** A font takes time and memory: whoever has it read again and again is stopped. */
class FontReadingTest {
  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  private static final String RESOURCES =
      "/XObject<</A 5 0 R/B 6 0 R>>/ExtGState<</G<</Font[7 0 R 12]>>>>";

  @Test
  void aFontOfAFormIsReadOnceHoweverOftenItIsDrawn() throws IOException {
    assertThat(distinct("/A Do ".repeat(300))).isEqualTo(1);
    assertThat(distinct("/A Do /B Do ".repeat(300))).isEqualTo(2);
  }

  @Test
  void fontsChosenWithoutEndMakeAPageUnreadable() {
    assertThat(defects("/G gs BT (a) Tj ET ", 50)).containsExactly(PdfDefect.Kind.READERS_DISAGREE);
    assertThat(defects("/G gs BT (a) Tj ET ", 10_000)).contains(PdfDefect.Kind.PAGE_UNREADABLE);
    assertThat(defects("/A Do ", 10_000)).isEmpty();
  }

  private static List<PdfDefect.Kind> defects(String drawn, int times) {
    Bytes file = Bytes.of(file(drawn.repeat(times)));
    return Read.kinds(
        PageReader.read(PdfFile.of(file), file.length(), Limits.DEFAULT, Optional.empty())
            .defects());
  }

  private static long distinct(String content) throws IOException {
    List<PDFont> read = new ArrayList<>();
    try (LenientDocument document =
        LenientDocument.open(new RandomAccessReadBuffer(file(content)), "")) {
      new Fonts(read).processPage(document.pages().get(0));
    }
    assertThat(read).hasSizeGreaterThanOrEqualTo(300);
    return read.stream().mapToInt(System::identityHashCode).distinct().count();
  }

  private static byte[] file(String content) {
    String form = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F " + FONT;
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<"
                + RESOURCES
                + ">>>>",
            OddPages.stream("", content),
            OddPages.stream(form + ">>>>", "BT /F 12 Tf 50 700 Td (a) Tj ET"),
            OddPages.stream(form + ">>>>", "BT /F 12 Tf 90 700 Td (b) Tj ET"),
            FONT);
    return OddPages.file(objects);
  }

  /** Keeps the font of each glyph. */
  private static final class Fonts extends PageEngine {
    private final List<PDFont> read;

    Fonts(List<PDFont> read) {
      this.read = read;
    }

    @Override
    void reading(COSDictionary font) {
      // As many as there are.
    }

    @Override
    void before(GlyphArea area) {
      // Only fonts matter.
    }

    @Override
    void glyph(ShownGlyph glyph) {
      read.add(glyph.code().font());
    }

    @Override
    void after(FontCodes.Code code, GlyphMatrix matrix) {
      // Only fonts matter.
    }
  }
}
