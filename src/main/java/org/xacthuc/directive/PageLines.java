package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextRun;
import org.xacthuc.pdf.TextSource;

/**
 * Lines out of runs with positions. Where two columns stand side by side (head, foot), the left one
 * is read first, then the right one, as the form means them.
 */
final class PageLines {
  /** More runs than a page of small print has words. */
  private static final int MOST_RUNS = 20_000;

  private PageLines() {}

  static List<Line> read(PageText page) {
    List<TextRun> runs =
        page.runs().stream()
            // Invisible scraps inside drawn text ("[daky]") are not what the reader sees.
            .filter(r -> page.source() == TextSource.OCR || !r.invisible())
            .filter(r -> !r.text().isBlank())
            .limit(MOST_RUNS)
            .toList();
    List<List<TextRun>> rows = rows(CellRuns.part(upright(runs)));
    List<Line> lines = new ArrayList<>();
    rows.stream().limit(RunningHeads.ROWS).forEach(RunningHeads::takeOffRow);
    rows.removeIf(List::isEmpty);
    if (!rows.isEmpty() && RunningHeads.isRunningHead(text(rows.get(0)))) {
      // Its parts stand at both margins and would be taken for columns.
      add(lines, page.page(), rows.subList(0, 1), Column.FULL);
      rows = rows.subList(1, rows.size());
    }
    for (ColumnZones.Zone zone : ColumnZones.of(rows)) {
      add(lines, page.page(), zone.full(), Column.FULL);
      SubColumns left = SubColumns.of(zone.left());
      SubColumns right = SubColumns.of(zone.right());
      add(lines, page.page(), left.left(), Column.LEFT);
      add(lines, page.page(), left.right(), Column.MIDDLE);
      add(lines, page.page(), right.left(), right.right().isEmpty() ? Column.RIGHT : Column.MIDDLE);
      add(lines, page.page(), right.right(), Column.RIGHT);
    }
    return lines;
  }

  /** Without what stands along a margin or across the page, unless the page is written so. */
  private static List<TextRun> upright(List<TextRun> runs) {
    List<TextRun> upright = runs.stream().filter(TextRun::upright).toList();
    return 2 * upright.size() > runs.size() ? upright : runs;
  }

  /** Lines out of runs that stand in one column, such as a signature's appearance. */
  static List<Line> readColumn(List<TextRun> runs, int page) {
    List<Line> lines = new ArrayList<>();
    List<TextRun> visible =
        runs.stream().filter(r -> !r.invisible() && !r.text().isBlank()).limit(MOST_RUNS).toList();
    add(lines, page, rows(visible), Column.FULL);
    return lines;
  }

  /** Runs of the same height on the page, from top to bottom, each row from left to right. */
  private static List<List<TextRun>> rows(List<TextRun> runs) {
    List<TextRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(r -> -middle(r.box())));
    List<List<TextRun>> rows = new ArrayList<>();
    for (TextRun run : sorted) {
      if (rows.isEmpty() || !sameRow(rows.get(rows.size() - 1).get(0), run)) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(run);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(r -> r.box().left())));
    return rows;
  }

  private static boolean sameRow(TextRun first, TextRun run) {
    double height = Math.min(first.box().height(), run.box().height());
    return Math.abs(middle(first.box()) - middle(run.box())) < Math.max(height, 2) / 2;
  }

  private static double middle(Box box) {
    return (box.bottom() + box.top()) / 2;
  }

  private static String text(List<TextRun> row) {
    return String.join(" ", row.stream().map(TextRun::text).toList());
  }

  private static void add(List<Line> lines, int page, List<List<TextRun>> rows, Column column) {
    Box above = null;
    for (List<TextRun> row : rows) {
      Box box = row.stream().map(TextRun::box).reduce(Box::union).orElseThrow();
      boolean gap = above != null && above.bottom() - box.top() > 0.8 * box.height();
      Line line = Line.of(text(row), page, Optional.of(box), column, gap);
      if (!line.text().isEmpty()) {
        lines.add(line);
        above = box;
      }
    }
  }
}
