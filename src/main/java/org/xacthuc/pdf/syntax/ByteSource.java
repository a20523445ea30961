package org.xacthuc.pdf.syntax;

import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;

/** Bytes with 64-bit positions: a file, or what a stream expands to. */
public interface ByteSource {
  long length();

  /** The byte at that position as a number from 0 to 255; -1 outside the source. */
  int at(long position);

  /** A copy of those bytes, which must lie inside the source and fit into one array. */
  Bytes bytes(Span span);

  /** A source over bytes that are at hand. */
  static ByteSource of(Bytes bytes) {
    return new ByteSource() {
      @Override
      public long length() {
        return bytes.length();
      }

      @Override
      public int at(long position) {
        return position >= 0 && position < bytes.length() ? bytes.at((int) position) : -1;
      }

      @Override
      public Bytes bytes(Span span) {
        return bytes.slice((int) span.start(), (int) span.end());
      }
    };
  }

  /** The same bytes at the same positions, as if the source ended at {@code end} or before. */
  default ByteSource upTo(long end) {
    ByteSource whole = this;
    return new ByteSource() {
      @Override
      public long length() {
        return Math.min(end, whole.length());
      }

      @Override
      public int at(long position) {
        return position < end ? whole.at(position) : -1;
      }

      @Override
      public Bytes bytes(Span span) {
        return whole.bytes(span);
      }
    };
  }

  /** Whether those ASCII characters stand at that position. */
  default boolean has(long position, String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      if (at(position + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
