package org.xacthuc.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Optional;

/** Hands a page on as it is made, since its pictures are large. Not shared by threads. */
public final class PageWriter extends Writer {
  private final Appendable out;
  private Optional<IOException> failure = Optional.empty();

  /** Hands on to that. */
  public PageWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    append(CharBuffer.wrap(chars, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) {
    append(CharBuffer.wrap(text, offset, offset + length));
  }

  @Override
  public PageWriter append(CharSequence text) {
    try {
      out.append(text);
      return this;
    } catch (IOException e) {
      failure = Optional.of(e);
      throw new UncheckedIOException(e);
    }
  }

  /** What kept the page from being handed on, whatever the template engine made of it. */
  public Optional<IOException> failure() {
    return failure;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
