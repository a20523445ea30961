package org.xacthuc.base;

/**
 * The steps that one search or one parse may take. It is spent by one thread; once exhausted it
 * stays so, and whoever holds it reports a finding instead of going on.
 */
public final class Budget {
  private long left;
  private final long given;
  private boolean exhausted;

  public Budget(long steps) {
    given = steps;
    left = steps;
  }

  /** Takes one step; false when none is left. */
  public boolean spend() {
    return spend(1);
  }

  /** Takes {@code steps} steps at once; false, for good, when they are not left. */
  public boolean spend(long steps) {
    if (exhausted || steps > left) {
      exhausted = true;
      return false;
    }
    left -= steps;
    return true;
  }

  /** How many are left; of an exhausted one none. */
  public long left() {
    return exhausted ? 0 : left;
  }

  /** How many were taken. */
  public long spent() {
    return given - left;
  }

  public boolean isExhausted() {
    return exhausted;
  }

  /** Whether at least three quarters are left. */
  public boolean isMostlyLeft() {
    return !exhausted && left >= given - given / 4;
  }
}
