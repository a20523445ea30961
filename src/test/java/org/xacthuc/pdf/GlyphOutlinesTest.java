package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.testkit.TrueTypeProgram;

/** What glyphs look like, of fonts that are embedded, that are not, and that are content. */
class GlyphOutlinesTest {
  private static PDType3Font drawn(String content) throws IOException {
    return TestFonts.drawn(content, new Matrix(0.5f, 0, 0, 0.25f, 0, 0));
  }

  /** Of Chinese characters. */
  private static PDFont composite(COSBase encoding) throws IOException {
    return TestFonts.composite("GB1", encoding);
  }

  private static Rectangle2D bounds(Optional<Path2D> path) {
    return path.orElseThrow().getBounds2D();
  }

  @Test
  void lettersOfAStandardFontHaveTheirOutlines() {
    PDFont font = new PDType1Font(FontName.HELVETICA);
    assertThat(bounds(GlyphOutlines.outline(font, 'H')).getHeight()).isBetween(0.6, 0.8);
    assertThat(GlyphOutlines.isDrawn(font, 'H')).isTrue();
    assertThat(GlyphOutlines.isDrawn(font, ' ')).isFalse();
  }

  /** Machines have other signs in their place. */
  @ParameterizedTest
  @EnumSource(
      value = FontName.class,
      names = {"SYMBOL", "ZAPF_DINGBATS"})
  void signsThatAreNotEmbeddedMayBeAnything(FontName name) {
    PDFont font = new PDType1Font(name);
    assertThat(GlyphOutlines.outline(font, 'a')).isEmpty();
    assertThat(GlyphOutlines.isDrawn(font, 'a')).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Wingdings-Regular, false", "MT-Extra, false", "ABCDEF+WEBDINGS, false", "A, true"})
  void aFontIsOneOfSignsByItsName(String name, boolean outline) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    assertThat(GlyphOutlines.outline(PDFontFactory.createFont(font), 'A').isPresent())
        .isEqualTo(outline);
  }

  private static PDFont signs(boolean embedded) {
    return new PDType1Font(FontName.SYMBOL) {
      @Override
      public boolean isEmbedded() {
        return embedded;
      }
    };
  }

  @Test
  void signsThatAreEmbeddedAreWhatTheyAre() {
    assertThat(GlyphOutlines.outline(signs(true), 'a')).isPresent();
    assertThat(GlyphOutlines.outline(signs(false), 'a')).isEmpty();
  }

  /** ISO 32000-2 §9.7.5.2. */
  @Test
  void codesThatAreNumbersOfGlyphsMayShowAnything() throws IOException {
    assertThat(GlyphOutlines.outline(composite(COSName.getPDFName("UniGB-UCS2-H")), 'A'))
        .isPresent();
    assertThat(GlyphOutlines.outline(composite(COSName.IDENTITY_H), 'A')).isEmpty();
    assertThat(GlyphOutlines.outline(composite(COSName.IDENTITY_V), 'A')).isEmpty();
    COSStream own =
        TestFonts.stream("1 begincodespacerange <0000> <FFFF> endcodespacerange\nendcmap\n");
    assertThat(GlyphOutlines.outline(composite(own), 'A')).isEmpty();
  }

  /** A font whose program is broken. */
  private static PDFont broken() {
    return new PDType1Font(FontName.HELVETICA) {
      @Override
      public boolean hasGlyph(int code) throws IOException {
        throw new IOException("broken");
      }

      @Override
      public GeneralPath getNormalizedPath(int code) throws IOException {
        throw new IOException("broken");
      }
    };
  }

  @Test
  void whatCannotBeToldIsDrawn() {
    assertThat(GlyphOutlines.isDrawn(broken(), ' ')).isTrue();
    assertThat(GlyphOutlines.outline(broken(), 'A')).isEmpty();
  }

  /** ISO 32000-2 §9.6.4: glyphs that are content streams. */
  @Test
  void contentThatFillsAPathIsAnOutline() throws IOException {
    PDType3Font font = drawn("600 0 d0 2 4 2 4 re f");
    Rectangle2D outline = new Rectangle2D.Double(1, 1, 1, 1);
    assertThat(bounds(GlyphOutlines.outline(font, 'a'))).isEqualTo(outline);
    assertThat(bounds(GlyphOutlines.covered(font, 'a'))).isEqualTo(outline);
    assertThat(GlyphOutlines.isDrawn(font, 'a')).isTrue();
  }

  @Test
  void aPictureIsNoOutlineButCoversItsPlace() throws IOException {
    PDType3Font font = drawn("600 0 d0 8 0 0 8 0 4 cm BI /W 1 ID x EI");
    assertThat(GlyphOutlines.outline(font, 'a')).isEmpty();
    assertThat(bounds(GlyphOutlines.covered(font, 'a')))
        .isEqualTo(new Rectangle2D.Double(0, 1, 4, 2));
  }

  @Test
  void otherContentMayPaintAnything() throws IOException {
    PDType3Font font = drawn("600 0 d0 /X Do");
    assertThat(GlyphOutlines.outline(font, 'a')).isEmpty();
    assertThat(GlyphOutlines.covered(font, 'a')).isEmpty();
  }

  /** The code b has a name and no content. */
  @Test
  void aCodeWithoutContentCoversNothing() throws IOException {
    PDType3Font font = drawn("600 0 d0 2 4 2 4 re f");
    assertThat(GlyphOutlines.outline(font, 'b')).isEmpty();
    assertThat(bounds(GlyphOutlines.covered(font, 'b')).isEmpty()).isTrue();
    assertThat(GlyphOutlines.covered(font, 'c')).isPresent();
  }

  @Test
  void contentThatCannotBeReadMayPaintAnything() throws IOException {
    PDType3Font font = drawn("600 0 d0 2 4 2 4 re f");
    COSDictionary glyphs = font.getCOSObject().getCOSDictionary(COSName.CHAR_PROCS);
    COSStream packed = glyphs.getCOSStream(COSName.getPDFName("a"));
    packed.setItem(COSName.FILTER, COSName.getPDFName("NoFilter"));
    assertThat(GlyphOutlines.outline(font, 'a')).isEmpty();
    assertThat(GlyphOutlines.covered(font, 'a')).isEmpty();
  }

  @Test
  void aLetterMayFillItsCell() {
    assertThat(GlyphOutlines.isOfALetter(new Rectangle2D.Double())).isTrue();
    Rectangle2D far = new Rectangle2D.Double(9, 9, 1, 1);
    assertThat(GlyphOutlines.isOfALetter(far)).isFalse();
    Rectangle2D cell = new Rectangle2D.Double(-0.5, -0.75, 2.5, 2.5);
    assertThat(GlyphOutlines.isOfALetter(cell)).isTrue();
  }

  @Test
  void boundsAreInPartsOfTheFontsSize() throws IOException {
    TrueTypeProgram squares = TrueTypeProgram.of(3).codes(3, 1, Map.of(65, 1, 66, 3));
    PDFont font = ProgramFonts.trueType(squares.bytes(), "/Encoding /WinAnsiEncoding");
    assertThat(GlyphOutlines.bounds(font, 'B').orElseThrow().getWidth())
        .isCloseTo(0.3, within(1e-6));
    assertThat(GlyphOutlines.bounds(font, 'C').orElseThrow().isEmpty()).isTrue();
    assertThat(GlyphOutlines.bounds(drawn("600 0 d0 /X Do"), 'a')).isEmpty();
  }
}
