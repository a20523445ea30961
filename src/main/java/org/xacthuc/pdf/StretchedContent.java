package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Content that can be read anywhere, and whose single bytes are dear. */
final class StretchedContent extends StretchedRead {
  private final RandomAccessRead content;

  StretchedContent(RandomAccessRead content) throws IOException {
    super(content.length());
    this.content = content;
  }

  @Override
  void load(long start, byte[] into, int offset, int length) throws IOException {
    content.seek(start);
    content.readFully(into, offset, length);
  }

  @Override
  public boolean isClosed() {
    return content.isClosed();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return content.createView(start, length);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
