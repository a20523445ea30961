package org.xacthuc.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old evidence may be, beside the instant for which it must answer (ETSI EN 319 102-1 §5.2.5).
 *
 * @param maximumAge how long evidence speaks after its thisUpdate, whatever it says itself; absent:
 *     until its own nextUpdate, and without one not at all
 * @param grace how long after the instant evidence must have been issued, so that a revocation
 *     asked for before it is on record; absent: it may also be older than the instant
 */
public record FreshnessRule(Optional<Duration> maximumAge, Optional<Duration> grace) {
  /** As the evidence says itself. */
  public static final FreshnessRule OWN_NEXT_UPDATE =
      new FreshnessRule(Optional.empty(), Optional.empty());

  public FreshnessRule {
    if (maximumAge.filter(Duration::isNegative).isPresent()
        || grace.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("an age is not negative");
    }
  }

  /** Whether evidence with these dates speaks for that instant. */
  boolean speaks(RevocationEvidence evidence, Instant at) {
    Instant thisUpdate = evidence.thisUpdate();
    if (grace.isPresent()) {
      return !thisUpdate.isBefore(at.plus(grace.get()));
    }
    if (!thisUpdate.isBefore(at)) {
      return true;
    }
    return maximumAge
        .map(age -> !thisUpdate.isBefore(at.minus(age)))
        .orElseGet(() -> evidence.nextUpdate().map(next -> !at.isAfter(next)).orElse(false));
  }
}
