package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the lines that a field was read from: the lines are known, or the text tells them. */
final class FieldBoxes {
  private static final int MOST_LINES = 24;

  private final List<Line> lines;
  private final List<PrintedField> fields = new ArrayList<>();

  FieldBoxes(List<Line> lines) {
    this.lines = lines;
  }

  /** The fields added, where they were found. */
  List<PrintedField> fields() {
    return fields;
  }

  /** Adds a field that stands on {@code lines[from, to)}; nothing where that is empty. */
  void add(DirectiveField field, int from, int to) {
    if (from >= 0 && from < to) {
      List<Line> own = lines.subList(from, Math.min(to, lines.size()));
      fields.add(new PrintedField(field, own.get(0).page(), Line.around(own)));
    }
  }

  /** Adds a field by its value, looked for in the lines before {@code to}. */
  void add(DirectiveField field, Optional<String> value, int to) {
    value.ifPresent(
        v -> {
          List<Line> own = linesOf(v, Math.min(to, lines.size()));
          if (!own.isEmpty()) {
            fields.add(new PrintedField(field, own.get(0).page(), Line.around(own)));
          }
        });
  }

  private List<Line> linesOf(String value, int to) {
    for (int i = 0; i < to; i++) {
      List<Line> from = linesFrom(i, value);
      if (!from.isEmpty()) {
        return from;
      }
    }
    return List.of();
  }

  /** The lines from {@code at} that together are {@code value}; other cells' lines in between. */
  private List<Line> linesFrom(int at, String value) {
    String first = lines.get(at).text();
    if (first.contains(value)) {
      return List.of(lines.get(at));
    }
    int begun = begun(first, value);
    List<Line> own = new ArrayList<>(List.of(lines.get(at)));
    int last = Math.min(lines.size(), at + MOST_LINES);
    for (int i = at + 1; begun > 0 && begun < value.length() && i < last; i++) {
      String next = " " + lines.get(i).text();
      if (value.startsWith(next, begun)) {
        own.add(lines.get(i));
        begun += next.length();
      }
    }
    return begun == value.length() ? own : List.of();
  }

  /** How many characters of {@code value} end the line: a type's name may stand before them. */
  private static int begun(String line, String value) {
    for (int from = 0; from >= 0 && from < line.length(); from = line.indexOf(' ', from) + 1) {
      if (value.startsWith(line.substring(from))) {
        return line.length() - from;
      }
      if (line.indexOf(' ', from) < 0) {
        return 0;
      }
    }
    return 0;
  }
}
