package org.xacthuc.pdf.shape;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A small picture of an outline that fills it from edge to edge: how much ink is in each cell, from
 * 0 to {@link #MOST}, a little blurred, rows from below. Filled by the nonzero winding number rule,
 * as text is (ISO 32000-2 §9.3.6).
 */
final class Grid {
  static final int MOST = 15;

  /** Lines on which each row is looked at. */
  private static final int SAMPLES = 4;

  /** How far a line may be from the curve that it stands for, in cells. */
  private static final double FLATNESS = 0.05;

  private final byte[] cells;

  private Grid(byte[] cells) {
    this.cells = cells;
  }

  /** A side of an outline; upwards is one way around, downwards the other. */
  private record Side(double fromX, double fromY, double toX, double toY) {
    boolean crosses(double y) {
      return (fromY <= y) != (toY <= y);
    }

    Crossing at(double y) {
      double x = fromX + (y - fromY) / (toY - fromY) * (toX - fromX);
      return new Crossing(x, fromY < toY ? 1 : -1);
    }
  }

  private record Crossing(double x, int winding) {}

  /** The picture of what lies in {@code frame}, which has an area. */
  static Grid of(Path2D outline, Rectangle2D frame, int columns, int rows) {
    double across = columns / frame.getWidth();
    double up = rows / frame.getHeight();
    AffineTransform fit =
        new AffineTransform(across, 0, 0, up, -frame.getX() * across, -frame.getY() * up);
    List<Side> sides = sides(outline, fit);
    double[] ink = new double[columns * rows];
    List<Crossing> crossings = new ArrayList<>();
    for (int line = 0; line < rows * SAMPLES; line++) {
      double y = (line + 0.5) / SAMPLES;
      crossings.clear();
      for (Side side : sides) {
        if (side.crosses(y)) {
          crossings.add(side.at(y));
        }
      }
      crossings.sort(Comparator.comparingDouble(Crossing::x));
      fill(crossings, ink, line / SAMPLES * columns, columns);
    }
    return new Grid(blurred(ink, columns, rows));
  }

  private static List<Side> sides(Path2D outline, AffineTransform fit) {
    List<Side> sides = new ArrayList<>();
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator i = outline.getPathIterator(fit, FLATNESS); !i.isDone(); i.next()) {
      int kind = i.currentSegment(point);
      if (kind == PathIterator.SEG_LINETO) {
        sides.add(new Side(x, y, point[0], point[1]));
        x = point[0];
        y = point[1];
        continue;
      }
      // Filling closes what is open (ISO 32000-2 §8.5.3.3).
      sides.add(new Side(x, y, startX, startY));
      if (kind == PathIterator.SEG_MOVETO) {
        startX = point[0];
        startY = point[1];
      }
      x = startX;
      y = startY;
    }
    sides.add(new Side(x, y, startX, startY));
    return sides;
  }

  private static void fill(List<Crossing> crossings, double[] ink, int row, int columns) {
    int winding = 0;
    for (int i = 0; i + 1 < crossings.size(); i++) {
      winding += crossings.get(i).winding();
      if (winding != 0) {
        double from = Math.max(0, crossings.get(i).x());
        double to = Math.min(columns, crossings.get(i + 1).x());
        for (int c = (int) from; c < columns && c < to; c++) {
          ink[row + c] += Math.max(0, Math.min(to, c + 1) - Math.max(from, c)) / SAMPLES;
        }
      }
    }
  }

  /** Each cell half itself, half its neighbours, along both ways. */
  private static byte[] blurred(double[] ink, int columns, int rows) {
    double[] across = new double[ink.length];
    for (int i = 0; i < ink.length; i++) {
      double left = i % columns == 0 ? 0 : ink[i - 1];
      double right = i % columns == columns - 1 ? 0 : ink[i + 1];
      across[i] = (left + 2 * ink[i] + right) / 4;
    }
    byte[] cells = new byte[ink.length];
    for (int i = 0; i < ink.length; i++) {
      double below = i < columns ? 0 : across[i - columns];
      double above = i + columns < columns * rows ? across[i + columns] : 0;
      cells[i] = (byte) Math.round((below + 2 * across[i] + above) / 4 * MOST);
    }
    return cells;
  }

  int size() {
    return cells.length;
  }

  int at(int cell) {
    return cells[cell];
  }
}
