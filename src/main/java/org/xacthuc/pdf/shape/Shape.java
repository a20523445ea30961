package org.xacthuc.pdf.shape;

import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A glyph as drawn, taken apart. Lengths are parts of the height of small letters.
 *
 * @param body picture of the letter itself
 * @param wide the width of the body, as widths are compared
 * @param bottom of the body, over the baseline
 * @param above the marks over it
 * @param dot whether something is drawn below it by itself
 */
record Shape(Grid body, double wide, double bottom, double top, Optional<Mark> above, boolean dot) {
  static final int COLUMNS = 12;
  static final int ROWS = 14;
  static final int MARK_COLUMNS = 12;
  static final int MARK_ROWS = 8;

  /** A mark that ends so far within a body's height still stands on it. */
  private static final double TOUCHING = 0.04;

  /** Above it nothing stands but marks, even beside a horn. */
  private static final double OVER_SMALL = 0.95;

  private static final double HORN = 0.35;

  /** A horn stands further right. */
  private static final double BESIDE = 0.85;

  /**
   * How far a line may be from the curve that it stands for, in parts of the height of small
   * letters.
   */
  private static final double FLATNESS = 0.002;

  /** Into two, again and again: no curve of a glyph needs more. */
  private static final int DEEPEST = 5;

  /** More corners than most contours have once they are flat. */
  private static final int MOST_CORNERS = 64;

  /**
   * Marks above a letter.
   *
   * @param aspect logarithm of width over height
   * @param height logarithm of it
   */
  record Mark(Grid grid, double aspect, double height) {
    static Mark of(Path2D outline, Rectangle2D bounds, double unit) {
      double width = bounds.getWidth() / unit;
      double height = bounds.getHeight() / unit;
      return new Mark(
          Grid.of(outline, bounds, MARK_COLUMNS, MARK_ROWS),
          Math.log((width + 0.02) / (height + 0.02)),
          Math.log(height + 0.05));
    }
  }

  /** A closed line of an outline. */
  private record Contour(Path2D path, Rectangle2D bounds, double area) {}

  /**
   * Takes an outline apart.
   *
   * @param outline upright, its baseline at zero
   * @param unit the height of small letters
   * @return absent where nothing is drawn
   */
  static Optional<Shape> of(Path2D outline, double unit) {
    List<Contour> contours = contours(outline, unit);
    if (contours.isEmpty()) {
      return Optional.empty();
    }
    Contour main = main(contours, unit);
    List<Contour> body = new ArrayList<>();
    List<Contour> above = new ArrayList<>();
    boolean dot = false;
    for (Contour contour : contours) {
      if (!contour.equals(main) && isAbove(contour, main, unit)) {
        above.add(contour);
      } else if (!contour.equals(main) && isBelow(contour, main, unit)) {
        dot = true;
      } else {
        body.add(contour);
      }
    }
    Rectangle2D frame = bounds(body);
    Optional<Mark> mark =
        above.isEmpty() ? Optional.empty() : Optional.of(Mark.of(path(above), bounds(above), unit));
    return Optional.of(
        new Shape(
            Grid.of(path(body), frame, COLUMNS, ROWS),
            ReferenceShapes.wide(frame.getWidth() / unit),
            frame.getMinY() / unit,
            frame.getMaxY() / unit,
            mark,
            dot));
  }

  /** The largest one; what stands where small letters stand goes before marks. */
  private static Contour main(List<Contour> contours, double unit) {
    Contour main = contours.get(0);
    double largest = -1;
    for (Contour contour : contours) {
      Rectangle2D b = contour.bounds();
      boolean low = b.getMinY() < 0.7 * unit && b.getMaxY() > 0.3 * unit;
      double size = b.getWidth() * b.getHeight() * (low ? 4 : 1);
      if (size > largest) {
        largest = size;
        main = contour;
      }
    }
    return main;
  }

  private static boolean isAbove(Contour contour, Contour main, double unit) {
    double bottom = contour.bounds().getMinY();
    double top = main.bounds().getMaxY();
    boolean overHorn =
        bottom >= OVER_SMALL * unit
            && bottom >= top - HORN * unit
            && contour.bounds().getCenterX()
                < main.bounds().getX() + BESIDE * main.bounds().getWidth();
    return bottom >= top - TOUCHING * unit || overHorn;
  }

  /** Below the letter, or beside its tail; what is drawn the other way around is a hole of it. */
  private static boolean isBelow(Contour contour, Contour main, double unit) {
    double top = contour.bounds().getMaxY();
    return top <= main.bounds().getMinY() + TOUCHING / 2 * unit
        || (top < 0 && contour.area() * main.area() > 0);
  }

  private static List<Contour> contours(Path2D outline, double unit) {
    List<Contour> contours = new ArrayList<>();
    Path2D path = null;
    double[] point = new double[6];
    PathIterator curves = outline.getPathIterator(null);
    PathIterator i = new FlatteningPathIterator(curves, FLATNESS * unit, DEEPEST);
    for (; !i.isDone(); i.next()) {
      switch (i.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> {
          add(path, contours);
          path = new Path2D.Double(Path2D.WIND_NON_ZERO, MOST_CORNERS);
          path.moveTo(point[0], point[1]);
        }
        case PathIterator.SEG_LINETO -> path.lineTo(point[0], point[1]);
        default -> path.closePath();
      }
    }
    add(path, contours);
    return contours;
  }

  private static void add(Path2D path, List<Contour> contours) {
    if (path != null) {
      Rectangle2D bounds = path.getBounds2D();
      if (!bounds.isEmpty()) {
        contours.add(new Contour(path, bounds, area(path)));
      }
    }
  }

  /** Twice the area, negative where it is drawn clockwise. */
  private static double area(Path2D path) {
    double area = 0;
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(point);
      if (kind == PathIterator.SEG_MOVETO) {
        startX = point[0];
        startY = point[1];
      } else {
        double toX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
        double toY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
        area += x * toY - y * toX;
      }
      x = kind == PathIterator.SEG_CLOSE ? startX : point[0];
      y = kind == PathIterator.SEG_CLOSE ? startY : point[1];
    }
    return area + x * startY - y * startX;
  }

  private static Path2D path(List<Contour> contours) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, contours.size() * MOST_CORNERS);
    contours.forEach(c -> path.append(c.path(), false));
    return path;
  }

  private static Rectangle2D bounds(List<Contour> contours) {
    Rectangle2D bounds = contours.get(0).bounds();
    for (Contour contour : contours) {
      bounds = bounds.createUnion(contour.bounds());
    }
    return bounds;
  }
}
