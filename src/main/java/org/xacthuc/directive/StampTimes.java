package org.xacthuc.directive;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A printed moment held against other moments of the same signature. Facts only: how far apart they
 * are, and which of them agree.
 *
 * @param <K> what names the other moments, such as an enum of the caller
 * @param printed the first moment that the stamp may mean
 * @param distances to each given moment, the nearest first
 */
public record StampTimes<K extends Comparable<K>>(Instant printed, List<Distance<K>> distances) {

  /**
   * The distance to one moment.
   *
   * @param distance the moment minus the printed one: positive when the stamp shows an earlier time
   * @param agrees whether it is within the caller's tolerance
   */
  public record Distance<K extends Comparable<K>>(
      K of, Instant instant, Duration distance, boolean agrees) {}

  public StampTimes {
    distances = List.copyOf(distances);
  }

  /**
   * Compares what a stamp prints as far as it prints it: a moment within the printed minute or day
   * is at no distance.
   *
   * @param tolerance how far apart two moments may be and still agree, bounds included; a stamp
   *     prints whole seconds
   */
  public static <K extends Comparable<K>> StampTimes<K> of(
      PrintedTime printed, Map<K, Instant> others, Duration tolerance) {
    List<Distance<K>> distances =
        others.entrySet().stream()
            .map(e -> distance(nearest(printed, e.getValue()), e.getKey(), e.getValue(), tolerance))
            .sorted(
                Comparator.comparing((Distance<K> d) -> d.distance().abs())
                    .thenComparing(Distance::of))
            .toList();
    return new StampTimes<>(printed.earliest(), distances);
  }

  private static Instant nearest(PrintedTime printed, Instant other) {
    if (other.isBefore(printed.earliest())) {
      return printed.earliest();
    }
    boolean within =
        printed.precision() != PrintedTime.Precision.SECOND && !other.isAfter(printed.latest());
    return within ? other : printed.latest();
  }

  private static <K extends Comparable<K>> Distance<K> distance(
      Instant printed, K key, Instant other, Duration tolerance) {
    Duration apart = Duration.between(printed, other);
    return new Distance<>(key, other, apart, apart.abs().compareTo(tolerance) <= 0);
  }

  /** The nearest moment that agrees. */
  public Optional<Distance<K>> agreeing() {
    return distances.stream().filter(Distance::agrees).findFirst();
  }
}
