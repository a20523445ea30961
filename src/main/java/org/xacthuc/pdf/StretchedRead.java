package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * Bytes as PDFBox wants to read them: mostly one by one, out of a stretch that is at hand. Behind
 * it each of them would be a search.
 */
abstract class StretchedRead implements RandomAccessRead {
  /** A power of two, below what a file itself keeps at a time. */
  private static final int STRETCH = 1 << 12;

  private final long end;
  private byte[] stretch = {};
  private long stretchStart;
  private int stretchLength;
  private long position;

  /**
   * @param end how many bytes there are
   */
  StretchedRead(long end) {
    this.end = end;
  }

  /** Reads bytes that are all there. */
  abstract void load(long start, byte[] into, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    long inside = position - stretchStart;
    if (inside >= 0 && inside < stretchLength) {
      position++;
      return stretch[(int) inside] & 0xFF;
    }
    return position < end ? readAnew() : -1;
  }

  private int readAnew() throws IOException {
    long start = position & -STRETCH;
    int length = (int) Math.min(STRETCH, end - start);
    stretchLength = 0; // Nothing, should it not be possible to read.
    stretch = stretch.length < length ? new byte[length] : stretch;
    load(start, stretch, 0, length);
    stretchStart = start;
    stretchLength = length;
    return stretch[(int) (position++ - start)] & 0xFF;
  }

  @Override
  public final int read(byte[] into, int offset, int length) throws IOException {
    if (position >= end) {
      return length == 0 ? 0 : -1;
    }
    int count = (int) Math.min(length, end - position);
    load(position, into, offset, count);
    position += count;
    return count;
  }

  @Override
  public final long getPosition() {
    return position;
  }

  @Override
  public final void seek(long to) throws IOException {
    if (to < 0) {
      throw new IOException("negative position");
    }
    position = Math.min(to, end);
  }

  @Override
  public final long length() {
    return end;
  }

  @Override
  public final boolean isEOF() {
    return position >= end;
  }
}
