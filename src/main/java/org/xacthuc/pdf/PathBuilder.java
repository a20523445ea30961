package org.xacthuc.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** The path under construction (ISO 32000-2 §8.5), in the user space of the page. */
final class PathBuilder {
  /** Longer paths are drawings; as clips they are taken for their bounds. */
  private static final int LONGEST = 200;

  private GeneralPath path = new GeneralPath();
  private int segments;
  private boolean clips;

  /**
   * Takes an operator that builds or ends a path; others are passed over.
   *
   * @return the path that is filled now; of a path too long for a cover nothing
   */
  Optional<Path2D> take(String operator, List<COSBase> operands, PDGraphicsState state) {
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
      case "W", "W*" -> clips = true;
      case "f", "F", "f*", "B", "B*", "b", "b*" -> {
        return end(state, true);
      }
      case "n", "S", "s" -> {
        return end(state, false);
      }
      default -> {
        // Not of a path.
      }
    }
    return Optional.empty();
  }

  private Optional<Path2D> end(PDGraphicsState state, boolean filled) {
    GeneralPath ended = path;
    boolean drawing = segments > LONGEST;
    if (clips) {
      state.intersectClippingPath(drawing ? new GeneralPath(ended.getBounds2D()) : ended);
    }
    path = new GeneralPath();
    segments = 0;
    clips = false;
    return filled && !drawing ? Optional.of(ended) : Optional.empty();
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
