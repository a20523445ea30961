package org.xacthuc.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a glyph stands in the user space of the page, however it is turned or slanted.
 *
 * @param x where its baseline begins
 * @param alongX from there to where the baseline ends
 * @param upX from there upwards by the size of the font
 */
record GlyphArea(double x, double y, double alongX, double alongY, double upX, double upY) {
  /** The half of the height of small letters, in parts of the font size. */
  private static final double MIDDLE = 0.25;

  /** Where an eye would need to see something of small and of capital letters. */
  private static final double[] ACROSS = {0.2, 0.5, 0.8};

  private static final double[] UPWARDS = {0.05, MIDDLE, 0.45};

  private static final double FEET = -0.2;
  private static final double HEAD = 0.75;

  /** How many points {@link #points} are. */
  static final int POINTS = ACROSS.length * UPWARDS.length;

  static GlyphArea of(GlyphMatrix matrix, float displacement) {
    float x = x(matrix, 0, 0);
    float y = y(matrix, 0, 0);
    return new GlyphArea(
        x,
        y,
        x(matrix, displacement, 0) - x,
        y(matrix, displacement, 0) - y,
        x(matrix, 0, 1) - x,
        y(matrix, 0, 1) - y);
  }

  private static float x(GlyphMatrix m, float x, float y) {
    return x * m.scaleX() + y * m.shearX() + m.x();
  }

  private static float y(GlyphMatrix m, float x, float y) {
    return x * m.shearY() + y * m.scaleY() + m.y();
  }

  /** How large the font shows upwards. */
  double size() {
    return Math.hypot(upX, upY);
  }

  private Point2D point(double across, double upwards) {
    return new Point2D.Double(
        x + across * alongX + upwards * upX, y + across * alongY + upwards * upY);
  }

  Point2D middle() {
    return point(0.5, MIDDLE);
  }

  /** Whether a point lies between the feet and the head of the glyph. */
  boolean contains(Point2D point) {
    double determinant = alongX * upY - alongY * upX;
    double dx = point.getX() - x;
    double dy = point.getY() - y;
    double across = (dx * upY - dy * upX) / determinant;
    double upwards = (dy * alongX - dx * alongY) / determinant;
    return 0 < across && across < 1 && FEET < upwards && upwards < HEAD;
  }

  boolean isFinite() {
    return Double.isFinite(x + y + alongX + alongY + upX + upY);
  }

  /** Points spread over the glyph. */
  List<Point2D> points() {
    List<Point2D> points = new ArrayList<>(POINTS);
    for (double across : ACROSS) {
      for (double upwards : UPWARDS) {
        points.add(point(across, upwards));
      }
    }
    return points;
  }

  /** The rectangle that holds {@link #points}. */
  Rectangle2D bounds() {
    double first = ACROSS[0];
    double last = ACROSS[ACROSS.length - 1];
    double low = UPWARDS[0];
    double high = UPWARDS[UPWARDS.length - 1];
    double left = x + Math.min(first * alongX, last * alongX) + Math.min(low * upX, high * upX);
    double bottom = y + Math.min(first * alongY, last * alongY) + Math.min(low * upY, high * upY);
    double width = (last - first) * Math.abs(alongX) + (high - low) * Math.abs(upX);
    double height = (last - first) * Math.abs(alongY) + (high - low) * Math.abs(upY);
    return new Rectangle2D.Double(left, bottom, width, height);
  }
}
