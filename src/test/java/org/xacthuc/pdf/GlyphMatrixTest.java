package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

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
