package org.xacthuc.pdf;

import java.util.Arrays;
import java.util.function.Consumer;
import org.xacthuc.base.Span;

/**
 * The bytes of a file that are accounted for. Neighbours are joined, so that memory grows with the
 * number of holes and not with that of the objects.
 */
final class Extents {
  /** Too few bytes to hold the head of an object, or a key worth looking for. */
  private static final int NO_HOLE = 5;

  /** Starts and ends in turn; sorted and disjoint up to {@link #sorted}, any order behind that. */
  private long[] bounds = new long[128];

  private int count;
  private int sorted;

  /** Accounts for some more bytes. */
  void add(Span span) {
    if (count > 0 && reaches(span)) {
      bounds[count - 1] = Math.max(bounds[count - 1], span.end());
      return;
    }
    if (count == bounds.length) {
      sort();
      if (count > bounds.length / 2) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
    }
    bounds[count++] = span.start();
    bounds[count++] = span.end();
  }

  /** Whether a span goes on where the last one ended; most objects come in the order of bytes. */
  private boolean reaches(Span span) {
    return span.start() >= bounds[count - 2] && span.start() <= bounds[count - 1] + NO_HOLE;
  }

  /** Hands over what is not accounted for up to an end, in the order of the bytes. */
  void forEachHole(long end, Consumer<Span> holes) {
    sort();
    long at = 0;
    for (int i = 0; i < count && at < end; i += 2) {
      if (bounds[i] > at + NO_HOLE) {
        holes.accept(new Span(at, Math.min(bounds[i], end)));
      }
      at = Math.max(at, bounds[i + 1]);
    }
    if (at + NO_HOLE < end) {
      holes.accept(new Span(at, end));
    }
  }

  private void sort() {
    if (sorted == count) {
      return;
    }
    long[] starts = new long[count / 2];
    long[] ends = new long[count / 2];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = bounds[2 * i];
      ends[i] = bounds[2 * i + 1];
    }
    // Of all spans the n-th start and the n-th end, each sorted, cover the same bytes together.
    Arrays.sort(starts);
    Arrays.sort(ends);
    count = 0;
    for (int i = 0; i < starts.length; i++) {
      if (count > 0 && starts[i] <= bounds[count - 1] + NO_HOLE) {
        bounds[count - 1] = ends[i];
      } else {
        bounds[count++] = starts[i];
        bounds[count++] = ends[i];
      }
    }
    sorted = count;
  }
}
