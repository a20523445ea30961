package org.xacthuc.testkit.samples;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;

/** Writes curves as path construction operators (ISO 32000-2 §8.5.2). */
final class VectorPath {
  /** How far the control points of a quarter circle lie from its ends, in radii. */
  private static final double QUARTER = 0.5523;

  private VectorPath() {}

  /** A point in the units of the caller's coordinate system. */
  record Point(double x, double y) {}

  /** A smooth open curve through the points (a Catmull-Rom spline as Bézier curves). */
  static String through(List<Point> points) {
    StringBuilder path = new StringBuilder();
    path.append(at(points.get(0))).append(" m\n");
    for (int i = 0; i + 1 < points.size(); i++) {
      Point before = points.get(Math.max(0, i - 1));
      Point from = points.get(i);
      Point to = points.get(i + 1);
      Point after = points.get(Math.min(points.size() - 1, i + 2));
      path.append(at(beside(from, before, to, 1))).append(' ');
      path.append(at(beside(to, from, after, -1))).append(' ');
      path.append(at(to)).append(" c\n");
    }
    return path.toString();
  }

  static String circle(double x, double y, double radius) {
    double q = QUARTER * radius;
    return at(x + radius, y)
        + " m\n"
        + curve(x + radius, y + q, x + q, y + radius, x, y + radius)
        + curve(x - q, y + radius, x - radius, y + q, x - radius, y)
        + curve(x - radius, y - q, x - q, y - radius, x, y - radius)
        + curve(x + q, y - radius, x + radius, y - q, x + radius, y)
        + "h\n";
  }

  /** The outline of a shape after a transformation; quadratic curves are raised to cubic ones. */
  static String outline(Path2D shape, AffineTransform transform) {
    StringBuilder path = new StringBuilder();
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> path.append(at(c[0], c[1])).append(" m\n");
        case PathIterator.SEG_LINETO -> path.append(at(c[0], c[1])).append(" l\n");
        case PathIterator.SEG_QUADTO -> path.append(raised(x, y, c));
        case PathIterator.SEG_CUBICTO -> path.append(curve(c[0], c[1], c[2], c[3], c[4], c[5]));
        default -> path.append("h\n");
      }
      int end = lastCoordinate(i.currentSegment(c));
      if (end >= 0) {
        x = c[end];
        y = c[end + 1];
      }
    }
    return path.toString();
  }

  private static int lastCoordinate(int segment) {
    return switch (segment) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
      case PathIterator.SEG_QUADTO -> 2;
      case PathIterator.SEG_CUBICTO -> 4;
      default -> -1;
    };
  }

  private static String raised(double x, double y, double[] c) {
    return curve(
        x + 2 * (c[0] - x) / 3,
        y + 2 * (c[1] - y) / 3,
        c[2] + 2 * (c[0] - c[2]) / 3,
        c[3] + 2 * (c[1] - c[3]) / 3,
        c[2],
        c[3]);
  }

  private static Point beside(Point point, Point before, Point after, int direction) {
    return new Point(
        point.x() + direction * (after.x() - before.x()) / 6,
        point.y() + direction * (after.y() - before.y()) / 6);
  }

  private static String curve(double... c) {
    return at(c[0], c[1]) + " " + at(c[2], c[3]) + " " + at(c[4], c[5]) + " c\n";
  }

  private static String at(Point point) {
    return at(point.x(), point.y());
  }

  private static String at(double x, double y) {
    return ContentWriter.number(x) + " " + ContentWriter.number(y);
  }
}
