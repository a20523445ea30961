package org.xacthuc.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.util.Matrix;

/**
 * A matrix that puts a glyph on the page (ISO 32000-2 §9.4.4), in single precision and with the
 * order of operations of PDFBox's matrices, which take three objects for each.
 */
final class GlyphMatrix {
  private final float scaleX;
  private final float shearY;
  private final float shearX;
  private final float scaleY;
  private final float x;
  private final float y;

  /** By the six numbers in the order in which content streams give them (§8.3.3). */
  private GlyphMatrix(float scaleX, float shearY, float shearX, float scaleY, float x, float y) {
    this.scaleX = scaleX;
    this.shearY = shearY;
    this.shearX = shearX;
    this.scaleY = scaleY;
    this.x = x;
    this.y = y;
  }

  /** Scales to the size of the font, and rises. */
  GlyphMatrix(float across, float up, float rise) {
    this(across, 0, 0, up, 0, rise);
  }

  static GlyphMatrix translation(float x, float y) {
    return new GlyphMatrix(1, 0, 0, 1, x, y);
  }

  static GlyphMatrix of(Matrix m) {
    return new GlyphMatrix(
        m.getScaleX(),
        m.getShearY(),
        m.getShearX(),
        m.getScaleY(),
        m.getTranslateX(),
        m.getTranslateY());
  }

  /**
   * The product of this matrix and that.
   *
   * @throws IllegalArgumentException when it is no matrix of finite numbers, as in PDFBox
   */
  GlyphMatrix times(Matrix by) {
    float b0 = by.getScaleX();
    float b1 = by.getShearY();
    float b3 = by.getShearX();
    float b4 = by.getScaleY();
    float b6 = by.getTranslateX();
    float b7 = by.getTranslateY();
    float m0 = scaleX * b0 + shearY * b3 + 0f * b6;
    float m1 = scaleX * b1 + shearY * b4 + 0f * b7;
    float m3 = shearX * b0 + scaleY * b3 + 0f * b6;
    float m4 = shearX * b1 + scaleY * b4 + 0f * b7;
    float m6 = x * b0 + y * b3 + b6;
    float m7 = x * b1 + y * b4 + b7;
    if (!Float.isFinite(m0)
        || !Float.isFinite(m1)
        || !Float.isFinite(m3)
        || !Float.isFinite(m4)
        || !Float.isFinite(m6)
        || !Float.isFinite(m7)) {
      throw new IllegalArgumentException("a glyph is put nowhere");
    }
    return new GlyphMatrix(m0, m1, m3, m4, m6, m7);
  }

  AffineTransform toAffine() {
    return new AffineTransform(scaleX, shearY, shearX, scaleY, x, y);
  }

  float scaleX() {
    return scaleX;
  }

  float shearY() {
    return shearY;
  }

  float shearX() {
    return shearX;
  }

  float scaleY() {
    return scaleY;
  }

  float x() {
    return x;
  }

  float y() {
    return y;
  }

  /** By how much it scales what runs across, however it turns it. */
  float scalingX() {
    return Float.compare(shearY, 0) == 0 ? scaleX : length(scaleX, shearY);
  }

  /** By how much it scales what runs upwards. */
  float scalingY() {
    return Float.compare(shearX, 0) == 0 ? scaleY : length(shearX, scaleY);
  }

  /** By how much it scales what it scales least, in whatever direction: it may slant as well. */
  double least() {
    double squares =
        (double) scaleX * scaleX
            + (double) shearY * shearY
            + (double) shearX * shearX
            + (double) scaleY * scaleY;
    double area = Math.abs(determinant());
    // The singular values of a matrix, of which these are the sum of squares and the product.
    double most = (squares + Math.sqrt(Math.max(0, squares * squares - 4 * area * area))) / 2;
    return most > 0 ? area / Math.sqrt(most) : 0;
  }

  /** Whether letters show as in a mirror. */
  boolean mirrors() {
    return determinant() < 0;
  }

  private double determinant() {
    return (double) scaleX * scaleY - (double) shearX * shearY;
  }

  private static float length(float a, float b) {
    return (float) Math.sqrt((double) a * a + (double) b * b);
  }
}
