package org.xacthuc.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * For a terminal that cannot show Vietnamese: letters lose their marks, signs become those of a
 * typewriter, and what has neither form is written by its code point. Nothing becomes a question
 * mark, which would look like an answer.
 */
public final class AsciiWriter extends FilterWriter {
  /** The first half of a character outside the basic plane, until its other half comes. */
  private char half;

  public AsciiWriter(Writer out) {
    super(out);
  }

  /** The text as such a terminal shows it. */
  public static String folded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.append(Plain.of(c)));
    return plain.toString();
  }

  @Override
  public void write(int character) throws IOException {
    char unit = (char) character;
    if (Character.isHighSurrogate(unit)) {
      half = unit;
    } else if (half != 0 && Character.isLowSurrogate(unit)) {
      out.write(Plain.of(Character.toCodePoint(half, unit)));
      half = 0;
    } else {
      out.write(Plain.of(unit));
    }
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(characters[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text.charAt(i));
    }
  }
}
