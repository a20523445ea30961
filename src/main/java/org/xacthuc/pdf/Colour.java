package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;

/** Red, green and blue, each from 0 to 1. */
record Colour(float red, float green, float blue) {
  /** Colours that differ by less in every component are one colour to the eye. */
  private static final float ALIKE = 0.1f;

  static final Colour WHITE = new Colour(1, 1, 1);
  static final Colour BLACK = new Colour(0, 0, 0);

  boolean isLike(Colour other) {
    return Math.abs(red - other.red) < ALIKE
        && Math.abs(green - other.green) < ALIKE
        && Math.abs(blue - other.blue) < ALIKE;
  }

  boolean isDark() {
    return Math.max(red, Math.max(green, blue)) < 0.3f;
  }

  boolean isLight() {
    return Math.min(red, Math.min(green, blue)) > 0.7f;
  }

  /** The ink of seals (Decree 30/2020/ND-CP annex I: a seal is red). */
  boolean isRed() {
    return red > 0.5f && green < 0.45f && blue < 0.45f;
  }

  /** This colour so far as it is there, over another. */
  Colour over(Colour below, double alpha) {
    float a = (float) alpha;
    return new Colour(
        a * red + (1 - a) * below.red,
        a * green + (1 - a) * below.green,
        a * blue + (1 - a) * below.blue);
  }

  /** Of a colour that cannot be told, such as a pattern, black is assumed. */
  static Colour of(PDColor color) {
    try {
      float[] c = color.getComponents();
      String space = color.getColorSpace() == null ? "" : color.getColorSpace().getName();
      return switch (space) {
        case "DeviceGray", "CalGray" -> new Colour(c[0], c[0], c[0]);
        case "DeviceRGB", "CalRGB" -> new Colour(c[0], c[1], c[2]);
        case "DeviceCMYK" ->
            new Colour((1 - c[0]) * (1 - c[3]), (1 - c[1]) * (1 - c[3]), (1 - c[2]) * (1 - c[3]));
        case "ICCBased" -> c.length == 1 ? new Colour(c[0], c[0], c[0]) : converted(color);
        default -> converted(color);
      };
    } catch (IOException | RuntimeException unknown) {
      return BLACK;
    }
  }

  private static Colour converted(PDColor color) throws IOException {
    int rgb = color.toRGB();
    return new Colour(((rgb >> 16) & 0xFF) / 255f, ((rgb >> 8) & 0xFF) / 255f, (rgb & 0xFF) / 255f);
  }
}
