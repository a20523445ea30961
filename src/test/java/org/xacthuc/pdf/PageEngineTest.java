package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each glyph stands and reads as PDFBox's text stripper has it, to the last bit. */
class PageEngineTest {
  /** A matrix was not finite. */
  private static final String NOWHERE = "nowhere";

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/samples"))) {
      return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsWhatTheStripperReads(Path sample) throws IOException {
    assertThat(read(Files.readAllBytes(sample))).hasSizeGreaterThan(40);
  }

  /** What no sample has: odd fonts and matrices, modes, forms within forms. */
  @Test
  void readsWhatTheStripperReadsOfDrawnPages() throws IOException {
    int glyphs = 0;
    for (int seed = 0; seed < 200; seed++) {
      glyphs += read(new OddPages(seed).file()).size();
    }
    assertThat(glyphs).isGreaterThan(5_000);
  }

  /** The origin of a page may lie outside of it, on either side. */
  @ParameterizedTest
  @ValueSource(strings = {"10 0", "0 20", "10 20", "-10 0", "0 -20"})
  void readsWhatTheStripperReadsOfACroppedPage(String corner) throws IOException {
    byte[] page =
        OnePage.of(OnePage.text(700, "text")).entries("/CropBox[" + corner + " 500 750]").bytes();
    assertThat(read(page)).hasSize(4);
  }

  /** Nobody chose a font: PDFBox takes one. */
  @Test
  void readsWhatTheStripperReadsWithoutAFont() throws IOException {
    assertThat(read(OnePage.of("BT 72 700 Td (text) Tj ET").bytes())).hasSize(4);
  }

  /** From above to below, beside what is written from left to right. */
  @Test
  void readsWhatTheStripperReadsOfVerticalText() throws IOException {
    OnePage page =
        OnePage.of("BT /V gs 1 0 0 1 72 700 Tm <00410042> Tj /F 12 Tf (text) Tj ET")
            .resources("/ExtGState<</V<</Font[6 0 R 12]>>>>")
            .object(
                "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-V/ToUnicode 7 0 R"
                    + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500"
                    + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                    + "/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>]>>")
            .object(
                OddPages.stream(
                    "",
                    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000>"
                        + " <FFFF> endcodespacerange 1 beginbfrange <0041> <0042> <0041>"
                        + " endbfrange endcmap"));
    assertThat(read(page.bytes())).hasSize(6);
  }

  /** The same by both, glyph for glyph. */
  private static List<String> read(byte[] bytes) throws IOException {
    List<String> stripped = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      new Stripper(stripped).writeText(document, Writer.nullWriter());
    } catch (IllegalArgumentException e) {
      stripped.add(NOWHERE);
    }
    List<String> read = new ArrayList<>();
    try (LenientDocument document = LenientDocument.open(new RandomAccessReadBuffer(bytes), "")) {
      Engine engine = new Engine(read);
      for (PDPage page : document.pages()) {
        engine.processPage(page);
      }
    } catch (IllegalArgumentException e) {
      read.add(NOWHERE);
    }
    assertThat(read).isEqualTo(stripped);
    return read;
  }

  private static String told(TextPosition p) {
    return String.join(
        " ",
        p.getUnicode(),
        String.valueOf(p.getFont().getName()),
        String.valueOf(p.getCharacterCodes()[0]),
        p.getTextMatrix().toString(),
        p.getX() + " " + p.getY() + " " + p.getDir(),
        p.getXDirAdj() + " " + p.getYDirAdj() + " " + p.getWidthDirAdj());
  }

  private static String told(ShownGlyph g) {
    GlyphMatrix m = g.matrix();
    return String.join(
        " ",
        g.text(),
        g.code().font().getName(),
        String.valueOf(g.code().value()),
        new Matrix(m.scaleX(), m.shearY(), m.shearX(), m.scaleY(), m.x(), m.y()).toString(),
        g.pageX() + " " + g.pageY() + " " + (float) g.direction(),
        g.along() + " " + g.across() + " " + g.width());
  }

  private static final class Stripper extends PDFTextStripper {
    private final List<String> told;

    Stripper(List<String> told) {
      this.told = told;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      told.add(told(position));
    }
  }

  private static final class Engine extends PageEngine {
    private final List<String> told;

    Engine(List<String> told) {
      this.told = told;
    }

    @Override
    void reading(COSDictionary font) {
      // As many as there are.
    }

    @Override
    void before(GlyphArea area) {
      assertThat(area).isNotNull();
    }

    @Override
    void glyph(ShownGlyph glyph) {
      told.add(told(glyph));
    }

    @Override
    void after(FontCodes.Code code, GlyphMatrix matrix) {
      assertThat(code.isDrawn()).isEqualTo(GlyphOutlines.isDrawn(code.font(), code.value()));
    }
  }
}
