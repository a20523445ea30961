package org.xacthuc.pdf;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;

/**
 * Where thin lines and drawings of very many lines cover a page: one of them alone hides no text,
 * and a drawing has too many to hold each glyph against each. So the page is laid out in cells, and
 * of each is kept when it was last painted over.
 */
final class FineInk {
  /** Cells of a page; those of A4 are about a point wide. */
  private static final int MOST_CELLS = 500_000;

  /** Cells of the longer side, however narrow the page is. */
  private static final int MOST_OF_A_SIDE = 100_000;

  /** More than any genuine drawing has lines through rows of cells. */
  private static final int MOST_CROSSINGS = 4_000_000;

  /** Cells of a glyph that is held against all there is, as looking at its cells takes longer. */
  private static final int LARGE = 2_000;

  /** What a crossing, or a piece of a clip, takes, beside a look at an area. */
  private static final int LOOKS = 20;

  /** What a point takes that a curve leads through. */
  private static final int LOOKS_PER_POINT = 10;

  private static final double FLATNESS = 0.25;

  private final Box page;
  private final double size;
  private final int columns;
  private final int rows;

  /**
   * For each cell of a row one more than the glyphs that were there when it was last painted over;
   * null of a row that never was: most pages have a few lines.
   */
  private final int[][] last;

  private Clip clip;
  private BitSet open;
  private long[] crossings = new long[256];
  private int count;

  FineInk(Box page) {
    this.page = page;
    double longer = Math.max(page.width(), page.height());
    double area = page.width() * page.height();
    size = Math.max(1, Math.max(Math.sqrt(area / MOST_CELLS), longer / MOST_OF_A_SIDE));
    columns = (int) Math.ceil(page.width() / size);
    rows = (int) Math.ceil(page.height() / size);
    last = new int[rows][];
  }

  /** Stretches of cells in one row, the last one left out. */
  private interface Stretch {
    void cells(int row, int from, int to);
  }

  /** The path is painted over when so many glyphs are there. */
  void add(Path2D path, Clip within, int glyphs, PageBudget budget) throws IOException {
    BitSet inside = open(within, budget);
    fill(
        path,
        path.getWindingRule(),
        within.bounds(),
        (row, from, to) -> {
          int[] cells = last[row] == null ? new int[columns] : last[row];
          for (int i = from; i < to; i++) {
            if (inside == null || inside.get(row * columns + i)) {
              cells[i] = glyphs + 1;
            }
          }
          last[row] = cells;
        },
        budget);
  }

  /** Whether the glyph of that number was painted over at the point. */
  boolean hides(Point2D point, int glyph) {
    int column = column(point.getX());
    int row = row(point.getY());
    boolean within = 0 <= column && column < columns && 0 <= row && row < rows;
    return within && last[row] != null && last[row][column] > glyph + 1;
  }

  /** Whether the glyph of that number may have been painted over in the box. */
  boolean mayHide(Rectangle2D box, int glyph) {
    int left = Math.max(0, column(box.getMinX()));
    int right = Math.min(columns - 1, column(box.getMaxX()));
    int bottom = Math.max(0, row(box.getMinY()));
    int top = Math.min(rows - 1, row(box.getMaxY()));
    if (left > right || bottom > top) {
      return false;
    }
    if ((right - left + 1L) * (top - bottom + 1L) > LARGE) {
      return true;
    }
    for (int row = bottom; row <= top; row++) {
      for (int column = left; column <= right && last[row] != null; column++) {
        if (last[row][column] > glyph + 1) {
          return true;
        }
      }
    }
    return false;
  }

  private int column(double x) {
    return (int) Math.floor((x - page.left()) / size);
  }

  private int row(double y) {
    return (int) Math.floor((y - page.bottom()) / size);
  }

  /** The cells of a clip that is no rectangle; null of one that is. */
  private BitSet open(Clip within, PageBudget budget) throws IOException {
    if (within == clip) {
      return open;
    }
    budget.look((long) LOOKS * within.segments());
    BitSet all = null;
    for (Shape shape : within.shapes()) {
      budget.look(rows * columns / Long.SIZE);
      BitSet cells = new BitSet(rows * columns);
      int rule = shape.getPathIterator(null).getWindingRule();
      fill(
          shape,
          rule,
          within.bounds(),
          (row, from, to) -> cells.set(row * columns + from, row * columns + to),
          budget);
      if (all == null) {
        all = cells;
      } else {
        all.and(cells);
      }
    }
    clip = within;
    open = all;
    return open;
  }

  private void fill(Shape shape, int rule, Rectangle2D within, Stretch stretch, PageBudget budget)
      throws IOException {
    count = 0;
    double[] at = new double[6];
    double[] from = new double[2];
    double[] start = new double[2];
    for (PathIterator i = shape.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
      budget.look(LOOKS_PER_POINT);
      int kind = i.currentSegment(at);
      double[] to = kind == PathIterator.SEG_LINETO ? new double[] {at[0], at[1]} : start;
      cross(from, to, within);
      from = to;
      if (kind == PathIterator.SEG_MOVETO) {
        start = new double[] {at[0], at[1]};
        from = start;
      }
    }
    cross(from, start, within);
    budget.look((long) LOOKS * count);
    Arrays.sort(crossings, 0, count);
    paint(rule == Path2D.WIND_EVEN_ODD, within, stretch, budget);
  }

  /** Notes where a line goes through the middle of rows: row, column, and whether it goes up. */
  private void cross(double[] from, double[] to, Rectangle2D within) throws IOException {
    boolean up = from[1] < to[1];
    double low = Math.max(Math.min(from[1], to[1]), Math.max(within.getMinY(), page.bottom()));
    double high = Math.min(Math.max(from[1], to[1]), Math.min(within.getMaxY(), page.top()));
    int first = (int) Math.ceil((low - page.bottom()) / size - 0.5);
    int end = Math.min(rows, (int) Math.ceil((high - page.bottom()) / size - 0.5));
    for (int row = Math.max(0, first); row < end; row++) {
      double y = page.bottom() + (row + 0.5) * size;
      double x = from[0] + (y - from[1]) / (to[1] - from[1]) * (to[0] - from[0]);
      long column = Math.round(Math.max(0, Math.min(columns, (x - page.left()) / size)));
      if (count == MOST_CROSSINGS) {
        throw new LimitReachedException(Limit.DRAWING);
      }
      if (count == crossings.length) {
        crossings = Arrays.copyOf(crossings, 2 * count);
      }
      crossings[count++] = ((long) row << 32) | (column << 1) | (up ? 1 : 0);
    }
  }

  private void paint(boolean evenOdd, Rectangle2D within, Stretch stretch, PageBudget budget)
      throws IOException {
    int left = Math.max(0, (int) Math.floor((within.getMinX() - page.left()) / size));
    int right = Math.min(columns, (int) Math.ceil((within.getMaxX() - page.left()) / size));
    int winding = 0;
    for (int i = 0; i + 1 < count; i++) {
      int row = (int) (crossings[i] >> 32);
      winding += (crossings[i] & 1) == 1 ? 1 : -1;
      if (row != (int) (crossings[i + 1] >> 32)) {
        winding = 0;
        continue;
      }
      int from = Math.max(left, columnOf(crossings[i]));
      int to = Math.min(right, columnOf(crossings[i + 1]));
      if (from < to && (evenOdd ? (winding & 1) != 0 : winding != 0)) {
        budget.look(to - from);
        stretch.cells(row, from, to);
      }
    }
  }

  private static int columnOf(long crossing) {
    return (int) ((crossing & 0xFFFFFFFFL) >> 1);
  }
}
