package org.xacthuc.time;

import java.time.Instant;
import java.util.Objects;

/** An instant at which something is proven to have existed. Only this room makes one. */
public final class ProvenTime {
  private final Instant instant;
  private final TimeStampOutcome.Kind source;

  ProvenTime(Instant instant, TimeStampOutcome.Kind source) {
    this.instant = instant;
    this.source = source;
  }

  /** The token's genTime. */
  public Instant instant() {
    return instant;
  }

  /** The kind of token that proves it. */
  public TimeStampOutcome.Kind source() {
    return source;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProvenTime that
        && instant.equals(that.instant)
        && source == that.source;
  }

  @Override
  public int hashCode() {
    return Objects.hash(instant, source);
  }

  @Override
  public String toString() {
    return instant + " by " + source;
  }
}
