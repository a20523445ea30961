package org.xacthuc.pdf;

import org.apache.pdfbox.io.RandomAccessReadView;

/** The first bytes of a file, up to an end. */
final class FileRandomAccess extends StretchedRead {
  private final PdfFile file;
  private boolean closed;

  FileRandomAccess(PdfFile file, long end) {
    super(Math.min(end, file.length()));
    this.file = file;
  }

  @Override
  void load(long start, byte[] into, int offset, int length) {
    file.read(start, into, offset, length);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(new FileRandomAccess(file, length()), start, length, true);
  }

  @Override
  public void close() {
    closed = true;
  }
}
