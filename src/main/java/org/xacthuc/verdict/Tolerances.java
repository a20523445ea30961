package org.xacthuc.verdict;

import java.time.Duration;
import java.util.Optional;
import org.xacthuc.trust.FreshnessRule;

/**
 * What a reader puts up with.
 *
 * @param clock how far the signer's clock, the printed time and the time-stamp may lie apart before
 *     it is told
 * @param freshness how old revocation evidence may be
 * @param extraKeyUsage whether a time-stamp counts whose authority's key may also sign certificates
 *     or certificate lists (RFC 3161 §2.3 wants a key for time-stamps alone); told either way
 */
public record Tolerances(Duration clock, FreshnessRule freshness, boolean extraKeyUsage) {
  /** Clocks five minutes apart, evidence as fresh as it says, and the keys of Vietnam's TSAs. */
  public static final Tolerances DEFAULT =
      new Tolerances(Duration.ofMinutes(5), FreshnessRule.OWN_NEXT_UPDATE, true);

  /** The same with another tolerance for clocks. */
  public Tolerances withClock(Duration other) {
    return new Tolerances(other, freshness, extraKeyUsage);
  }

  /** The same with another greatest age of revocation evidence; absent for none. */
  public Tolerances withMaximumAge(Optional<Duration> age) {
    return withFreshness(new FreshnessRule(age, freshness.noNextUpdate()));
  }

  /** The same for revocation evidence without a next update. */
  public Tolerances withNoNextUpdate(boolean accepted) {
    return withFreshness(new FreshnessRule(freshness.maximumAge(), accepted));
  }

  private Tolerances withFreshness(FreshnessRule other) {
    return new Tolerances(clock, other, extraKeyUsage);
  }

  /** The same for time-stamp authorities whose keys may do more. */
  public Tolerances withExtraKeyUsage(boolean accepted) {
    return new Tolerances(clock, freshness, accepted);
  }
}
