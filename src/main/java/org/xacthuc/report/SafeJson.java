package org.xacthuc.report;

import java.io.Writer;

/**
 * JSON text in memory whose unsafe characters are JSON escapes. They can only stand inside strings,
 * where {@code \}{@code u202e} is the same value as the character itself (RFC 8259 §7). Half of a
 * surrogate pair is no character and breaks readers (RFC 7493 §2.1): U+FFFD stands for it.
 */
public final class SafeJson extends Writer {
  private static final char NO_CHARACTER = '\uFFFD';

  private final StringBuilder text = new StringBuilder();

  /** The first half of a character outside the basic plane, until its other half comes. */
  private char half;

  @Override
  public void write(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      add(chars[i]);
    }
  }

  private void add(char c) {
    if (half != 0 && Character.isLowSurrogate(c)) {
      escape(half);
      escape(c);
      half = 0;
      return;
    }
    if (half != 0) {
      text.append(NO_CHARACTER);
      half = 0;
    }
    if (Character.isHighSurrogate(c)) {
      half = c;
    } else if (Character.isLowSurrogate(c)) {
      text.append(NO_CHARACTER);
    } else if (Escaping.isUnsafe(c)) {
      escape(c);
    } else {
      text.append(c);
    }
  }

  private void escape(char c) {
    text.append(String.format("\\u%04x", (int) c));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** All that was written. */
  public String text() {
    return text.toString();
  }
}
