package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The first bytes of a file, up to an end, as PDFBox wants to read them: mostly byte by byte, out
 * of a stretch that is at hand.
 */
final class FileRandomAccess implements RandomAccessRead {
  /** A power of two, below what the file itself keeps at a time. */
  private static final int STRETCH = 1 << 12;

  private final PdfFile file;
  private final long end;
  private byte[] stretch = {};
  private long stretchStart;
  private int stretchLength;
  private long position;
  private boolean closed;

  FileRandomAccess(PdfFile file, long end) {
    this.file = file;
    this.end = Math.min(end, file.length());
  }

  @Override
  public int read() {
    long inside = position - stretchStart;
    if (inside >= 0 && inside < stretchLength) {
      position++;
      return stretch[(int) inside] & 0xFF;
    }
    return position < end ? readAnew() : -1;
  }

  private int readAnew() {
    long start = position & -STRETCH;
    int length = (int) Math.min(STRETCH, end - start);
    stretchLength = 0; // Nothing, should it not be possible to read.
    stretch = stretch.length == 0 ? new byte[STRETCH] : stretch;
    file.read(start, stretch, 0, length);
    stretchStart = start;
    stretchLength = length;
    return stretch[(int) (position++ - start)] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (position >= end) {
      return length == 0 ? 0 : -1;
    }
    int count = (int) Math.min(length, end - position);
    file.read(position, into, offset, count);
    position += count;
    return count;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) throws IOException {
    if (to < 0) {
      throw new IOException("negative position");
    }
    position = Math.min(to, end);
  }

  @Override
  public long length() {
    return end;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isEOF() {
    return position >= end;
  }

  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return new RandomAccessReadView(new FileRandomAccess(file, end), start, length, true);
  }

  @Override
  public void close() {
    closed = true;
  }
}
