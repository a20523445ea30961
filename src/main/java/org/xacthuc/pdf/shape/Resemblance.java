package org.xacthuc.pdf.shape;

import java.util.Arrays;

/** How far one drawn shape is from every letter, as the nearest of some faces draws it. */
final class Resemblance {
  /** A mark that only one of the two has; a dot below likewise. */
  private static final double ONE_MARKED = 0.35;

  private static final double NONE = 9;

  private final Shape shape;
  private final double[] bodies = new double[Letter.BODIES.length()];
  private final double[] marks = new double[Letter.ABOVE.size()];

  /**
   * @param faces that it is held against
   */
  Resemblance(Shape shape, ReferenceShapes references, int[] faces) {
    this.shape = shape;
    Arrays.fill(bodies, NONE);
    Arrays.fill(marks, NONE);
    for (int face : faces) {
      for (int body = 0; body < bodies.length; body++) {
        bodies[body] = Math.min(bodies[body], references.body(shape, body, face));
      }
      for (int above = 1; above < marks.length && shape.above().isPresent(); above++) {
        double apart = references.mark(shape.above().get(), above, face);
        marks[above] = Math.min(marks[above], apart);
      }
    }
  }

  /** How far it is from that letter. */
  double to(Letter letter) {
    return bodies[letter.body()] + above(letter) + (letter.dot() == shape.dot() ? 0 : ONE_MARKED);
  }

  private double above(Letter letter) {
    boolean marked = letter.above() > 0;
    if (marked != shape.above().isPresent()) {
      return ONE_MARKED;
    }
    return marked ? marks[letter.above()] : 0;
  }

  /** How far it is from the letter that it is said to be, or one that looks like it by nature. */
  double own(Letter letter) {
    double nearest = NONE;
    for (Letter other : Letter.ALL) {
      nearest = letter.isLike(other) ? Math.min(nearest, to(other)) : nearest;
    }
    return nearest;
  }

  /** The nearest of all other letters; for a digit, of all other digits. */
  Letter other(Letter letter) {
    Letter nearest = letter;
    double least = Double.MAX_VALUE;
    for (Letter other : Letter.ALL) {
      if (other.isDigit() == letter.isDigit() && !letter.isLike(other) && to(other) < least) {
        least = to(other);
        nearest = other;
      }
    }
    return nearest;
  }
}
