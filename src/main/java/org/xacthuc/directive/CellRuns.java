package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.TextRun;

/**
 * Parts runs into which both cells of the head ran, because hardly more than a word space parts
 * them on the page: where nation, motto, Party heading or place and date begin, the right cell
 * does.
 */
final class CellRuns {
  /** What the right cell begins with, behind something in the left one. */
  private static final Pattern RIGHT_CELL =
      Pattern.compile(
          "(?<=[^\\s] )(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam"
              + "|doc lap ?- ?tu do ?- ?hanh phuc)$");

  /**
   * {@code Số: 15/QĐ-UBND Thử Sơn, ngày 02 tháng 9 năm 2023}: the place begins after the symbol.
   */
  private static final Pattern NUMBER_AND_DATE =
      Pattern.compile(
          "so ?:? ?[^ ]{0,40}?/?[^ ]{0,40} ?(?=[^,\\d/]{2,40}, ?ngay .{0,8}thang .{0,8}nam)");

  /** Longer runs are of text. */
  private static final int LONGEST = 160;

  /** Both parts together leave a gap that parts columns, in parts of the font size. */
  private static final double APART = 0.55;

  private CellRuns() {}

  static List<TextRun> part(List<TextRun> runs) {
    List<TextRun> parted = new ArrayList<>();
    for (TextRun run : runs) {
      int at = rightCell(run.text());
      if (at > 0) {
        parted.add(piece(run, 0, at, -APART));
        parted.add(piece(run, at, run.text().length(), APART));
      } else {
        parted.add(run);
      }
    }
    return parted;
  }

  /** Where the right cell begins; 0 where the run is of one cell. */
  private static int rightCell(String text) {
    if (text.length() > LONGEST) {
      return 0;
    }
    String folded = VietnameseText.fold(text);
    if (folded.length() != text.length()) {
      return 0;
    }
    if (folded.contains("viet nam") || folded.contains("hanh phuc")) {
      Matcher heading = RIGHT_CELL.matcher(folded);
      if (heading.find()) {
        return heading.start();
      }
    }
    Matcher number = NUMBER_AND_DATE.matcher(folded);
    return number.lookingAt() && number.end() > 4 ? number.end() : 0;
  }

  /**
   * A part of a run, its place by the share of its letters, shortened by {@code apart} of the font
   * size at its end, or at its start where that is positive.
   */
  private static TextRun piece(TextRun run, int from, int to, double apart) {
    Box box = run.box();
    double letter = box.width() / run.text().length();
    String text = run.text().substring(from, to);
    double left = box.left() + letter * from + Math.max(0, apart) * run.fontSize();
    double right =
        box.left()
            + letter * (from + text.stripTrailing().length())
            + Math.min(0, apart) * run.fontSize();
    return new TextRun(
        text.strip(),
        Box.ofCorners(left, box.bottom(), right, box.top()),
        run.fontSize(),
        run.bold(),
        run.invisible(),
        run.upright());
  }
}
