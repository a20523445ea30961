package org.xacthuc.report;

import java.io.Writer;

/**
 * JSON text in memory whose unsafe characters are JSON escapes. They can only stand inside strings,
 * where {@code \}{@code u202e} is the same value as the character itself (RFC 8259 §7).
 */
public final class SafeJson extends Writer {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void write(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      // One half of a surrogate pair counts as unsafe, so that both halves are escaped.
      if (Escaping.isUnsafe(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
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
