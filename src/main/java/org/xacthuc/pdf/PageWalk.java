package org.xacthuc.pdf;

import java.io.IOException;
import java.util.BitSet;

/**
 * The order in which pages are read, until what they are read for is found: those at the front,
 * then those with signatures, then the last ones backwards (annexes are long, and some documents
 * are signed behind them), then the rest forwards. One page more is read on the far side of the
 * page where it was found: a second block, or the beginning of this one, may stand there. Pages
 * with signatures are read in any case.
 */
final class PageWalk {
  private final int count;
  private final int most;
  private final BitSet signed;
  private final Visitor visitor;
  private final BitSet read = new BitSet();
  private boolean found;

  /** Who reads the pages, by number from 1. */
  interface Visitor {
    void read(int page) throws IOException;

    /** Whether what is looked for was found on that page. */
    boolean found(int page);
  }

  /**
   * @param count how many pages there are
   * @param most how many of them may be read
   * @param signed the pages that show signatures
   */
  PageWalk(int count, int most, BitSet signed, Visitor visitor) {
    this.count = count;
    this.most = most;
    this.signed = signed;
    this.visitor = visitor;
  }

  void run() throws IOException {
    int front = Math.max(1, most / 6);
    forwards(1, front);
    for (int page = signed.nextSetBit(1); page > 0; page = signed.nextSetBit(page + 1)) {
      found |= read(page);
    }
    backwards(front);
    forwards(1, count);
  }

  private void forwards(int from, int to) throws IOException {
    for (int page = from; page <= to && !found; page++) {
      found = read(page);
      if (found) {
        read(page + 1);
      }
    }
  }

  private void backwards(int pages) throws IOException {
    for (int page = count; page > count - pages && !found; page--) {
      found = read(page);
      if (found) {
        read(page - 1);
      }
    }
  }

  private boolean read(int page) throws IOException {
    if (page < 1 || page > count || read.get(page) || read.cardinality() >= most) {
      return false;
    }
    read.set(page);
    visitor.read(page);
    // One more page is read in any case: where no other is left, nothing depends on the answer.
    return count - read.cardinality() > 1 && visitor.found(page);
  }
}
