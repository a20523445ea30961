package org.xacthuc.report;

import java.util.List;

/** Lines of text in two columns: a label, and what is to be said under it, wrapped. */
final class TextPage {
  private static final int LABEL = 15;
  private static final int HANGING = 2;

  private final StringBuilder text = new StringBuilder();
  private final Layout layout;

  TextPage(Layout layout) {
    this.layout = layout;
  }

  /** One line of any length, as it is. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** The headline, in one line or wrapped, as the layout wants it. */
  void headline(String line) {
    if (!layout.wrapsHeadline()) {
      line(line);
      return;
    }
    String indent = "";
    for (String part : Columns.wrap(line, layout.width() - HANGING)) {
      line(indent + part);
      indent = " ".repeat(HANGING);
    }
  }

  /** The label beside the first line; nothing at all when there are no lines. */
  void section(String label, List<String> lines) {
    boolean first = true;
    for (String line : lines) {
      for (String part : Columns.wrap(line, layout.width() - LABEL)) {
        String margin = first ? Columns.pad(label, LABEL) : "";
        text.append(first ? layout.style().bold(margin) : " ".repeat(LABEL))
            .append(part)
            .append('\n');
        first = false;
      }
    }
  }

  /** The whole page, with an empty line after it. */
  String text() {
    return text.append('\n').toString();
  }
}
