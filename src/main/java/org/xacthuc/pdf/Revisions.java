package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.RevisionBounds;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.syntax.ByteSource;

/** Which revision ends at an offset. */
final class Revisions {
  private static final int END_OF_LINE = 2;
  private static final int MOST_WHITE = 4_096;

  private final ByteSource source;
  private final List<RevisionBounds> bounds;
  private final boolean opens;

  /**
   * @param opens whether the newest of these revisions is what the file opens with; false when
   *     something unreadable follows
   */
  Revisions(Skeleton skeleton, boolean opens) {
    this.opens = opens;
    this.source = skeleton.source();
    this.bounds = skeleton.revisions();
  }

  RevisionHistory history() {
    List<Revision> revisions = new ArrayList<>();
    for (RevisionBounds b : bounds) {
      revisions.add(new Revision(revisions.size() + 1, b.bytes(), b.startXref()));
    }
    return new RevisionHistory(revisions);
  }

  /**
   * The number of the revision that ends there, give or take the end-of-line marker behind its
   * end-of-file marker, or white space that follows it; 0 when none does. The end of the file ends
   * the newest revision, whatever stands behind its end-of-file marker.
   */
  int endingAt(long offset) {
    if (opens && offset == source.length()) {
      return bounds.size();
    }
    int low = 0;
    int high = bounds.size();
    while (low < high) { // The first revision that ends at or after the offset.
      int middle = (low + high) >>> 1;
      if (bounds.get(middle).bytes().end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < bounds.size()) {
      Span rest = new Span(offset, bounds.get(low).bytes().end());
      if (rest.length() <= END_OF_LINE && isWhite(rest)) {
        return low + 1;
      }
    }
    return low > 0 && isWhite(new Span(bounds.get(low - 1).bytes().end(), offset)) ? low : 0;
  }

  /** Whether the newest revision is what the file opens with. */
  boolean opens() {
    return opens;
  }

  /** Whether nothing but one end-of-line marker stands from that offset to the end of the file. */
  boolean endsAt(long offset) {
    if (!opens) {
      return false;
    }
    Span rest = new Span(Math.min(offset, source.length()), source.length());
    return rest.length() == 0
        || (rest.length() == 1 && isWhite(rest))
        || (rest.length() == END_OF_LINE && source.has(rest.start(), "\r\n"));
  }

  private boolean isWhite(Span span) {
    if (span.length() > MOST_WHITE) {
      return false;
    }
    for (long at = span.start(); at < span.end(); at++) {
      int c = source.at(at);
      if (c != '\n' && c != '\r' && c != ' ') {
        return false;
      }
    }
    return true;
  }
}
