package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product is PDFBox's, to the last bit. */
class GlyphMatrixTest {
  private final Random random = new Random(20);

  @Test
  void isTheProductOfThreeMatrices() {
    for (int i = 0; i < 2_000; i++) {
      float across = number();
      float up = number();
      float rise = number();
      Matrix text = matrix();
      Matrix page = matrix();
      GlyphMatrix glyph = new GlyphMatrix(across, up, rise).times(text).times(page);

      Matrix expected = new Matrix(across, 0, 0, up, 0, rise).multiply(text).multiply(page);
      assertThat(numbers(glyph)).isEqualTo(numbers(GlyphMatrix.of(expected)));
      assertThat(glyph.x()).isEqualTo(expected.getTranslateX());
      assertThat(glyph.y()).isEqualTo(expected.getTranslateY());
      assertThat(glyph.scalingX()).isEqualTo(expected.getScalingFactorX());
      assertThat(glyph.scalingY()).isEqualTo(expected.getScalingFactorY());
    }
  }

  @Test
  void isNoMatrixOfInfiniteNumbers() {
    Matrix huge = new Matrix(Float.MAX_VALUE, 0, 0, 1, 0, 0);
    GlyphMatrix glyph = new GlyphMatrix(12, 12, 0);

    assertThatThrownBy(() -> glyph.times(huge)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Matrix(12, 0, 0, 12, 0, 0).multiply(huge))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "14, 0, 0, 14, 14, false",
    "7, 0, 0, -14, 7, true",
    "0, 14, -14, 0, 14, false",
    "0, 14, 14, 0, 14, true",
    "3, 4, -8, 6, 5, false",
    "10, 0, 0, 0, 0, false",
    "0, 0, 0, 0, 0, false",
  })
  void whatItScalesLeast(
      float scaleX, float shearY, float shearX, float scaleY, double least, boolean mirrors) {
    GlyphMatrix glyph = GlyphMatrix.of(new Matrix(scaleX, shearY, shearX, scaleY, 5, 6));
    assertThat(glyph.least()).isCloseTo(least, within(1e-6));
    assertThat(glyph.mirrors()).isEqualTo(mirrors);
  }

  /** A slant leaves the area as it is: what is drawn long is drawn thin. */
  @Test
  void aSlantTakesAsMuchAsItGives() {
    GlyphMatrix glyph = GlyphMatrix.of(new Matrix(14, 0, 140, 14, 0, 0));
    assertThat(glyph.least()).isBetween(1.3, 1.4);
  }

  private static List<Float> numbers(GlyphMatrix m) {
    return List.of(m.scaleX(), m.shearY(), m.shearX(), m.scaleY(), m.x(), m.y());
  }

  private Matrix matrix() {
    return new Matrix(number(), number(), number(), number(), number(), number());
  }

  private float number() {
    return random.nextInt(4) == 0 ? 0 : (random.nextFloat() - 0.5f) * 1_000;
  }
}
