package org.xacthuc.pdf.shape;

import java.awt.geom.Path2D;

/** Outlines drawn by hand, and pictures of them that can be read. */
final class Drawn {
  private Drawn() {}

  /** One closed line through points, each an x and a y. */
  static Path2D polygon(double... points) {
    Path2D polygon = new Path2D.Double(Path2D.WIND_NON_ZERO);
    add(polygon, points);
    return polygon;
  }

  /** One closed line more. */
  static void add(Path2D outline, double... points) {
    for (int i = 0; i < points.length; i += 2) {
      if (i == 0) {
        outline.moveTo(points[0], points[1]);
      } else {
        outline.lineTo(points[i], points[i + 1]);
      }
    }
    outline.closePath();
  }

  /** The other way around than the next, so that it is a hole of such a one. */
  static double[] hole(double left, double bottom, double right, double top) {
    return new double[] {left, bottom, left, top, right, top, right, bottom};
  }

  /** Anticlockwise. */
  static double[] box(double left, double bottom, double right, double top) {
    return new double[] {left, bottom, right, bottom, right, top, left, top};
  }

  /** Several boxes, as one outline. */
  static Path2D boxes(double[]... boxes) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (double[] box : boxes) {
      add(outline, box);
    }
    return outline;
  }

  /** The rows of a picture from above, a digit from 0 to f for each cell. */
  static String rows(Grid grid, int columns) {
    StringBuilder rows = new StringBuilder();
    for (int row = grid.size() / columns - 1; row >= 0; row--) {
      for (int column = 0; column < columns; column++) {
        rows.append(Character.forDigit(grid.at(row * columns + column), 16));
      }
      rows.append(row > 0 ? " " : "");
    }
    return rows.toString();
  }
}
