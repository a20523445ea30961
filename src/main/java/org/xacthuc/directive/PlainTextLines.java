package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a plain text: emphasis taken off, empty lines kept as gaps. All on page 1. */
final class PlainTextLines {
  /** Five times the longest directive known to us. */
  static final int MOST_LINES = 20_000;

  private PlainTextLines() {}

  static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    boolean gap = false;
    int start = 0;
    while (start <= text.length() && lines.size() < MOST_LINES) {
      int end = endOfLine(text, start);
      Line line =
          Line.of(
              withoutEmphasis(text.substring(start, Math.min(end, start + Line.LONGEST))),
              1,
              Optional.empty(),
              Column.FULL,
              gap);
      if (line.text().isEmpty()) {
        gap = true;
      } else {
        lines.add(line);
        gap = false;
      }
      start = end + 1;
    }
    return lines;
  }

  private static int endOfLine(String text, int start) {
    int i = start;
    while (i < text.length() && !isLineEnd(text.charAt(i))) {
      i++;
    }
    return i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n'
        ? i + 1
        : i;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u2029';
  }

  /** Asterisks and double underscores off, unless there is nothing else (the Party's star). */
  private static String withoutEmphasis(String line) {
    String bare = line.replace("*", "").replace("__", "");
    return bare.isBlank() ? line : bare;
  }
}
