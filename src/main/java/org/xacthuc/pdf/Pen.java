package org.xacthuc.pdf;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.xacthuc.base.Limit;

/**
 * What the lines of a path take (ISO 32000-2 §8.4.3 and §8.5.3.2): a pen round in user space, which
 * a matrix may make as flat as it likes, with ends and corners as the state has them. All pieces
 * are turned the same way round; dashes are taken for whole.
 */
final class Pen {
  /** The width of the thinnest line, in points. */
  private static final double HAIR = 0.5;

  /** How flat the pieces of a curve are, in points. */
  private static final double FLATNESS = 0.5;

  /** More than any genuine drawing has in one path; each takes some hundred bytes. */
  private static final int MOST_LINES = 300_000;

  /** What a line takes, with its ends and corners. */
  private static final int LOOKS_PER_LINE = 100;

  /** Half a circle in so many pieces. */
  private static final int PIECES = 8;

  /** Lines that go on nearly straight leave no corner open; the cosine of the angle. */
  private static final double STRAIGHT = 0.99;

  private static final double BACK = -1 + 1e-9;

  /** What single precision adds or takes from a width. */
  private static final double ROUNDING = 1e-5;

  /**
   * The lines of a path.
   *
   * @param area null where there are none
   * @param broad whether any of them is
   */
  record Lines(Path2D area, boolean broad) {
    static final Lines NONE = new Lines(null, false);
  }

  private final double thinnest;
  private final double radius;
  private final int cap;
  private final int join;
  private final double miterLimit;
  private final double[] matrix;
  private final double determinant;
  private final Path2D area = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private boolean broad;

  private Pen(PDGraphicsState state, double thinnest) {
    Matrix m = state.getCurrentTransformationMatrix();
    double[] linear = {m.getScaleX(), m.getShearX(), m.getShearY(), m.getScaleY()};
    double scale = linear[0] * linear[3] - linear[1] * linear[2];
    // A matrix that leaves no area leaves no pen: hairs.
    boolean flat = scale == 0 || !Double.isFinite(scale);
    this.thinnest = thinnest - ROUNDING;
    matrix = flat ? new double[] {1, 0, 0, 1} : linear;
    determinant = flat ? 1 : scale;
    radius = flat ? 0 : state.getLineWidth() / 2.0;
    cap = state.getLineCap();
    join = state.getLineJoin();
    miterLimit = state.getMiterLimit();
  }

  /** How wide lines are where they are widest, in points. */
  static double width(PDGraphicsState state) {
    Matrix m = state.getCurrentTransformationMatrix();
    return state.getLineWidth() * Math.max(m.getScalingFactorX(), m.getScalingFactorY());
  }

