package org.xacthuc.fuzz;

import java.util.function.Supplier;

/** What must hold; cheap, since it is asked millions of times. */
final class Invariant {
  private Invariant() {}

  static void holds(boolean condition, Supplier<String> otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise.get());
    }
  }
}
