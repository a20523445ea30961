package org.xacthuc.verdict;

import java.time.Duration;
import java.util.Optional;

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
 * @param extraKeyUsage whether a time-stamp authority's certificate may have extended key usages
 *     besides time-stamping (RFC 3161 §2.3 says no)
 */
public record Tolerances(
    Duration clock, Optional<Duration> maximumAge, boolean noNextUpdate, boolean extraKeyUsage) {
  /** Clocks five minutes apart; otherwise what the standards say. */
  public static final Tolerances DEFAULT =
      new Tolerances(Duration.ofMinutes(5), Optional.empty(), false, false);

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

  /** The same for extended key usages of time-stamp authorities. */
  public Tolerances withExtraKeyUsage(boolean accepted) {
    return new Tolerances(clock, maximumAge, noNextUpdate, accepted);
  }
}
