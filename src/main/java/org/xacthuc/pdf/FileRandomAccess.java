package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The first bytes of a file, up to an end, as PDFBox wants to read them. Holds no copy. */
final class FileRandomAccess implements RandomAccessRead {
  private final PdfFile file;
  private final long end;
  private long position;
  private boolean closed;

  FileRandomAccess(PdfFile file, long end) {
    this.file = file;
    this.end = Math.min(end, file.length());
  }

  @Override
  public int read() {
    return position < end ? file.at(position++) : -1;
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
