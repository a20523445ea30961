package org.xacthuc.pdf;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;

/**
 * What an area is painted with.
 *
 * @param alpha how much of it is there, from 0 to 1
 * @param hides how much of what is below it hides
 * @param mode how it is laid over what is below
 * @param known how much of this is known
 */
record Ink(Colour colour, double alpha, double hides, BlendMode mode, Known known) {
  /** What is known of an ink. */
  enum Known {
    ALL,
    /** Whatever its colours are, it is there: shadings (ISO 32000-2 §8.7.4). */
    COVER,
    /**
     * Neither colours nor where it is: tiles (§8.7.3), and what a soft mask lets through (§11.5).
     */
    NOTHING
  }

  /** A colour that is laid over what is below. */
  Ink(Colour colour, double alpha, double hides) {
    this(colour, alpha, hides, BlendMode.NORMAL, Known.ALL);
  }

  /** A colour in one blend mode (ISO 32000-2 §11.3.5). */
  static Ink of(Colour colour, double alpha, BlendMode mode) {
    return new Ink(colour, alpha, hides(colour, mode) ? alpha : 0, mode, Known.ALL);
  }

  /** The same, of which no more is known. */
  Ink ofWhich(Known less) {
    return new Ink(colour, alpha, hides, mode, less);
  }

  boolean isPlain() {
    return known == Known.ALL;
  }

  /** Whether nothing of what is below is left where it is laid. */
  boolean replaces() {
    return alpha >= Painting.OPAQUE && mode == BlendMode.NORMAL;
  }

  /** Whether what is below it may be seen, for all that is known. */
  boolean isDoubtful() {
    return known == Known.NOTHING;
  }

  /** What is seen of it over {@code below}. */
  Colour over(Colour below) {
    return colour.blended(below, mode).over(below, alpha);
  }

  /** Nothing of what is below remains to be told from it. */
  private static boolean hides(Colour colour, BlendMode mode) {
    if (mode == BlendMode.MULTIPLY || mode == BlendMode.DARKEN || mode == BlendMode.COLOR_BURN) {
      return colour.isDark();
    }
    if (mode == BlendMode.SCREEN || mode == BlendMode.LIGHTEN || mode == BlendMode.COLOR_DODGE) {
      return colour.isLight();
    }
    // These keep black black and white white.
    return mode != BlendMode.OVERLAY
        && mode != BlendMode.SOFT_LIGHT
        && mode != BlendMode.DIFFERENCE
        && mode != BlendMode.EXCLUSION
        && mode != BlendMode.HUE
        && mode != BlendMode.SATURATION
        && mode != BlendMode.COLOR;
  }
}
