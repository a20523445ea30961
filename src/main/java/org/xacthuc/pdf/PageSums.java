package org.xacthuc.pdf;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What each page of a file held when it was first fetched, as a sum under a secret key: a page that
 * is fetched again must be the same, or what is hashed would not be what is read. The sum is NH of
 * RFC 4418 §5.2: two pages that were chosen without knowing the key agree once in 2^32. May be
 * shared between threads.
 */
final class PageSums {
  private static final int PAIR = 8;
  private static final long WORD = 0xFFFF_FFFFL;

  private final int pageBytes;
  private final int[] key;
  private final AtomicLongArray sums;

  /**
   * For a file of which no page was fetched yet.
   *
   * @param pageBytes a multiple of eight
   */
  PageSums(long length, int pageBytes) {
    this.pageBytes = pageBytes;
    this.sums = new AtomicLongArray(Math.toIntExact((length + pageBytes - 1) / pageBytes));
    byte[] random = new byte[pageBytes];
    new SecureRandom().nextBytes(random);
    key = new int[pageBytes / Integer.BYTES];
    ByteBuffer.wrap(random).asIntBuffer().get(key);
  }

  /**
   * Whether pages just fetched, one behind the other, are what they were; those that come first
   * are.
   *
   * @param position of the first in the file, a multiple of a page's length
   */
  boolean same(long position, byte[] bytes, int offset, int count) {
    boolean same = true;
    int page = (int) (position / pageBytes);
    for (int done = 0; done < count; done += pageBytes) {
      long sum = sum(bytes, offset + done, Math.min(pageBytes, count - done));
      same &= sums.compareAndSet(page, 0, sum) || sums.get(page) == sum;
      page++;
    }
    return same;
  }

  /** Never 0. */
  private long sum(byte[] bytes, int offset, int count) {
    ByteBuffer words = ByteBuffer.wrap(bytes);
    long sum = 0;
    int whole = count & -PAIR;
    for (int i = 0; i < whole; i += PAIR) {
      sum += product(words.getInt(offset + i), words.getInt(offset + i + Integer.BYTES), i);
    }
    if (whole < count) {
      ByteBuffer last = ByteBuffer.allocate(PAIR);
      last.put(bytes, offset + whole, count - whole);
      sum += product(last.getInt(0), last.getInt(Integer.BYTES), whole);
    }
    return sum == 0 ? 1 : sum;
  }

  private long product(int one, int other, int at) {
    int word = at / Integer.BYTES;
    return (one + key[word] & WORD) * (other + key[word + 1] & WORD);
  }
}
