package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

/** Glyphs of a page of 600 by 800 points, however they and the page are turned. */
class GlyphReaderTest {
  private static final GlyphArea AREA = new GlyphArea(1, 2, 3, 4, 5, 6);

  private static ShownGlyph shown(String font, int code, int rotation, Matrix matrix, float end)
      throws IOException {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    dictionary.setName(COSName.BASE_FONT, font);
    dictionary.setItem(COSName.ENCODING, hyphen());
    FontCodes codes =
        new FontCodes(PDFontFactory.createFont(dictionary), GlyphList::getAdobeGlyphList);
    boolean upwards = matrix.getScaleX() == 0;
    float endX = matrix.getTranslateX() + (upwards ? 0 : end);
    float endY = matrix.getTranslateY() + (upwards ? end : 0);
    ShownGlyph.Page page = new ShownGlyph.Page(rotation, 600, 800);
    return new ShownGlyph(page, GlyphMatrix.of(matrix), endX, endY, codes.code(code));
  }

  /** Windows' code page, which has the hyphen a second time. */
  private static COSDictionary hyphen() {
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(0xAD));
    differences.add(COSName.getPDFName("hyphen"));
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    return encoding;
  }

  private static Glyph glyph(int rotation, Matrix matrix, float end) throws IOException {
    PageFrame frame = PageFrame.of(new Box(0, 0, 600, 800), rotation);
    return GlyphReader.read(shown("Arial", 'A', rotation, matrix, end), frame, AREA, Sight.CLIPPED);
  }

  /** Six wide, of size ten, at 100 and 200 of user space; half its box lies over three quarters. */
  @ParameterizedTest
  @CsvSource({
    // Across a page that stands upright, to each of its sides.
    "0, 10, 0, 0, 10, 6, 0, 100, 600, 100, 198, 106, 207.5",
    "0, 0, 10, -10, 0, 6, 90, 200, 100, 92.5, 200, 102, 206",
    "0, -10, 0, 0, -10, -6, 180, 500, 200, 94, 192.5, 100, 202",
    "0, 0, -10, 10, 0, -6, 270, 600, 500, 98, 194, 107.5, 200",
    // On a page that is turned.
    "90, 0, 10, -10, 0, 6, 0, 200, 100, 200, 498, 206, 507.5",
    "90, 10, 0, 0, 10, 6, 270, 100, 600, 198, 494, 207.5, 500",
    "180, 10, 0, 0, 10, 6, 180, 100, 600, 494, 592.5, 500, 602",
    "270, 10, 0, 0, 10, 6, 90, 100, 600, 592.5, 100, 602, 106",
  })
  void aGlyphStandsWhereItIsShown(
      int rotation,
      float a,
      float b,
      float c,
      float d,
      float end,
      int direction,
      double x,
      double y,
      double left,
      double bottom,
      double right,
      double top)
      throws IOException {
    Glyph glyph = glyph(rotation, new Matrix(a, b, c, d, 100, 200), end);
    assertThat(glyph.text()).isEqualTo("A");
    assertThat(glyph.direction()).isEqualTo(direction);
    assertThat(glyph.x()).isEqualTo(x);
    assertThat(glyph.y()).isEqualTo(y);
    assertThat(glyph.width()).isEqualTo(6);
    assertThat(glyph.size()).isEqualTo(10);
    assertThat(glyph.box()).isEqualTo(new Box(left, bottom, right, top));
    assertThat(glyph.area()).isEqualTo(AREA);
    assertThat(glyph.sight()).isEqualTo(Sight.CLIPPED);
  }

  /** A page put askew into a scanner stays within eight degrees. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7.9, 0",
    "8.1, 45",
    "-7.9, 0",
    "-8.1, 45",
    "45, 45",
    "81.9, 45",
    "82.1, 90",
    "97.9, 90",
    "98.1, 45",
    "172.1, 180",
    "171.9, 45",
    "-82.1, 270",
    "-81.9, 45",
  })
  void whatRunsAlongNoEdgeIsSlanted(double degrees, int direction) throws IOException {
    Matrix turned = Matrix.getRotateInstance(Math.toRadians(degrees), 100, 200);
    assertThat(glyph(0, turned, 6).direction()).isEqualTo(direction);
  }

  @ParameterizedTest
  @CsvSource({"Infinity, 0, 1", "0, Infinity, 1", "0, 0, Infinity", "NaN, 0, 1"})
  void whatStandsNowhereHasNoRoom(float x, float y, float end) throws IOException {
    assertThat(glyph(0, new Matrix(10, 0, 0, 10, x, y), end).box()).isEqualTo(new Box(0, 0, 0, 0));
  }

  /** The code of a letter in TCVN 5712, and of a hyphen in Windows' code page. */
  @Test
  void theHyphensCodeIsALetterOfLegacyFonts() throws IOException {
    assertThat(text(".VnTime", 0xAD)).isEqualTo("\u00AD");
    assertThat(text("Arial", 0xAD)).isEqualTo("-");
    assertThat(text(".VnTime", 'B')).isEqualTo("B");
  }

  private static String text(String font, int code) throws IOException {
    PageFrame frame = PageFrame.of(new Box(0, 0, 600, 800), 0);
    Matrix matrix = new Matrix(10, 0, 0, 10, 100, 200);
    return GlyphReader.read(shown(font, code, 0, matrix, 6), frame, AREA, Sight.SEEN).text();
  }
}
