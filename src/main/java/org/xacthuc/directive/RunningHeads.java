package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xacthuc.pdf.TextRun;

/**
 * Takes off what pages repeat: page numbers (Decree 30/2020 annex I: top centre from page 2) and
 * the gazette's running head ({@code CÔNG BÁO/Số 286/Ngày 27-05-2026}).
 */
final class RunningHeads {
  /** {@code 2}, {@code - 2 -}, {@code Trang 2/5}. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-\u2013\\s]*(?:trang:? )?\\d{1,4}(?: ?/ ?\\d{1,4})?[-\u2013\\s]*");

  private static final Pattern GAZETTE = Pattern.compile("\\d{0,4} ?cong bao ?/ ?so .{1,80}");

  private RunningHeads() {}

  /** The gazette's running head with all its parts, beside which a stamp's line may stand. */
  private static final Pattern WHOLE_HEAD =
      Pattern.compile(
          "(?:\\d{1,4} )?cong bao ?/ ?so [\\d +-]{1,20}/ ?ngay [\\d/-]{6,12}(?: \\d{1,4})?");

  /** How many rows at the top of a page may hold a running head. */
  static final int ROWS = 3;

  /** Takes the gazette's running head off a row that it shares with something else. */
  static void takeOffRow(List<TextRun> row) {
    if (row.size() > 1) {
      row.removeIf(
          r -> WHOLE_HEAD.matcher(VietnameseText.fold(VietnameseText.clean(r.text()))).matches());
    }
  }

  /** The lines of all pages in order, without page numbers, running heads and running feet. */
  static List<Line> takeOff(List<List<Line>> pages) {
    Map<String, Integer> firsts = new HashMap<>();
    Map<String, Integer> lasts = new HashMap<>();
    for (List<Line> page : pages) {
      if (!page.isEmpty()) {
        firsts.merge(shape(page.get(0)), 1, Integer::sum);
        lasts.merge(shape(page.get(page.size() - 1)), 1, Integer::sum);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (List<Line> page : pages) {
      int from = 0;
      while (from < page.size() && from < 3 && isHead(page.get(from), firsts)) {
        from++;
      }
      int to = page.size();
      while (to > from && to > page.size() - 3 && isFoot(page.get(to - 1), lasts)) {
        to--;
      }
      lines.addAll(page.subList(from, to));
    }
    return lines;
  }

  /** Whether a page's first row is a page number or the gazette's running head. */
  static boolean isRunningHead(String text) {
    return text.length() < 120
        && (PAGE_NUMBER.matcher(VietnameseText.fold(text)).matches()
            || GAZETTE.matcher(VietnameseText.fold(VietnameseText.clean(text))).matches());
  }

  private static boolean isFoot(Line line, Map<String, Integer> lasts) {
    return PAGE_NUMBER.matcher(line.folded()).matches() || isRepeated(line, lasts);
  }

  private static boolean isHead(Line line, Map<String, Integer> firsts) {
    return isRunningHead(line.text()) || (line.page() > 1 && isRepeated(line, firsts));
  }

  /** Whether more than one page has it there; short, so that it is no text. */
  private static boolean isRepeated(Line line, Map<String, Integer> counts) {
    return line.text().length() < 120 && counts.getOrDefault(shape(line), 0) > 1;
  }

  private static String shape(Line line) {
    return line.folded().replaceAll("\\d", "");
  }
}
