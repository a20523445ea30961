package org.xacthuc.testkit;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;

/**
 * Outlines as Type 1 and Type 2 charstrings write them: each number in full, each step by itself.
 */
public final class CharStrings {
  private static final int MOVE = 21;
  private static final int LINE = 5;
  private static final int CURVE = 8;
  private static final int CLOSE = 9;
  private static final int WIDTH = 13;
  private static final int END = 14;

  private final boolean typeOne;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int x;
  private int y;

  private CharStrings(boolean typeOne) {
    this.typeOne = typeOne;
  }

  /** Adobe Type 1 Font Format, chapter 6, before it is encrypted. */
  public static byte[] typeOne(Shape outline, int width) {
    CharStrings string = new CharStrings(true);
    string.number(0);
    string.number(width);
    string.out.write(WIDTH);
    return string.of(outline);
  }

  /** Adobe technical note 5177; as wide as the font says. */
  public static byte[] typeTwo(Shape outline) {
    return new CharStrings(false).of(outline);
  }

  private byte[] of(Shape outline) {
    double[] at = new double[6];
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> step(MOVE, at[0], at[1]);
        case PathIterator.SEG_LINETO -> step(LINE, at[0], at[1]);
        case PathIterator.SEG_QUADTO ->
            step(
                CURVE,
                x + (at[0] - x) * 2 / 3,
                y + (at[1] - y) * 2 / 3,
                at[2] + (at[0] - at[2]) * 2 / 3,
                at[3] + (at[1] - at[3]) * 2 / 3,
                at[2],
                at[3]);
        case PathIterator.SEG_CUBICTO -> step(CURVE, at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> {
          if (typeOne) {
            out.write(CLOSE);
          }
        }
      }
    }
    out.write(END);
    return out.toByteArray();
  }

  /** To those points, each from the one before. */
  private void step(int operator, double... points) {
    for (int i = 0; i < points.length; i += 2) {
      int toX = (int) Math.round(points[i]);
      int toY = (int) Math.round(points[i + 1]);
      number(toX - x);
      number(toY - y);
      x = toX;
      y = toY;
    }
    out.write(operator);
  }

  private void number(int value) {
    if (typeOne) {
      out.write(255);
      out.write(value >> 24);
      out.write(value >> 16);
    } else {
      out.write(28);
    }
    out.write(value >> 8);
    out.write(value);
  }
}
