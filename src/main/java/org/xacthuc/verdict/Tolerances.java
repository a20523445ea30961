package org.xacthuc.verdict;

import java.time.Duration;
import java.util.Optional;
import org.xacthuc.trust.FreshnessRule;

/**
 * What a reader puts up with.
 *
 * @param clock how far the signer's clock, the printed time and the time-stamp may lie apart before
 *     it is told
 * @param maximumAge how much older than the instant it is asked about revocation evidence may be,
 *     even when its own next update is later; absent where only the next update counts (ETSI EN 319
 *     102-1 §5.2.5)
 * @param noNextUpdate whether a certificate list without next update, older than the instant it is
 *     asked about, speaks for that instant
 * @param extraKeyUsage whether a time-stamp counts whose authority's key may also sign certificates
 *     or certificate lists (RFC 3161 §2.3 wants a key for time-stamps alone); told either way
 */
public record Tolerances(
    Duration clock, Optional<Duration> maximumAge, boolean noNextUpdate, boolean extraKeyUsage) {
  /** Clocks five minutes apart, and the keys that Vietnamese authorities use. */
  public static final Tolerances DEFAULT =
      new Tolerances(Duration.ofMinutes(5), Optional.empty(), false, true);

  /** The same with another tolerance for clocks. */
  public Tolerances withClock(Duration other) {
    return new Tolerances(other, maximumAge, noNextUpdate, extraKeyUsage);
  }

  /** The same with another greatest age of revocation evidence. */
  public Tolerances withMaximumAge(Optional<Duration> other) {
    return new Tolerances(clock, other, noNextUpdate, extraKeyUsage);
  }

  /** The same for certificate lists without next update. */
  public Tolerances withNoNextUpdate(boolean accepted) {
    return new Tolerances(clock, maximumAge, accepted, extraKeyUsage);
  }

  /** The same for time-stamp authorities whose keys may do more. */
  public Tolerances withExtraKeyUsage(boolean accepted) {
    return new Tolerances(clock, maximumAge, noNextUpdate, accepted);
  }

  /** How old revocation evidence may be. */
  public FreshnessRule freshness() {
    return new FreshnessRule(maximumAge, noNextUpdate);
  }
}
