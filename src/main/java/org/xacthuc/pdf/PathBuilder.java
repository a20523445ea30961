package org.xacthuc.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** The path under construction (ISO 32000-2 §8.5), in the user space of the page. */
final class PathBuilder {
  /** Longer paths of a page are drawings; holding glyphs against them takes long. */
  private static final int LONGEST = 5_000;

  /**
   * A path that ended.
   *
   * @param filled the area that is filled now; null when none is
   * @param stroked the area that its lines take; null when none are drawn
   * @param drawing whether it is too long to hold each glyph against
   * @param thin whether none of its lines hides any text alone
   */
  record Ended(Path2D filled, Path2D stroked, boolean drawing, boolean thin) {}

  private static final Ended NOTHING = new Ended(null, null, false, false);

  private final double thinnest;
  private final int longest;
  private final PageBudget budget;

  private GeneralPath path = new GeneralPath();
  private int segments;
  private GeneralPath clip;
  private boolean clips;
  private boolean clipsEvenOdd;

  private PathBuilder(double thinnest, int longest, PageBudget budget) {
    this.thinnest = thinnest;
    this.longest = longest;
    this.budget = budget;
  }

  /** For a page's own content: lines narrower than {@code broad}, in points, are thin. */
  static PathBuilder ofPage(double broad, PageBudget budget) {
    return new PathBuilder(broad, LONGEST, budget);
  }

  /** For an annotation, of which everything counts. */
  static PathBuilder ofAnnotation(PageBudget budget) {
    return new PathBuilder(0, Integer.MAX_VALUE, budget);
  }

  /** Takes an operator that builds, ends or shapes a path; others are passed over. */
  Ended take(String operator, List<COSBase> operands, PDGraphicsState state) throws IOException {
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
      case "v" -> draw(n, 4, () -> curveFromHere(m, n));
      case "y" ->
          draw(
              n,
              4,
              () ->
                  path.curveTo(
                      x(m, n, 0), y(m, n, 0), x(m, n, 2), y(m, n, 2), x(m, n, 2), y(m, n, 2)));
      case "h" -> draw(n, 0, path::closePath);
      case "re" -> add(n, 4, () -> rectangle(m, n));
      case "J", "j", "M" -> shape(operator, n, state);
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
  private Ended end(PDGraphicsState state, char how, boolean evenOdd) throws IOException {
    GeneralPath ended = path;
    if (clips) {
      clip = new GeneralPath(ended);
      clip.setWindingRule(clipsEvenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    }
    boolean drawing = segments > longest;
    path = new GeneralPath();
    segments = 0;
    clips = false;
    clipsEvenOdd = false;
    if (how == 'n') {
      return NOTHING;
    }
    Pen.Lines lines =
        how == 'S' || how == 'B' ? Pen.draw(ended, state, thinnest, budget) : Pen.Lines.NONE;
    ended.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    return new Ended(how == 'S' ? null : ended, lines.area(), drawing, !lines.broad());
  }

  /** §8.5.4: a path clips what comes behind the operator that ends it, and not what that paints. */
  void clip(PDGraphicsState state) throws IOException {
    if (clip != null) {
      Clip.intersect(state, clip, budget);
      clip = null;
    }
  }

  /** ISO 32000-2 §8.4.3.3 to §8.4.3.5: ends, corners and mitres of lines. */
  private static void shape(String operator, float[] n, PDGraphicsState state) {
    if (n.length == 0) {
      return;
    }
    switch (operator) {
      case "J" -> state.setLineCap((int) n[0]);
      case "j" -> state.setLineJoin((int) n[0]);
      default -> state.setMiterLimit(n[0]);
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

  /** The point where the path has come to is a curve's first control point, too (table 58). */
  private void curveFromHere(Matrix m, float[] n) {
    Point2D here = path.getCurrentPoint();
    path.curveTo(here.getX(), here.getY(), x(m, n, 0), y(m, n, 0), x(m, n, 2), y(m, n, 2));
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
