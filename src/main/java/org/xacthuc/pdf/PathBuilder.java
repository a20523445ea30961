package org.xacthuc.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** The path under construction (ISO 32000-2 §8.5), in the user space of the page. */
final class PathBuilder {
  /** Longer clips are taken for their bounds. */
  private static final int LONGEST_CLIP = 200;

  /** Longer paths of a page are drawings; looking into them takes long. */
  private static final int LONGEST = 5_000;

  /**
   * A path that ended.
   *
   * @param filled the area that is filled now; null when none is
   * @param stroked the area that its lines take; null when none are drawn
   */
  record Ended(Path2D filled, Path2D stroked) {}

  private static final Ended NOTHING = new Ended(null, null);

  /** The width of the thinnest line, in points. */
  private static final double HAIR = 0.5;

  private final double thinnest;
  private final int longest;

  private GeneralPath path = new GeneralPath();
  private int segments;
  private boolean clips;
  private boolean clipsEvenOdd;

  private PathBuilder(double thinnest, int longest) {
    this.thinnest = thinnest;
    this.longest = longest;
  }

  /** For a page's own content: lines narrower than {@code broad}, in points, cover nothing. */
  static PathBuilder ofPage(double broad) {
    return new PathBuilder(broad, LONGEST);
  }

  /** For an annotation, of which everything counts. */
  static PathBuilder ofAnnotation() {
    return new PathBuilder(0, Integer.MAX_VALUE);
  }

  /** Takes an operator that builds or ends a path; others are passed over. */
  Ended take(String operator, List<COSBase> operands, PDGraphicsState state) {
    float[] n = numbers(operands);
    Matrix m = state.getCurrentTransformationMatrix();
    switch (operator) {
      case "m" -> add(n, 2, () -> path.moveTo(x(m, n, 0), y(m, n, 0)));
      case "l" -> draw(n, 2, () -> path.lineTo(x(m, n, 0), y(m, n, 0)));
      case "c" ->
          draw(
              n,
              6,
              () ->
                  path.curveTo(
                      x(m, n, 0), y(m, n, 0), x(m, n, 2), y(m, n, 2), x(m, n, 4), y(m, n, 4)));
      case "v", "y" -> draw(n, 4, () -> path.lineTo(x(m, n, 2), y(m, n, 2)));
      case "h" -> draw(n, 0, path::closePath);
      case "re" -> add(n, 4, () -> rectangle(m, n));
      case "W", "W*" -> {
        clips = true;
        clipsEvenOdd = operator.equals("W*");
      }
      case "f", "F", "B", "f*", "B*" -> {
        return end(state, operator.charAt(0), operator.endsWith("*"));
      }
      case "b", "b*", "s" -> {
        draw(n, 0, path::closePath);
        return end(state, operator.equals("s") ? 'S' : 'B', operator.endsWith("*"));
      }
      case "n", "S" -> {
        return end(state, operator.charAt(0), false);
      }
      default -> {
        // Not of a path.
      }
    }
    return NOTHING;
  }

  /** ISO 32000-2 §8.5.3: what becomes of a path, and by which rule its inside is told. */
  private Ended end(PDGraphicsState state, char how, boolean evenOdd) {
    GeneralPath ended = path;
    if (clips) {
      GeneralPath clip =
          segments > LONGEST_CLIP ? new GeneralPath(ended.getBounds2D()) : new GeneralPath(ended);
      clip.setWindingRule(clipsEvenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
      state.intersectClippingPath(clip);
    }
    boolean drawing = segments > longest;
    path = new GeneralPath();
    segments = 0;
    clips = false;
    clipsEvenOdd = false;
    if (drawing || how == 'n') {
      return NOTHING;
    }
    Path2D lines = how == 'S' || how == 'B' ? stroke(ended, state) : null;
    ended.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    return new Ended(how == 'S' ? null : ended, lines);
  }

  /** The lines as rectangles, each turned the same way round; dashes are taken for whole. */
  private Path2D stroke(GeneralPath ended, PDGraphicsState state) {
    double width = lineWidth(state);
    if (width < thinnest) {
      return null;
    }
    Path2D area = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] at = new double[6];
    double[] from = new double[2];
    double[] start = new double[2];
    for (PathIterator i = ended.getPathIterator(null, 0.5); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        start = new double[] {at[0], at[1]};
        from = start;
      } else {
        double[] to = kind == PathIterator.SEG_CLOSE ? start : new double[] {at[0], at[1]};
        line(area, from, to, width);
        from = to;
      }
    }
    return area;
  }

  /** ISO 32000-2 §8.4.3.2: a line of width 0 is as thin as can be, and seen. */
  private static double lineWidth(PDGraphicsState state) {
    Matrix m = state.getCurrentTransformationMatrix();
    double scale =
        Math.sqrt(
            Math.abs(
                (double) m.getScaleX() * m.getScaleY() - (double) m.getShearX() * m.getShearY()));
    return Math.max(state.getLineWidth() * scale, HAIR);
  }

  private static void line(Path2D area, double[] from, double[] to, double width) {
    double x = to[0] - from[0];
    double y = to[1] - from[1];
    double length = Math.hypot(x, y);
    if (length > 0) {
      double acrossX = -y / length * width / 2;
      double acrossY = x / length * width / 2;
      area.moveTo(from[0] - acrossX, from[1] - acrossY);
      area.lineTo(to[0] - acrossX, to[1] - acrossY);
      area.lineTo(to[0] + acrossX, to[1] + acrossY);
      area.lineTo(from[0] + acrossX, from[1] + acrossY);
      area.closePath();
    }
  }

  private void draw(float[] numbers, int needed, Runnable step) {
    if (path.getCurrentPoint() != null) {
      add(numbers, needed, step);
    }
  }

  private void add(float[] numbers, int needed, Runnable step) {
    if (numbers.length >= needed) {
      segments++;
      step.run();
    }
  }

  private void rectangle(Matrix m, float[] n) {
    path.append(box(m, n[0], n[1], n[2], n[3]), false);
  }

  /** A rectangle of the present space as the page has it. */
  static Path2D box(Matrix m, float x, float y, float width, float height) {
    GeneralPath box = new GeneralPath();
    float[] corners = {x, y, x + width, y, x + width, y + height, x, y + height};
    box.moveTo(x(m, corners, 0), y(m, corners, 0));
    for (int i = 2; i < corners.length; i += 2) {
      box.lineTo(x(m, corners, i), y(m, corners, i));
    }
    box.closePath();
    return box;
  }

  private static float x(Matrix m, float[] n, int at) {
    return point(m, n, at).x;
  }

  private static float y(Matrix m, float[] n, int at) {
    return point(m, n, at).y;
  }

  private static Point2D.Float point(Matrix m, float[] n, int at) {
    return m.transformPoint(n[at], n[at + 1]);
  }

  private static float[] numbers(List<COSBase> operands) {
    float[] numbers = new float[operands.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return numbers;
  }
}
