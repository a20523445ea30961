package org.xacthuc.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.xacthuc.base.Limit;

/**
 * Content that is being parsed. All operands of an operator are in memory before it is run (ISO
 * 32000-2 §7.8.2): between two operators only so many bytes may stand. PDFBox stops silently where
 * it makes nothing of what comes next; whether it came to the end is noted.
 */
final class BoundedContent implements RandomAccessRead {
  /** Counts the bytes since the operator before; of content within content it is the same. */
  static final class Operands {
    /** A picture within content, which is one operator, has 4,096 bytes (§8.9.7). */
    private static final long MOST = 2 << 20;

    private final long most;
    private long bytes;
    private long held;
    private boolean reached;
    private BoundedContent read;
    private final Set<BoundedContent> unfinished = new HashSet<>();

    private Operands(long most) {
      this.most = most;
    }

    static Operands bounded() {
      return new Operands(MOST);
    }

    /** Where nobody tells what is run. */
    static Operands unbounded() {
      return new Operands(Long.MAX_VALUE);
    }

    /** What an operator does. */
    @FunctionalInterface
    interface Run {
      void run() throws IOException;
    }

    /**
     * An operator is run, and has its operands until it is done: content that it draws adds to
     * them.
     */
    void run(Run operator) throws IOException {
      long outer = held;
      held += bytes;
      bytes = 0;
      try {
        operator.run();
      } finally {
        held = outer;
        bytes = 0;
      }
    }

    /** Whether there were more; who parses goes on without what could not be read. */
    boolean isReached() {
      return reached;
    }

    /** Whether content that was begun since this was last asked was not read to its end. */
    boolean leftSome() {
      for (BoundedContent content : List.copyOf(unfinished)) {
        content.finish();
      }
      boolean some = !unfinished.isEmpty();
      unfinished.clear();
      return some;
    }

    /** What is no token of the content whose operator is run, or not the one that PDFBox reads. */
    Optional<String> broken() throws IOException {
      return read == null || read.isClosed()
          ? Optional.empty()
          : read.lexer.broken(read.getPosition());
    }

    /** A picture within the content was read to its end. */
    void pictureEnds() throws IOException {
      if (read != null && !read.isClosed()) {
        read.lexer.pictureEnds(read.getPosition());
      }
    }

    private void read(BoundedContent from, long count) throws IOException {
      read = from;
      bytes += count;
      if (held + bytes > most) {
        reached = true;
        throw new LimitReachedException(Limit.DRAWING);
      }
    }
  }

  private final RandomAccessRead content;
  private final Operands operands;
  private final ContentLexer lexer = new ContentLexer();

  BoundedContent(RandomAccessRead content, Operands operands) {
    this.content = content;
    this.operands = operands;
    operands.unfinished.add(this);
  }

  @Override
  public int read() throws IOException {
    operands.read(this, 1);
    long at = content.getPosition();
    int next = content.read();
    lexer.take(at, next);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long at = content.getPosition();
    int count = content.read(bytes, offset, length);
    operands.read(this, Math.max(0, count));
    for (int i = 0; i < count; i++) {
      lexer.take(at + i, bytes[offset + i] & 0xFF);
    }
    return count;
  }

  @Override
  public int peek() throws IOException {
    return content.peek();
  }

  @Override
  public void rewind(int bytes) throws IOException {
    content.rewind(bytes);
  }

  @Override
  public void skip(int bytes) throws IOException {
    content.skip(bytes);
  }

  @Override
  public int available() throws IOException {
    return content.available();
  }

  @Override
  public long getPosition() throws IOException {
    return content.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    content.seek(position);
  }

  @Override
  public long length() throws IOException {
    return content.length();
  }

  @Override
  public boolean isEOF() throws IOException {
    boolean end = content.isEOF();
    if (end) {
      operands.unfinished.remove(this);
    }
    return end;
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
    finish();
    content.close();
  }

  /** Behind the last operator there may be blanks, and other marks of an end that draw nothing. */
  private void finish() {
    if (!content.isClosed() && isBlank()) {
      operands.unfinished.remove(this);
    }
  }

  private boolean isBlank() {
    try {
      int next = content.read();
      while (next >= 0 && next <= ' ') {
        next = content.read();
      }
      return next < 0;
    } catch (IOException e) {
      return false;
    }
  }
}
