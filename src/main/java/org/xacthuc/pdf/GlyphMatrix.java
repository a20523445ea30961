package org.xacthuc.pdf;

import org.apache.pdfbox.util.Matrix;

/**
 * The matrix that puts one glyph on the page (ISO 32000-2 §9.4.4), in single precision and in the
 * order of operations of PDFBox's matrices, without one of them for each step.
 */
final class GlyphMatrix {
  private final float a;
  private final float d;
  private final float e;
  private final float f;
  private float m0;
  private float m1;
  private float m3;
  private float m4;
  private float m6;
  private float m7;

  private GlyphMatrix(float a, float d, float e, float f) {
    this.a = a;
    this.d = d;
    this.e = e;
    this.f = f;
  }

  /** Scales to the size of the font, and rises. */
  GlyphMatrix(float across, float up, float rise) {
    this(across, up, 0, rise);
  }

  static GlyphMatrix translation(float x, float y) {
    return new GlyphMatrix(1, 1, x, y);
  }

  /**
   * Multiplies this with the text matrix, and that with the transformation matrix.
   *
   * @throws IllegalArgumentException when the product is no matrix of finite numbers, as in PDFBox
   */
  void place(Matrix text, Matrix page) {
    times(text, a, 0, 0, d, e, f);
    times(page, m0, m1, m3, m4, m6, m7);
  }

  private void times(Matrix by, float a0, float a1, float a3, float a4, float a6, float a7) {
    float b0 = by.getScaleX();
    float b1 = by.getShearY();
    float b3 = by.getShearX();
    float b4 = by.getScaleY();
    float b6 = by.getTranslateX();
    float b7 = by.getTranslateY();
    m0 = a0 * b0 + a1 * b3 + 0f * b6;
    m1 = a0 * b1 + a1 * b4 + 0f * b7;
    m3 = a3 * b0 + a4 * b3 + 0f * b6;
    m4 = a3 * b1 + a4 * b4 + 0f * b7;
    m6 = a6 * b0 + a7 * b3 + b6;
    m7 = a6 * b1 + a7 * b4 + b7;
    if (!Float.isFinite(m0)
        || !Float.isFinite(m1)
        || !Float.isFinite(m3)
        || !Float.isFinite(m4)
        || !Float.isFinite(m6)
        || !Float.isFinite(m7)) {
      throw new IllegalArgumentException("a glyph is put nowhere");
    }
  }

  float x() {
    return m6;
  }

  float y() {
    return m7;
  }

  Matrix toMatrix() {
    return new Matrix(m0, m1, m3, m4, m6, m7);
  }
}
