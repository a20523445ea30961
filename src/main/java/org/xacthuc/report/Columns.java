package org.xacthuc.report;

import java.util.ArrayList;
import java.util.List;

/** Text on a screen: how many columns it takes, and where it is broken. */
public final class Columns {
  private Columns() {}

  /** The columns that a text takes: none for marks and escape sequences, two for wide letters. */
  public static int of(String text) {
    String bare = text.indexOf('\u001B') < 0 ? text : text.replaceAll("\u001B\\[[0-9;]*m", "");
    return bare.codePoints().map(Columns::of).sum();
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  /** The blocks whose letters Unicode's annex 11 calls wide, and pictographs. */
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }

  /** The text with blanks behind it until it takes {@code width} columns, and at least one. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - of(text)));
  }

  /** Breaks at blanks, keeping the indent; a word longer than the line stays whole. */
  public static List<String> wrap(String line, int width) {
    String words = line.stripLeading();
    String indent = " ".repeat(line.length() - words.length());
    return wrapWords(words, width - indent.length()).stream().map(indent::concat).toList();
  }

  private static List<String> wrapWords(String line, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int shown = 0;
    for (String word : line.split(" ", -1)) {
      int length = of(word);
      if (shown > 0 && shown + 1 + length > width) {
        lines.add(current.toString());
        current.setLength(0);
        shown = 0;
      }
      if (shown > 0) {
        current.append(' ');
        shown++;
      }
      current.append(word);
      shown += length;
    }
    lines.add(current.toString());
    return lines;
  }
}
