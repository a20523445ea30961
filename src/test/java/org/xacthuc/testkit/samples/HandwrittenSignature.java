package org.xacthuc.testkit.samples;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.testkit.samples.VectorPath.Point;

/**
 * A picture of a signature by hand: an initial, a run of loops, a stroke below. It is nobody's: the
 * strokes follow from the letters of the name by arithmetic.
 */
final class HandwrittenSignature {
  static final double WIDTH = 124;
  static final double HEIGHT = 58;

  private final String name;
  private int step;

  private HandwrittenSignature(String name) {
    this.name = name;
  }

  /** Operators that draw the signature of {@code name} into a box of WIDTH by HEIGHT points. */
  static String draw(String name) {
    HandwrittenSignature hand = new HandwrittenSignature(name);
    return "q 0.05 0.15 0.65 RG 1 J 1 j\n"
        + "1.7 w\n"
        + VectorPath.through(hand.initial())
        + "S\n1.2 w\n"
        + VectorPath.through(hand.loops())
        + "S\n0.9 w\n"
        + VectorPath.through(hand.underline())
        + "S Q\n";
  }

  private List<Point> initial() {
    double lean = 4 + 6 * next();
    double top = HEIGHT - 3 - 4 * next();
    return List.of(
        new Point(6, 30 + 6 * next()),
        new Point(14 + lean, top),
        new Point(18 + lean / 2, 24),
        new Point(9, 10 + 4 * next()),
        new Point(4, 20),
        new Point(22, 30),
        new Point(38, 44 + 6 * next()),
        new Point(30, 26),
        new Point(42, 22));
  }

  private List<Point> loops() {
    List<Point> points = new ArrayList<>();
    points.add(new Point(36, 24));
    double x = 42;
    while (x < WIDTH - 22) {
      double height = 8 + 16 * next() * (1 - x / (1.6 * WIDTH));
      double width = 6 + 6 * next();
      points.add(new Point(x + width, 24 + height));
      points.add(new Point(x + width / 3, 24 + height / 2));
      points.add(new Point(x + width * 0.8, 19 + 4 * next()));
      x += width;
    }
    points.add(new Point(WIDTH - 3, 32 + 14 * next()));
    return points;
  }

  private List<Point> underline() {
    return List.of(
        new Point(WIDTH - 10, 17 + 3 * next()),
        new Point(WIDTH / 2, 9 + 3 * next()),
        new Point(14, 5),
        new Point(40, 4 + 2 * next()),
        new Point(WIDTH - 24, 10 + 3 * next()));
  }

  /** A number from 0 to 1 that depends on the name and on how often it was asked for. */
  private double next() {
    step++;
    int mixed = (name + step).hashCode() * 0x9E3779B1;
    return ((mixed >>> 8) & 0xFFFF) / 65535.0;
  }
}
