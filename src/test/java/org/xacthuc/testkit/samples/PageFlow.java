package org.xacthuc.testkit.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts lines on pages, from the top down, and begins a new page where the lower margin is reached.
 * The position {@code y} is the baseline last used, in points from the page's lower edge.
 */
final class PageFlow {
  private static final String WARNING =
      "Bản mẫu kiểm thử, không phải văn bản thật / test sample, not a genuine document";

  private final LineBreaker breaker;
  private final String running;
  private final List<ComposedDirective.Page> finished = new ArrayList<>();
  private final List<PlacedLine> lines = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private double y = Sheet.TOP;

  /**
   * @param running the line at the head of every page; where it is empty, pages are numbered from
   *     the second on
   */
  PageFlow(Faces faces, String running) {
    breaker = new LineBreaker(faces);
    this.running = running;
    if (!running.isEmpty()) {
      centred(words(running, Face.REGULAR), 13, 0, Sheet.WIDTH, Sheet.PAGE_NUMBER);
    }
  }

  /** From 0. */
  int page() {
    return finished.size();
  }

  double y() {
    return y;
  }

  void moveTo(double baseline) {
    y = baseline;
  }

  void down(double points) {
    y -= points;
  }

  /** Begins a new page unless so many points are left above the lower margin. */
  void need(double points) {
    if (y - points < Sheet.BOTTOM) {
      endPage();
      y = Sheet.TOP;
      String head = running.isEmpty() ? Integer.toString(page() + 1) : running;
      centred(words(head, Face.REGULAR), 13, 0, Sheet.WIDTH, Sheet.PAGE_NUMBER);
    }
  }

  List<ComposedDirective.Page> finish() {
    endPage();
    return List.copyOf(finished);
  }

  static List<Word> words(String text, Face base) {
    return InlineMarkup.words(text, base);
  }

  /** A line whose middle is the middle of the column, at the baseline {@code at}. */
  void centred(List<Word> words, double size, double left, double right, double at) {
    double x = (left + right - breaker.width(words, size)) / 2;
    lines.add(new PlacedLine(x, at, size, 0, words));
  }

  /** A line that begins at {@code x}, at the present position. */
  void left(List<Word> words, double size, double x) {
    lines.add(new PlacedLine(x, y, size, 0, words));
  }

  /** A rule over a part of a column, about its middle. */
  void rule(double left, double right, double part, double at) {
    double middle = (left + right) / 2;
    double half = (right - left) * part / 2;
    rules.add(new Rule(middle - half, middle + half, at));
  }

  double width(List<Word> words, double size) {
    return breaker.width(words, size);
  }

  /** The lines that {@code words} fill in a column of the given width. */
  List<List<Word>> broken(List<Word> words, double size, double measure) {
    return breaker.lines(words, size, measure, 0);
  }

  /** How many lines of the full measure a paragraph fills. */
  int paragraphLines(List<Word> words, double size, double indent) {
    return breaker.lines(words, size, Sheet.RIGHT - Sheet.LEFT, indent).size();
  }

  /** A justified paragraph over the full measure; it may run over to further pages. */
  void paragraph(List<Word> words, double size, double leading, double indent) {
    double measure = Sheet.RIGHT - Sheet.LEFT;
    List<List<Word>> broken = breaker.lines(words, size, measure, indent);
    for (int i = 0; i < broken.size(); i++) {
      List<Word> line = broken.get(i);
      double shift = i == 0 ? indent : 0;
      double spare = measure - shift - breaker.width(line, size);
      boolean last = i == broken.size() - 1;
      double gap = last || line.size() == 1 ? 0 : spare / (line.size() - 1);
      // The first line of a paragraph never ends a page.
      need(i == 0 && !last ? 2 * leading : leading);
      down(leading);
      lines.add(new PlacedLine(Sheet.LEFT + shift, y, size, gap, line));
    }
  }

  private void endPage() {
    List<Word> warning = words(WARNING, Face.REGULAR);
    centred(warning, 7, Sheet.LEFT, Sheet.RIGHT, Sheet.FOOTER);
    finished.add(new ComposedDirective.Page(lines, rules));
    lines.clear();
    rules.clear();
  }
}
