package org.xacthuc.report.html;

/** Sentences that other reports begin behind a label, and this one on a line of their own. */
public final class Sentences {
  private Sentences() {}

  /** The same with a capital in front. */
  public static String begun(String sentence) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    int first = sentence.codePointAt(0);
    return new StringBuilder(sentence.length() + 1)
        .appendCodePoint(Character.toTitleCase(first))
        .append(sentence, Character.charCount(first), sentence.length())
        .toString();
  }
}
