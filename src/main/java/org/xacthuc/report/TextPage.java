package org.xacthuc.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text in two columns: a label, and what is to be said under it, wrapped. */
final class TextPage {
  private static final int WIDTH = 96;
  private static final int LABEL = 15;

  private final StringBuilder text = new StringBuilder();
  private final Style style;

  TextPage(Style style) {
    this.style = style;
  }

  /** One line of any length, as it is. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** The label beside the first line; nothing at all when there are no lines. */
  void section(String label, List<String> lines) {
    boolean first = true;
    for (String line : lines) {
      for (String part : wrap(line, WIDTH - LABEL)) {
        String margin = first ? label + " ".repeat(Math.max(1, LABEL - label.length())) : "";
        text.append(first ? style.bold(margin) : " ".repeat(LABEL)).append(part).append('\n');
        first = false;
      }
    }
  }

  /** The whole page, with an empty line after it. */
  String text() {
    return text.append('\n').toString();
  }

  /** Breaks at blanks, keeping the indent; a word longer than the line stays whole. */
  static List<String> wrap(String line, int width) {
    String words = line.stripLeading();
    String indent = " ".repeat(line.length() - words.length());
    return wrapWords(words, width - indent.length()).stream().map(indent::concat).toList();
  }

  private static List<String> wrapWords(String line, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int shown = 0;
    for (String word : line.split(" ", -1)) {
      int length = shownLength(word);
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

  private static int shownLength(String word) {
    String bare = word.replaceAll("\u001B\\[[0-9;]*m", "");
    return (int)
        bare.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
