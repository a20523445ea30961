package org.xacthuc.time;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two time-stamps that contradict each other: the inner one stands in bytes that the outer one
 * covers, and yet claims to be younger (ETSI EN 319 102-1 §5.5).
 */
public record TimeStampDisorder(ProvenTime inner, ProvenTime outer) {

  /** How much younger the inner one claims to be. */
  public Duration distance() {
    return Duration.between(outer.instant(), inner.instant());
  }

  /** The two, unless they are in order. */
  public static Optional<TimeStampDisorder> between(ProvenTime inner, ProvenTime outer) {
    return inner.instant().isAfter(outer.instant())
        ? Optional.of(new TimeStampDisorder(inner, outer))
        : Optional.empty();
  }

  /** The one whose time-stamps lie farthest apart. */
  public static Optional<TimeStampDisorder> widest(List<TimeStampDisorder> disorders) {
    return disorders.stream().max(Comparator.comparing(TimeStampDisorder::distance));
  }
}
