package org.xacthuc.directive;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A moment as a page prints it, as far as it prints it.
 *
 * @param time its beginning: a day's midnight, a minute's first second
 * @param precision the smallest unit printed
 * @param offsetAssumed whether no offset was printed: Decree 30/2020 annex I has stamps in
 *     Vietnam's time, so +07:00 is taken
 */
public record PrintedTime(OffsetDateTime time, Precision precision, boolean offsetAssumed) {

  /** The smallest unit printed; fractions of a second are told as printed. */
  public enum Precision {
    SECOND(0),
    MINUTE(59),
    DAY(24 * 60 * 60 - 1);

    private final long seconds;

    Precision(long seconds) {
      this.seconds = seconds;
    }
  }

  /** Whether it says more than a day. */
  public boolean hasClock() {
    return precision != Precision.DAY;
  }

  /** The first moment that may be meant. */
  public Instant earliest() {
    return time.toInstant();
  }

  /** The last moment that may be meant, in whole seconds after the first. */
  public Instant latest() {
    return time.toInstant().plusSeconds(precision.seconds);
  }
}
