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
    return within(codePoint, 0x1100, 0x115F)
        || (within(codePoint, 0x2E80, 0xA4CF) && codePoint != 0x303F)
        || within(codePoint, 0xAC00, 0xD7A3)
        || within(codePoint, 0xF900, 0xFAFF)
        || within(codePoint, 0xFE30, 0xFE6F)
        || within(codePoint, 0xFF00, 0xFF60)
        || within(codePoint, 0xFFE0, 0xFFE6)
        || within(codePoint, 0x1F300, 0x1FAFF)
        || within(codePoint, 0x20000, 0x3FFFD);
  }

  private static boolean within(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
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
