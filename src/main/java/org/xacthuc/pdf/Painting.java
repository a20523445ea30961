package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.xacthuc.base.Budget;

/**
 * What is painted on one page, in its order, so far as it decides whether a glyph is seen: areas
 * filled with one colour, and opaque pictures. A page is white before anything is painted.
 */
final class Painting {
  /** Type smaller than this, in points, is not read by anybody. */
  private static final double SMALLEST = 1;

  /** Colours that differ by less in every component are one colour to the eye. */
  private static final float ALIKE = 0.1f;

  /** What lets through more than this of what is below does not cover it. */
  private static final double OPAQUE = 0.9;

  /** More than the densest genuine drawing has. */
  private static final int MOST_AREAS = 20_000;

  private static final Colour WHITE = new Colour(1, 1, 1);

  /** Red, green and blue, each from 0 to 1. */
  private record Colour(float red, float green, float blue) {
    boolean isLike(Colour other) {
      return Math.abs(red - other.red) < ALIKE
          && Math.abs(green - other.green) < ALIKE
          && Math.abs(blue - other.blue) < ALIKE;
    }
  }

  /** An area painted when so many glyphs were drawn. */
  private record Area(Path2D path, Rectangle2D bounds, Colour rgb, int glyphs) {
    boolean contains(Point2D point, Budget steps) throws IOException {
      if (!bounds.contains(point)) {
        return false;
      }
      if (!steps.spend()) {
        throw new IOException("too many painted areas");
      }
      return path.contains(point);
    }
  }

  private final List<Area> areas = new ArrayList<>();
  private final Budget steps;

  Painting(Budget steps) {
    this.steps = steps;
  }

  /** A path was filled; {@code glyphs} were drawn before. */
  void fill(Path2D path, PDGraphicsState state, int glyphs) throws IOException {
    if (state.getNonStrokeAlphaConstant() >= OPAQUE
        && state.getBlendMode() == BlendMode.NORMAL
        && state.getSoftMask() == null) {
      add(path, rgb(state.getNonStrokingColor()), glyphs);
    }
  }

  /** A picture without transparency was drawn: it hides what is below, as white would. */
  void picture(Path2D path, PDGraphicsState state, int glyphs) throws IOException {
    if (state.getNonStrokeAlphaConstant() >= OPAQUE && state.getSoftMask() == null) {
      add(path, WHITE, glyphs);
    }
  }

  private void add(Path2D path, Colour rgb, int glyphs) throws IOException {
    if (areas.size() == MOST_AREAS) {
      throw new IOException("too many painted areas");
    }
    areas.add(new Area(path, path.getBounds2D(), rgb, glyphs));
  }

  /**
   * Whether a glyph drawn now, its middle at that point of user space, is seen against the page.
   */
  boolean isSeen(Point2D middle, double size, PDGraphicsState state) throws IOException {
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean filled = mode.isFill() && shows(state.getNonStrokeAlphaConstant());
    boolean stroked = mode.isStroke() && shows(state.getAlphaConstant());
    if ((!filled && !stroked)
        || size < SMALLEST
        || !state.getCurrentClippingPath().contains(middle)) {
      return false;
    }
    Colour ground = ground(middle);
    return (filled && !rgb(state.getNonStrokingColor()).isLike(ground))
        || (stroked && !rgb(state.getStrokingColor()).isLike(ground));
  }

  /** Whether a later area of a light colour hides the glyph; a seal or a marker does not. */
  boolean isCovered(Point2D middle, int glyph) throws IOException {
    for (int i = areas.size() - 1; i >= 0 && areas.get(i).glyphs() > glyph; i--) {
      if (areas.get(i).rgb().isLike(WHITE) && areas.get(i).contains(middle, steps)) {
        return true;
      }
    }
    return false;
  }

  private Colour ground(Point2D point) throws IOException {
    for (int i = areas.size() - 1; i >= 0; i--) {
      if (areas.get(i).contains(point, steps)) {
        return areas.get(i).rgb();
      }
    }
    return WHITE;
  }

  private static boolean shows(double alpha) {
    return alpha >= 1 - OPAQUE;
  }

  /** Of a colour that cannot be told, such as a pattern, black is assumed. */
  private static Colour rgb(PDColor color) {
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
      return new Colour(0, 0, 0);
    }
  }

  private static Colour converted(PDColor color) throws IOException {
    int rgb = color.toRGB();
    return new Colour(((rgb >> 16) & 0xFF) / 255f, ((rgb >> 8) & 0xFF) / 255f, (rgb & 0xFF) / 255f);
  }
}
