package org.xacthuc.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.xacthuc.base.Budget;

/**
 * What one page may take that is drawn, in nanoseconds or so: a path, a clip and a shading are one
 * step each for those that draw them, and nobody can end it. What it will take is told before.
 */
final class DrawingCost {
  /** Of the pages that we know the densest take less than half, at 110 dots per inch. */
  private static final long MOST = 4_000_000_000L;

  /** A curve in so straight pieces, in pixels. */
  private static final double FLATNESS = 0.25;

  private static final long PER_PIECE = 100;

  /** Each piece is held against eight lines of each row of pixels that it crosses. */
  private static final long PER_ROW = 80;

  /** A line has two sides, with corners and ends. */
  private static final long SIDES = 3;

  private static final long PER_DASH = 2_000;

  private static final long PER_PIXEL = 100;

  /** Two pieces of a clip that stand side by side are held against each other. */
  private static final long PER_PAIR = 15_000;

  /** Samples of a picture; each may be a colour that was not worked out before. */
  private static final long PER_SAMPLE = 20;

  private static final long MOST_COLOURS = 1 << 16;

  private static final long PER_CONDITION = 1_000;

  private static final int DEEPEST_CONDITION = 100;

  private final Budget left = new Budget(MOST);
  private final ColourCost colours = new ColourCost();

  private void spend(double cost) throws PictureRefused {
    if (!(cost <= MOST) || !left.spend((long) cost)) {
      throw new PictureRefused(RecognitionDefect.TIME_LIMIT);
    }
  }

  /**
   * An area is filled.
   *
   * @param toPixels from where the shape is to where it is drawn
   * @param picture in pixels; what is outside takes nothing but its own piece
   */
  void fill(Shape shape, AffineTransform toPixels, Rectangle2D picture) throws PictureRefused {
    pieces(shape, toPixels, picture, 1, Double.POSITIVE_INFINITY);
  }

  /**
   * The lines of a path are drawn.
   *
   * @param dash the length of a dash and its gap in pixels; infinite where there are none
   */
  void stroke(Shape shape, AffineTransform toPixels, Rectangle2D picture, double dash)
      throws PictureRefused {
    pieces(shape, toPixels, picture, SIDES, dash);
  }

  private void pieces(
      Shape shape, AffineTransform toPixels, Rectangle2D picture, long times, double dash)
      throws PictureRefused {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = shape.getPathIterator(toPixels, FLATNESS); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      double cost = PER_PIECE;
      if (kind == PathIterator.SEG_LINETO) {
        double rows = inside(y, at[1], picture.getMinY(), picture.getMaxY());
        double columns = inside(x, at[0], picture.getMinX(), picture.getMaxX());
        cost += PER_ROW * rows + PER_DASH * (rows + columns) / dash;
      }
      spend(times * cost);
      x = kind == PathIterator.SEG_CLOSE ? x : at[0];
      y = kind == PathIterator.SEG_CLOSE ? y : at[1];
    }
  }

  /** How much of the way from one to the other is between two edges. */
  private static double inside(double one, double other, double from, double to) {
    return Math.max(0, Math.min(to, Math.max(one, other)) - Math.max(from, Math.min(one, other)));
  }

  /**
   * What is drawn from here on is cut to all of those shapes: each piece of one is held against
   * those beside it.
   */
  void clip(List<? extends Shape> shapes) throws PictureRefused {
    List<double[]> spans = new ArrayList<>();
    for (Shape shape : shapes) {
      heights(shape, spans);
    }
    sideBySide(spans);
  }

  /** From where to where each piece goes upwards. */
  private void heights(Shape shape, List<double[]> spans) throws PictureRefused {
    double[] at = new double[6];
    double y = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      spend(PER_PIECE);
      double[] span = {y, y};
      for (int j = 0; j < points(kind); j++) {
        y = at[2 * j + 1];
        span[0] = Math.min(span[0], y);
        span[1] = Math.max(span[1], y);
      }
      if (kind != PathIterator.SEG_MOVETO && kind != PathIterator.SEG_CLOSE) {
        spans.add(span);
      }
    }
  }

  private static int points(int kind) {
    return switch (kind) {
      case PathIterator.SEG_QUADTO -> 2;
      case PathIterator.SEG_CUBICTO -> 3;
      case PathIterator.SEG_CLOSE -> 0;
      default -> 1;
    };
  }

  /** Each piece is held against those that begin above its end and end below its begin. */
  private void sideBySide(List<double[]> spans) throws PictureRefused {
    spans.sort(Comparator.comparingDouble(span -> span[0]));
    PriorityQueue<Double> ends = new PriorityQueue<>();
    for (double[] span : spans) {
      while (!ends.isEmpty() && ends.peek() < span[0]) {
        ends.poll();
      }
      spend((double) PER_PAIR * ends.size());
      ends.add(span[1]);
    }
  }

  /**
   * Whether something is shown is looked up in that expression of layers (ISO 32000-2 §8.11.2.2),
   * whose parts may be the same ones again and again.
   */
  void condition(COSBase expression) throws PictureRefused {
    condition(expression, 0);
  }

  private void condition(COSBase expression, int depth) throws PictureRefused {
    if (depth > DEEPEST_CONDITION) {
      throw new PictureRefused(RecognitionDefect.TIME_LIMIT);
    }
    spend(PER_CONDITION);
    if (expression instanceof COSArray parts) {
      for (int i = 0; i < parts.size(); i++) {
        condition(parts.getObject(i), depth + 1);
      }
    }
  }

  /** So many pixels are painted in colours of a shading, with that function (null for none). */
  void shading(double pixels, COSBase function) throws IOException {
    spend(pixels * (PER_PIXEL + (function == null ? 0 : colours.ofFunction(function))));
  }

  /** Colours of that space are worked out, as many as there are samples. */
  void samples(long samples, COSBase space) throws IOException {
    spend(
        (double) PER_SAMPLE * samples
            + (double) Math.min(samples, MOST_COLOURS) * colours.ofColour(space));
  }
}
