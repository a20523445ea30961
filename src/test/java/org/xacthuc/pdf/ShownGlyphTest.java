package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However text and page are turned, the numbers are those of PDFBox's text positions. */
class ShownGlyphTest {
  private final Random random = new Random(5);
  private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final FontCodes codes = new FontCodes(font, GlyphList::getAdobeGlyphList);

  @Test
  void standsWherePdfBoxHasIt() throws IOException {
    Map<Integer, Integer> directions = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      Matrix matrix = matrix();
      int rotation = 90 * random.nextInt(4);
      float endX = number();
      float endY = number();
      ShownGlyph shown =
          new ShownGlyph(
              new ShownGlyph.Page(rotation, 595.3f, 841.9f),
              GlyphMatrix.of(matrix),
              endX,
              endY,
              codes.code('A'));
      TextPosition expected = expected(rotation, matrix, endX, endY);

      directions.merge(shown.direction(), 1, Integer::sum);
      assertThat((float) shown.direction()).isEqualTo(expected.getDir());
      assertThat(shown.along()).isEqualTo(expected.getXDirAdj());
      assertThat(shown.across()).isEqualTo(expected.getYDirAdj());
      assertThat(shown.width()).isEqualTo(expected.getWidthDirAdj());
      assertThat(shown.pageX()).isEqualTo(expected.getX());
      assertThat(shown.pageY()).isEqualTo(expected.getY());
      assertThat(shown.text()).isEqualTo(expected.getUnicode());
    }
    assertThat(directions).containsOnlyKeys(0, 90, 180, 270);
    assertThat(directions.values()).allMatch(n -> n > 1_000);
  }

  /** Neither along nor across: as far to the side as onwards. */
  @ParameterizedTest
  @CsvSource({
    "5, 5, -5, 5",
    "-5, -5, 5, -5",
    "-5, 5, 0, -5",
    "-5, 0, 5, -5",
    "0, 5, -5, 5",
    "5, 5, -5, 0",
    "0, -5, 5, 5",
    "5, -5, 5, 0"
  })
  void whatRunsBetweenRunsAsPdfBoxHasIt(float a, float b, float c, float d) throws IOException {
    Matrix matrix = new Matrix(a, b, c, d, 100, 200);
    ShownGlyph.Page page = new ShownGlyph.Page(0, 595.3f, 841.9f);
    ShownGlyph shown = new ShownGlyph(page, GlyphMatrix.of(matrix), 110, 210, codes.code('A'));
    assertThat((float) shown.direction()).isEqualTo(expected(0, matrix, 110, 210).getDir());
    assertThat(shown.direction()).isZero();
  }

  /** Where the page's corner is not the origin's. */
  @Test
  void isShiftedAsPdfBoxShiftsIt() {
    for (int i = 0; i < 2_000; i++) {
      Matrix matrix = matrix();
      Matrix shift = Matrix.getTranslateInstance(number(), number());
      Matrix expected = Matrix.concatenate(shift, matrix);
      GlyphMatrix shifted = GlyphMatrix.of(matrix).times(shift);
      assertThat(shifted.x()).isEqualTo(expected.getTranslateX());
      assertThat(shifted.y()).isEqualTo(expected.getTranslateY());
      assertThat(shifted.scaleX()).isEqualTo(expected.getScaleX());
      assertThat(shifted.shearY()).isEqualTo(expected.getShearY());
      assertThat(shifted.shearX()).isEqualTo(expected.getShearX());
      assertThat(shifted.scaleY()).isEqualTo(expected.getScaleY());
    }
  }

  private TextPosition expected(int rotation, Matrix matrix, float endX, float endY) {
    return new TextPosition(
        rotation, 595.3f, 841.9f, matrix, endX, endY, 0, 0, 0, "A", new int[] {65}, font, 12, 0);
  }

  /** Along, across or askew, mirrored or not. */
  private Matrix matrix() {
    boolean turned = random.nextBoolean();
    float small = random.nextInt(3) == 0 ? 0 : number() / 50;
    float other = random.nextInt(3) == 0 ? small : number() / 50;
    return turned
        ? new Matrix(small, number(), number(), other, number(), number())
        : new Matrix(number(), small, other, number(), number(), number());
  }

  private float number() {
    return random.nextInt(20) == 0 ? 0 : (random.nextFloat() - 0.5f) * 1_000;
  }
}
