package org.xacthuc.pdf.shape;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

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
  private final int square;

  private Grid(byte[] cells) {
    this.cells = cells;
    int sum = 0;
    for (byte cell : cells) {
      sum += cell * cell;
    }
    square = sum;
  }

  /** The picture of what lies in {@code frame}, which has an area. */
  static Grid of(Path2D outline, Rectangle2D frame, int columns, int rows) {
    double across = columns / frame.getWidth();
    double up = rows / frame.getHeight();
    AffineTransform fit =
        new AffineTransform(across, 0, 0, up, -frame.getX() * across, -frame.getY() * up);
    Line[] lines = new Line[rows * SAMPLES];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new Line();
    }
    cross(outline, fit, lines);
    double[] ink = new double[columns * rows];
    for (int i = 0; i < lines.length; i++) {
      lines[i].fill(ink, i / SAMPLES * columns, columns);
    }
    return new Grid(blurred(ink, columns, rows));
  }

  /** Where the sides of an outline cross a line, from left to right. */
  private static final class Line {
    private double[] across = new double[8];

    /** Upwards is one way around, downwards the other. */
    private int[] windings = new int[8];

    private int count;

    void add(double x, int winding) {
      if (count == across.length) {
        across = Arrays.copyOf(across, 2 * count);
        windings = Arrays.copyOf(windings, 2 * count);
      }
      int at = count++;
      for (; at > 0 && across[at - 1] > x; at--) {
        across[at] = across[at - 1];
        windings[at] = windings[at - 1];
      }
      across[at] = x;
      windings[at] = winding;
    }

    void fill(double[] ink, int row, int columns) {
      int winding = 0;
      for (int i = 0; i + 1 < count; i++) {
        winding += windings[i];
        if (winding != 0) {
          double from = Math.max(0, across[i]);
          double to = Math.min(columns, across[i + 1]);
          for (int c = (int) from; c < columns && c < to; c++) {
            ink[row + c] += Math.max(0, Math.min(to, c + 1) - Math.max(from, c)) / SAMPLES;
          }
        }
      }
    }
  }

  private static void cross(Path2D outline, AffineTransform fit, Line[] lines) {
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator i = outline.getPathIterator(fit, FLATNESS); !i.isDone(); i.next()) {
      int kind = i.currentSegment(point);
      if (kind == PathIterator.SEG_LINETO) {
        cross(x, y, point[0], point[1], lines);
        x = point[0];
        y = point[1];
        continue;
      }
      // Filling closes what is open (ISO 32000-2 §8.5.3.3).
      cross(x, y, startX, startY, lines);
      if (kind == PathIterator.SEG_MOVETO) {
        startX = point[0];
        startY = point[1];
      }
      x = startX;
      y = startY;
    }
    cross(x, y, startX, startY, lines);
  }

  /** One side of the outline. */
  private static void cross(double fromX, double fromY, double toX, double toY, Line[] lines) {
    double low = Math.min(fromY, toY) * SAMPLES;
    double high = Math.max(fromY, toY) * SAMPLES;
    for (int i = (int) Math.max(0, low - 1); i < lines.length && i <= high; i++) {
      double y = (i + 0.5) / SAMPLES;
      if ((fromY <= y) != (toY <= y)) {
        lines[i].add(fromX + (y - fromY) / (toY - fromY) * (toX - fromX), fromY < toY ? 1 : -1);
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

  /** The sum of the squares of its cells. */
  int square() {
    return square;
  }

  int size() {
    return cells.length;
  }

  int at(int cell) {
    return cells[cell];
  }
}
