package org.xacthuc.pdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What each page of a file held when it was first fetched, as a sum under a secret key: a page that
 * is fetched again must be the same, or what is hashed would not be what is read. The sum is NH of
 * RFC 4418 §5.2: two pages that were chosen without knowing the key agree once in 2^32. May be
 * shared between threads.
 */
final class PageSums {
  private static final long WORD = 0xFFFF_FFFFL;

  private final int pageBytes;
  private final long[] key;
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
    key = new long[pageBytes / Long.BYTES];
    ByteBuffer.wrap(random).asLongBuffer().get(key);
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
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long sum = 0;
    int pairs = count / Long.BYTES;
    for (int i = 0; i < pairs; i++) {
      sum += product(words.getLong(offset + i * Long.BYTES), key[i]);
    }
    int whole = pairs * Long.BYTES;
    if (whole < count) {
      byte[] last = Arrays.copyOfRange(bytes, offset + whole, offset + whole + Long.BYTES);
      Arrays.fill(last, count - whole, Long.BYTES, (byte) 0);
      sum += product(ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN).getLong(), key[pairs]);
    }
    return sum == 0 ? 1 : sum;
  }

  /** Two words of 32 bits, each with its own of the key. */
  private static long product(long words, long key) {
    return ((words + key) & WORD) * (((words >>> 32) + (key >>> 32)) & WORD);
  }
}
