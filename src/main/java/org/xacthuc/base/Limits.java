package org.xacthuc.base;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a hostile file is looked at before it is given up with a finding. Each number is from
 * 1 to what its {@link Limit} can be at most.
 */
public final class Limits {
  /** Far above the largest genuine file known to us, far below what harms a small machine. */
  public static final Limits DEFAULT = new Limits(standard());

  private final Map<Limit, Long> values;

  private Limits(Map<Limit, Long> values) {
    this.values = values;
  }

  private static Map<Limit, Long> standard() {
    Map<Limit, Long> values = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      values.put(limit, limit.standard());
    }
    return values;
  }

  /** The same but for one. */
  public Limits with(Limit limit, long value) {
    if (!limit.canBeSet() || value < 1 || value > limit.most()) {
      throw new IllegalArgumentException(limit + " " + value);
    }
    Map<Limit, Long> others = new EnumMap<>(values);
    others.put(limit, value);
    return new Limits(others);
  }

  /** How much of that; of one that cannot be set 0. */
  public long of(Limit limit) {
    return values.get(limit);
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
    return other instanceof Limits limits && values.equals(limits.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