  /**
   * The area of a path's lines, in points.
   *
   * @param path as the page has it
   * @param thinnest what is narrower than this, in points, is thin
   */
  static Lines draw(Path2D path, PDGraphicsState state, double thinnest, PageBudget budget)
      throws IOException {
    Pen pen = new Pen(state, thinnest);
    List<Point2D> points = new ArrayList<>();
    double[] at = new double[6];
    int count = 0;
    for (PathIterator i = path.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
      budget.look(LOOKS_PER_LINE);
      count++;
      if (count > MOST_LINES) {
        throw new LimitReachedException(Limit.DRAWING);
      }
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_CLOSE) {
        Point2D start = points.get(0);
        pen.lines(points, true);
        points.clear();
        points.add(start);
      } else {
        if (kind == PathIterator.SEG_MOVETO) {
          pen.lines(points, false);
          points.clear();
        }
        points.add(new Point2D.Double(at[0], at[1]));
      }
    }
    pen.lines(points, false);
    return new Lines(pen.area, pen.broad || thinnest == 0);
  }

  /** One line from point to point. */
  private record Line(Point2D from, Point2D to, double alongX, double alongY) {
    /** To the left of where the line goes. */
    double leftX() {
      return -alongY;
    }

    double leftY() {
      return alongX;
    }
  }

  private void lines(List<Point2D> points, boolean closed) {
    if (points.isEmpty() || (points.size() == 1 && !closed)) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      add(lines, points.get(i), points.get(i + 1));
    }
    if (closed) {
      add(lines, points.get(points.size() - 1), points.get(0));
    }
    if (lines.isEmpty()) {
      dot(points.get(0));
      return;
    }
    lines.forEach(this::body);
    for (int i = 0; i + 1 < lines.size(); i++) {
      corner(lines.get(i), lines.get(i + 1));
    }
    Line last = lines.get(lines.size() - 1);
    if (closed) {
      corner(last, lines.get(0));
    } else {
      end(last.to(), last.alongX(), last.alongY());
      end(lines.get(0).from(), -lines.get(0).alongX(), -lines.get(0).alongY());
    }
  }

  /** A line of no length has no direction. */
  private void add(List<Line> lines, Point2D from, Point2D to) {
    double x = to.getX() - from.getX();
    double y = to.getY() - from.getY();
    double userX = (x * matrix[3] - y * matrix[1]) / determinant;
    double userY = (y * matrix[0] - x * matrix[2]) / determinant;
    double length = Math.hypot(userX, userY);
    if (length > 0) {
      lines.add(new Line(from, to, userX / length, userY / length));
    }
  }

  private void body(Line line) {
    double x = line.to().getX() - line.from().getX();
    double y = line.to().getY() - line.from().getY();
    double length = Math.hypot(x, y);
    double[] side = onPage(line.leftX(), line.leftY());
    double half = Math.abs(x * side[1] - y * side[0]) / length;
    if (2 * half < HAIR) {
      double turn = determinant < 0 ? -HAIR / 2 : HAIR / 2;
      side = new double[] {-y / length * turn, x / length * turn};
      half = HAIR / 2;
    }
    broad |= 2 * half >= thinnest;
    piece(
        moved(line.from(), -side[0], -side[1]),
        moved(line.to(), -side[0], -side[1]),
        moved(line.to(), side[0], side[1]),
        moved(line.from(), side[0], side[1]));
  }

  /** §8.5.3.2: a path of one point is a dot under a round pen; some readers draw a square, too. */
  private void dot(Point2D at) {
    if (cap != BasicStroke.CAP_BUTT) {
      broad |= 2 * narrowest() >= thinnest;
      end(at, 1, 0);
      end(at, -1, 0);
    }
  }

  /** The pen's shortest radius on the page: the lesser singular value of its matrix. */
  private double narrowest() {
    double sum = 0;
    for (double value : matrix) {
      sum += value * value;
    }
    double product = 2 * Math.abs(determinant);
    double greatest = (Math.sqrt(sum + product) + Math.sqrt(Math.max(0, sum - product))) / 2;
    return radius * Math.abs(determinant) / greatest;
  }

  /** What stands out at the end of a line that goes that way (table 53). */
  private void end(Point2D at, double alongX, double alongY) {
    if (cap == BasicStroke.CAP_SQUARE) {
      piece(
          out(at, alongY, -alongX),
          out(at, alongX + alongY, alongY - alongX),
          out(at, alongX - alongY, alongY + alongX),
          out(at, -alongY, alongX));
    } else if (cap == BasicStroke.CAP_ROUND) {
      Point2D[] half = new Point2D[PIECES + 1];
      for (int i = 0; i <= PIECES; i++) {
        double turned = Math.PI * i / PIECES - Math.PI / 2;
        double cos = Math.cos(turned);
        double sin = Math.sin(turned);
        half[i] = out(at, alongX * cos - alongY * sin, alongX * sin + alongY * cos);
      }
      piece(half);
    }
  }

  /** What stands out where two lines meet (table 54). */
  private void corner(Line one, Line next) {
    double cosine = one.alongX() * next.alongX() + one.alongY() * next.alongY();
    double turn = one.alongX() * next.alongY() - one.alongY() * next.alongX();
    boolean back = cosine < BACK; // Where a line turns back, nothing stands out but a round end.
    if (cosine > STRAIGHT || (back && join != BasicStroke.JOIN_ROUND)) {
      return;
    }
    // The open side is on the right of lines that turn left.
    double side = turn > 0 ? -1 : 1;
    Point2D first = out(one.to(), side * one.leftX(), side * one.leftY());
    Point2D second = out(one.to(), side * next.leftX(), side * next.leftY());
    Point2D tip = tip(one, next, side);
    if (turn > 0) {
      piece(one.to(), first, tip, second);
    } else {
      piece(one.to(), second, tip, first);
    }
  }

  /** The outermost point of a corner; of a cut one the middle of the cut. */
  private Point2D tip(Line one, Line next, double side) {
    double x = side * (one.leftX() + next.leftX());
    double y = side * (one.leftY() + next.leftY());
    double length = Math.hypot(x, y);
    // §8.4.3.5: the ratio of a mitre's length to the width of the line.
    if (join == BasicStroke.JOIN_MITER && 2 / length <= miterLimit) {
      return out(one.to(), 2 * x / (length * length), 2 * y / (length * length));
    }
    if (join == BasicStroke.JOIN_ROUND) {
      return length > 0
          ? out(one.to(), x / length, y / length)
          : out(one.to(), one.alongX(), one.alongY());
    }
    return out(one.to(), x / 2, y / 2);
  }

  /** So many radii of the pen from a point. */
  private Point2D out(Point2D from, double x, double y) {
    double[] by = onPage(x, y);
    return moved(from, by[0], by[1]);
  }

  private static Point2D moved(Point2D from, double x, double y) {
    return new Point2D.Double(from.getX() + x, from.getY() + y);
  }

  private double[] onPage(double x, double y) {
    return new double[] {
      radius * (x * matrix[0] + y * matrix[1]), radius * (x * matrix[2] + y * matrix[3])
    };
  }

  private void piece(Point2D... corners) {
    area.moveTo(corners[0].getX(), corners[0].getY());
    for (int i = 1; i < corners.length; i++) {
      area.lineTo(corners[i].getX(), corners[i].getY());
    }
    area.closePath();
  }
}
