package org.xacthuc.online;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be tried, in order; each once. */
final class Steps<R> {
  private final Deque<Supplier<Optional<R>>> left = new ArrayDeque<>();

  void add(Supplier<Optional<R>> step) {
    left.addLast(step);
  }

  void addFirst(Supplier<Optional<R>> step) {
    left.addFirst(step);
  }

  /** The result of the next step that has one; empty when none is left. */
  Optional<R> next() {
    Optional<R> result = Optional.empty();
    while (result.isEmpty() && !left.isEmpty()) {
      result = left.removeFirst().get();
    }
    return result;
  }
}
