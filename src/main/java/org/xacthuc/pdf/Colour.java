package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** Red, green and blue, each from 0 to 1. */
record Colour(float red, float green, float blue) {
  /** Colours that differ by less in every component are one colour to the eye. */
  private static final float ALIKE = 0.1f;

  /** What WCAG 2 calls contrast: it asks for 4.5 of text that is to be read. */
  private static final double FAINT = 1.5;

  /** Light that a page throws back anyway, as a part of its white (WCAG 2). */
  private static final double FLARE = 0.05;

  private static final String NONE = "None";

  static final Colour WHITE = new Colour(1, 1, 1);
  static final Colour BLACK = new Colour(0, 0, 0);

  boolean isLike(Colour other) {
    return Math.abs(red - other.red) < ALIKE
        && Math.abs(green - other.green) < ALIKE
        && Math.abs(blue - other.blue) < ALIKE;
  }

  /** Whether it is hardly told from another: by a contrast below {@link #FAINT}. */
  boolean isFaintOn(Colour other) {
    double one = luminance() + FLARE;
    double two = other.luminance() + FLARE;
    return Math.max(one, two) < FAINT * Math.min(one, two);
  }

  /** Relative to white, by ITU-R BT.709 and with a gamma of two. */
  private double luminance() {
    return 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue;
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

  /** What is seen where this colour is laid over another in a blend mode (ISO 32000-2 §11.3.5). */
  Colour blended(Colour below, BlendMode mode) {
    if (mode == BlendMode.NORMAL || mode == BlendMode.COMPATIBLE) {
      return this;
    }
    float[] source = {red, green, blue};
    float[] backdrop = {below.red, below.green, below.blue};
    float[] result = new float[source.length];
    if (mode.isSeparableBlendMode()) {
      for (int i = 0; i < result.length; i++) {
        result[i] = mode.getBlendChannelFunction().blendChannel(source[i], backdrop[i]);
      }
    } else {
      mode.getBlendFunction().blend(source, backdrop, result);
    }
    return new Colour(result[0], result[1], result[2]);
  }

  /** Whether it is the colorant None, which leaves no mark (ISO 32000-2 §8.6.6.4 and §8.6.6.5). */
  static boolean marksNothing(PDColor color) {
    PDColorSpace space = color.getColorSpace();
    return switch (space == null ? "" : space.getName()) {
      case "Separation" -> NONE.equals(((PDSeparation) space).getColorantName());
      case "DeviceN" -> ((PDDeviceN) space).getColorantNames().stream().allMatch(NONE::equals);
      default -> false;
    };
  }

  /**
   * @param rgb red, green and blue of 8 bits each, in the lower 24
   */
  static Colour ofRgb(int rgb) {
    return new Colour((rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
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
