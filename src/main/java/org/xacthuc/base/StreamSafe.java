package org.xacthuc.base;

import java.text.Normalizer;

/**
 * Normal forms of text that anybody may have written. Java puts marks in order by moving each past
 * all before it, which takes hours where a letter has a hundred thousand of them: so no more than
 * thirty are left in a row, as Unicode's Stream-Safe Text Format has it (UAX #15 §13).
 */
public final class StreamSafe {
  /** UAX #15 §13, UAX15-D3. */
  private static final int MOST_MARKS = 30;

  /** UAX15-D4: what is put in between, and shows nothing. */
  private static final char JOINER = '\u034F';

  private StreamSafe() {}

  /** A normal form of the text, with a joiner behind every thirtieth mark in a row. */
  public static String normalize(CharSequence text, Normalizer.Form form) {
    return Normalizer.normalize(safe(text), form);
  }

  private static CharSequence safe(CharSequence text) {
    StringBuilder safe = null;
    int marks = 0;
    int copied = 0;
    for (int at = 0; at < text.length(); ) {
      int character = Character.codePointAt(text, at);
      marks = isMark(character) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        safe = safe == null ? new StringBuilder(text.length() + text.length() / MOST_MARKS) : safe;
        safe.append(text, copied, at).append(JOINER);
        copied = at;
        marks = 1;
      }
      at += Character.charCount(character);
    }
    return safe == null ? text : safe.append(text, copied, text.length());
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
