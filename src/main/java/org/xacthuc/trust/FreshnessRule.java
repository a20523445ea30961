package org.xacthuc.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old evidence may be that was made before the instant for which it must answer (ETSI EN 319
 * 102-1 §5.2). Evidence made at that instant or later always speaks for it.
 *
 * @param maximumAge how much older it may be, even when its own next update is later; absent where
 *     only the next update counts
 * @param noNextUpdate whether evidence that has no next update speaks for the instant at all
 */
public record FreshnessRule(Optional<Duration> maximumAge, boolean noNextUpdate) {
  /** Until its own next update, and without one not at all. */
  public static final FreshnessRule OWN_NEXT_UPDATE = new FreshnessRule(Optional.empty(), false);

  public FreshnessRule {
    if (maximumAge.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("an age is not negative");
    }
  }

  /** Whether evidence with these dates speaks for that instant. */
  boolean speaks(RevocationEvidence evidence, Instant at) {
    Instant thisUpdate = evidence.thisUpdate();
    if (!thisUpdate.isBefore(at)) {
      return true;
    }
    return evidence.nextUpdate().map(next -> !at.isAfter(next)).orElse(noNextUpdate)
        && maximumAge.map(age -> !thisUpdate.isBefore(at.minus(age))).orElse(true);
  }
}
