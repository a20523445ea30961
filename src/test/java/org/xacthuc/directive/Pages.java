package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextRun;
import org.xacthuc.pdf.TextSource;

/** Draws pages out of lines, for tests. */
final class Pages {
  private static final double SIZE = 13;
  private static final double LETTER = 6;
  private static final double LINE = 18;

  private final List<TextRun> runs = new ArrayList<>();
  private double y = 780;

  /** A page with lines over its whole width. */
  static PageText page(String... lines) {
    Pages page = new Pages();
    for (String line : lines) {
      page.full(line);
    }
    return page.done(1, TextSource.TEXT);
  }

  /** The directive that these pages are. */
  static Directive read(PageText... pages) {
    return DirectiveReader.read(
        new PageContent(pages.length, List.of(pages), List.of(), List.of(), List.of()));
  }

  /** Around the lines of the page that have these texts. */
  static Optional<Box> boxOf(PageText page, String... lines) {
    List<String> texts = List.of(lines);
    return Line.around(
        PageLines.read(page).stream().filter(l -> texts.contains(l.text())).toList());
  }

  Pages full(String text) {
    put(text, 85);
    return next();
  }

  Pages centred(String text) {
    put(text, 319 - LETTER * text.length() / 2);
    return next();
  }

  /** One row of two cells, each centred in its column; an empty cell draws nothing. */
  Pages cells(String left, String right) {
    if (!left.isEmpty()) {
      put(left, 175 - LETTER * left.length() / 2);
    }
    if (!right.isEmpty()) {
      put(right, 425 - LETTER * right.length() / 2);
    }
    return next();
  }

  /** One row with a recipient at the left margin and a centred line of the block. */
  Pages foot(String left, String right) {
    if (!left.isEmpty()) {
      put(left, 85);
    }
    if (!right.isEmpty()) {
      put(right, 440 - LETTER * right.length() / 2);
    }
    return next();
  }

  /** One row of texts, each followed by where it begins. */
  Pages row(Object... textsAndPlaces) {
    for (int i = 0; i < textsAndPlaces.length; i += 2) {
      put((String) textsAndPlaces[i], (Integer) textsAndPlaces[i + 1]);
    }
    return next();
  }

  /** Text that runs up the page, or across it. */
  Pages turned(String text, double x) {
    runs.add(new TextRun(text, box(text, x), SIZE, false, false, false));
    return this;
  }

  Pages gap() {
    y -= LINE;
    return this;
  }

  Pages invisible(String text, double x) {
    runs.add(new TextRun(text, box(text, x), SIZE, false, true));
    return this;
  }

  PageText done(int number, TextSource source) {
    return new PageText(number, 595, 842, source, runs);
  }

  private void put(String text, double x) {
    runs.add(new TextRun(text, box(text, x), SIZE, false, false));
  }

  private Box box(String text, double x) {
    return new Box(x, y, x + LETTER * text.length(), y + SIZE);
  }

  private Pages next() {
    y -= LINE;
    return this;
  }
}
