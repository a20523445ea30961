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

  private final Letter letter;

  /**
   * @param faces that it is held against
   * @param letter that it is said to be
   */
  Resemblance(Shape shape, ReferenceShapes references, int[] faces, Letter letter) {
    this.shape = shape;
    this.letter = letter;
    Arrays.fill(bodies, NONE);
    Arrays.fill(marks, NONE);
    for (int face : faces) {
      for (int above = 1; above < marks.length && shape.above().isPresent(); above++) {
        double apart = references.mark(shape.above().get(), above, face);
        marks[above] = Math.min(marks[above], apart);
      }
      for (Letter alike : letter.alike()) {
        int body = alike.body();
        bodies[body] = Math.min(bodies[body], references.body(shape, body, face));
      }
    }
    // What is farther than its own is not looked at more closely: whichever it is, it is not
    // nearer.
    double own = own();
    for (int face : faces) {
      for (int body = 0; body < bodies.length; body++) {
        double least = Math.min(own, bodies[body]);
        bodies[body] = Math.min(bodies[body], references.body(shape, body, face, least));
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
  double own() {
    return letter.alike().stream().mapToDouble(this::to).min().orElse(NONE);
  }

  /**
   * The nearest of all other letters; for a digit, of all other digits. Where none is nearer than
   * its own, any.
   */
  Letter other() {
    Letter nearest = letter;
    double least = Double.MAX_VALUE;
    for (Letter other : letter.others()) {
      if (to(other) < least) {
        least = to(other);
        nearest = other;
      }
    }
    return nearest;
  }
}
