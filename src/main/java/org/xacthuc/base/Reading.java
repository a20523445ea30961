package org.xacthuc.base;

import java.util.List;
import java.util.Optional;

/**
 * What was read and what was wrong with it.
 *
 * @param value the fact, absent when it could not be read at all
 * @param defects why it is absent, or what is odd about it; empty when all is well
 */
public record Reading<T, D>(Optional<T> value, List<D> defects) {
  public Reading {
    defects = List.copyOf(defects);
    if (value.isEmpty() && defects.isEmpty()) {
      throw new IllegalArgumentException("a reading without a value owes a reason");
    }
  }

  public static <T, D> Reading<T, D> of(T value) {
    return new Reading<>(Optional.of(value), List.of());
  }

  public static <T, D> Reading<T, D> of(T value, List<D> defects) {
    return new Reading<>(Optional.of(value), defects);
  }

  public static <T, D> Reading<T, D> failed(List<D> defects) {
    return new Reading<>(Optional.empty(), defects);
  }

  public static <T, D> Reading<T, D> failed(D defect) {
    return failed(List.of(defect));
  }
}
