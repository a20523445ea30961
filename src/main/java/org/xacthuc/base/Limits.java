package org.xacthuc.base;

import java.time.Duration;
import java.util.Arrays;

/**
 * How much of a hostile file is looked at before it is given up with a finding. Each number is from
 * 1 to what its {@link Limit} can be at most.
 */
public final class Limits {
  /** Far above the largest genuine file known to us, far below what harms a small machine. */
  public static final Limits DEFAULT = new Limits(standard());

  private final long[] values;

  private Limits(long[] values) {
    this.values = values;
  }

  private static long[] standard() {
    return Arrays.stream(Limit.values()).mapToLong(Limit::standard).toArray();
  }

  /** The same but for one. */
  public Limits with(Limit limit, long value) {
    if (!limit.canBeSet() || value < 1 || value > limit.most()) {
      throw new IllegalArgumentException(limit + " " + value);
    }
    long[] others = values.clone();
    others[limit.ordinal()] = value;
    return new Limits(others);
  }

  /** How much of that; of one that cannot be set 0. */
  public long of(Limit limit) {
    return values[limit.ordinal()];
  }

  private int count(Limit limit) {
    return Math.toIntExact(of(limit));
  }

  public long fileBytes() {
    return of(Limit.FILE_SIZE);
  }

  public int objects() {
    return count(Limit.OBJECTS);
  }

  public int revisions() {
    return count(Limit.REVISIONS);
  }

  public int signatures() {
    return count(Limit.SIGNATURES);
  }

  public int nesting() {
    return count(Limit.NESTING);
  }

  public long streamBytes() {
    return of(Limit.STREAM_SIZE);
  }

  public int filters() {
    return count(Limit.FILTERS);
  }

  public int pages() {
    return count(Limit.PAGES);
  }

  public int containerBytes() {
    return count(Limit.CONTAINER_SIZE);
  }

  public int certificates() {
    return count(Limit.CERTIFICATES);
  }

  public int pathSteps() {
    return count(Limit.PATH_STEPS);
  }

  public Duration time() {
    return Duration.ofSeconds(of(Limit.TIME));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Limits limits && Arrays.equals(values, limits.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
