package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Box;

/**
 * Signs that stand above or below the letters of a line without being part of it: a dot, a tick or
 * a comma there makes another letter of one, for whoever looks at it, and other names of names.
 */
final class StrayMarks {
  /** Longer rows of signs rule something off. */
  private static final int LONGEST = 10;

  /** Lines of text stand farther apart, in parts of the font's size. */
  private static final double LINE = 0.95;

  /** More than any page has where nobody means to mislead. */
  private static final int MOST = 2_000;

  private StrayMarks() {}

  /** The same runs, of which those are unseen whose letters may be others for such signs. */
  static List<TextRun> apart(List<TextRun> runs) {
    List<TextRun> marks = runs.stream().filter(StrayMarks::isMark).toList();
    if (marks.isEmpty()) {
      return runs;
    }
    List<TextRun> apart = new ArrayList<>(runs.size());
    for (TextRun run : runs) {
      apart.add(marks.size() > MOST || isMarked(run, marks) ? unseen(run) : run);
    }
    return apart;
  }

  private static boolean isMark(TextRun run) {
    return !run.invisible()
        && run.upright()
        && run.text().length() <= LONGEST
        && run.text().codePoints().allMatch(StrayMarks::isSign);
  }

  /** Dashes rule off, too. */
  private static boolean isSign(int character) {
    int type = Character.getType(character);
    return !Character.isLetterOrDigit(character)
        && type != Character.DASH_PUNCTUATION
        && type != Character.CONNECTOR_PUNCTUATION
        && character != '=';
  }

  private static TextRun unseen(TextRun run) {
    return new TextRun(run.text(), run.box(), run.fontSize(), run.bold(), true, run.upright());
  }

  private static boolean isMarked(TextRun run, List<TextRun> marks) {
    return run.upright() && !isMark(run) && marks.stream().anyMatch(mark -> mayChange(run, mark));
  }

  private static boolean mayChange(TextRun run, TextRun mark) {
    Box line = run.box();
    double middle = (mark.box().left() + mark.box().right()) / 2;
    return line.left() < middle
        && middle < line.right()
        && Math.abs(mark.box().bottom() - line.bottom()) < LINE * run.fontSize();
  }
}
