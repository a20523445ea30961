package org.xacthuc.pdf;

import org.xacthuc.base.Span;

/**
 * The four numbers of a signature dictionary's /ByteRange, in bytes from the start of the file (ISO
 * 32000-2 §12.8.1, table 255). Exists only in the one shape that invariant I1 admits: it starts at
 * 0, has a gap, and its sums do not overflow. Whether it lies within a file is for {@link
 * Coverage}.
 */
public record ByteRange(long firstStart, long firstLength, long secondStart, long secondLength) {
  private static final long LARGEST = 1L << 53;

  public ByteRange {
    if (!hasShape(firstStart, firstLength, secondStart, secondLength)) {
      throw new IllegalArgumentException("not a byte range of a signature");
    }
  }

  /** Whether the four numbers have the shape 0, b > 0, c > b, d > 0, none of them above 2^53. */
  public static boolean hasShape(long a, long b, long c, long d) {
    return a == 0 && b > 0 && c > b && d > 0 && c <= LARGEST && d <= LARGEST;
  }

  /** The bytes left out between the two ranges: exactly the /Contents token with its delimiters. */
  public Span gap() {
    return new Span(firstLength, secondStart);
  }

  public Span first() {
    return new Span(firstStart, firstLength);
  }

  public Span second() {
    return new Span(secondStart, end());
  }

  /** The offset after the last signed byte. */
  public long end() {
    return secondStart + secondLength;
  }
}
