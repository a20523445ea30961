package org.xacthuc.pdf;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * What is painted of a path, in the user space of the page (ISO 32000-2 §8.5.4). Nearly every clip
 * is a rectangle along the axes: then four numbers say what PDFBox's area says, to the last bit. Of
 * other shapes no area is made, which takes time with the square of their lines and more: a point
 * lies within all of them if it lies within each.
 */
final class Clip {
  private static final int CORNERS = 4;

  /** More paths than these are made one, as PDFBox does: a page may clip before each glyph. */
  private static final int MOST_PATHS = 16;

  /** So many clips are noted for a graphics state in the time, and the room, of an operator. */
  private static final int CLIPS_PER_STEP = 8;

  private final double left;
  private final double bottom;
  private final double right;
  private final double top;

  /** Of all other shapes, those that a point must lie within; none for a rectangle. */
  private final List<Shape> shapes;

  /** Lines and curves of all shapes. */
  private final int segments;

  private Clip(double left, double bottom, double right, double top) {
    this.left = left;
    this.bottom = bottom;
    this.right = right;
    this.top = top;
    this.shapes = List.of();
    this.segments = CORNERS;
  }

  private Clip(List<? extends Shape> shapes) {
    double[] common = {
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY
    };
    int count = 0;
    for (Shape shape : shapes) {
      Rectangle2D bounds = shape.getBounds2D();
      common[0] = Math.max(common[0], bounds.getMinX());
      common[1] = Math.max(common[1], bounds.getMinY());
      common[2] = Math.min(common[2], bounds.getMaxX());
      common[3] = Math.min(common[3], bounds.getMaxY());
      count += segments(shape);
    }
    this.left = common[0];
    this.bottom = common[1];
    this.right = Math.max(common[0], common[2]);
    this.top = Math.max(common[1], common[3]);
    this.shapes = List.copyOf(shapes);
    this.segments = count;
  }

  private static int segments(Shape shape) {
    int count = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      count++;
    }
    return count;
  }

  static Clip of(PDGraphicsState state) {
    List<Path2D> paths = state.getCurrentClippingPaths();
    if (paths.stream().anyMatch(path -> sides(path) == null)) {
      return new Clip(paths);
    }
    Clip rectangle = paths.size() > MOST_PATHS ? null : rectangle(paths);
    return rectangle != null ? rectangle : new Clip(List.of(state.getCurrentClippingPath()));
  }

  static Clip of(Path2D path) {
    Clip rectangle = rectangle(List.of(path));
    return rectangle != null ? rectangle : new Clip(List.of(path));
  }

  /** A state has a list of its own of all clips around it, from its first clip on. */
  static void intersect(PDGraphicsState state, GeneralPath path, PageBudget budget)
      throws IOException {
    List<Path2D> before = state.getCurrentClippingPaths();
    state.intersectClippingPath(path);
    List<Path2D> now = state.getCurrentClippingPaths();
    if (now != before) {
      budget.steps(now.size() / CLIPS_PER_STEP);
    }
  }

  /** All that are no rectangles; none of a clip that is one. */
  List<Shape> shapes() {
    return shapes;
  }

  /** What it takes to look at it: the lines and curves that a point is held against. */
  int segments() {
    return segments;
  }

  /** What is in all of the paths; null where that is no rectangle, or none of exact size. */
  private static Clip rectangle(List<Path2D> paths) {
    double left = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    for (Path2D path : paths) {
      double[] sides = sides(path);
      if (sides == null) {
        return null;
      }
      left = Math.max(left, sides[0]);
      bottom = Math.max(bottom, sides[1]);
      right = Math.min(right, sides[2]);
      top = Math.min(top, sides[3]);
      if (paths.size() > 1) {
        // PDFBox begins with the bounds of all paths, whose sizes may be of single precision.
        Rectangle2D bounds = path.getBounds2D();
        left = Math.max(left, bounds.getMinX());
        bottom = Math.max(bottom, bounds.getMinY());
        right = Math.min(right, bounds.getMaxX());
        top = Math.min(top, bounds.getMaxY());
      }
    }
    if (!(left < right && bottom < top)) {
      return new Clip(0, 0, 0, 0);
    }
    boolean exact = left + (right - left) == right && bottom + (top - bottom) == top;
    return exact ? new Clip(left, bottom, right, top) : null;
  }

  /** The sides of a rectangle along the axes; null of any other path. */
  private static double[] sides(Path2D path) {
    double[] x = new double[CORNERS];
    double[] y = new double[CORNERS];
    double[] at = new double[6];
    int corners = 0;
    boolean closed = false;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      boolean begins = kind == PathIterator.SEG_MOVETO && corners == 0;
      boolean goesOn = kind == PathIterator.SEG_LINETO && corners > 0 && corners < CORNERS;
      boolean returns =
          kind == PathIterator.SEG_LINETO && corners == CORNERS && at[0] == x[0] && at[1] == y[0];
      if (closed || !(begins || goesOn || returns || kind == PathIterator.SEG_CLOSE)) {
        return null;
      }
      closed = kind == PathIterator.SEG_CLOSE;
      if (begins || goesOn) {
        x[corners] = at[0];
        y[corners] = at[1];
        corners++;
      }
    }
    return corners == CORNERS && (isBox(x, y) || isBox(y, x)) ? sides(x, y) : null;
  }

  private static double[] sides(double[] x, double[] y) {
    double[] sides = {
      Math.min(x[0], x[2]), Math.min(y[0], y[2]), Math.max(x[0], x[2]), Math.max(y[0], y[2])
    };
    return Double.isFinite(sides[0] + sides[1] + sides[2] + sides[3]) ? sides : null;
  }

  private static boolean isBox(double[] along, double[] across) {
    return along[0] == along[1]
        && across[1] == across[2]
        && along[2] == along[3]
        && across[3] == across[0];
  }

  Rectangle2D bounds() {
    return new Rectangle2D.Double(left, bottom, right - left, top - bottom);
  }

  boolean contains(Point2D point) {
    double x = point.getX();
    double y = point.getY();
    if (!(left <= x && x < right && bottom <= y && y < top)) {
      return false;
    }
    for (Shape shape : shapes) {
      if (!shape.contains(point)) {
        return false;
      }
    }
    return true;
  }

  /** Whether any of it lies in a box; of several shapes, whether any of each does. */
  boolean intersects(Rectangle2D box) {
    for (Shape shape : shapes) {
      if (!shape.intersects(box)) {
        return false;
      }
    }
    // Of a box too low to be told from a line, only sides that cross it are seen.
    double low = Math.max(bottom, box.getMinY());
    double high = Math.min(top, box.getMaxY());
    return !shapes.isEmpty()
        || (bounds().intersects(box)
            && (low < high || box.getMinX() < left || right < box.getMaxX()));
  }
}
