package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.pdf.TextRun;

/**
 * Parts a column in which two stand side by side, as where three sign in one row: rows have a wide
 * gap at the same place, and nothing crosses it.
 */
record SubColumns(List<List<TextRun>> left, List<List<TextRun>> right) {
  /** Rows that must show the gap. */
  private static final int FEWEST_ROWS = 2;

  /** The gap's width, in parts of the font size. */
  private static final double WIDE = 1.5;

  /** The column as it is, the right part empty, where it is one. */
  static SubColumns of(List<List<TextRun>> rows) {
    double from = 0;
    double to = Double.MAX_VALUE;
    int parted = 0;
    for (List<TextRun> row : rows) {
      for (int i = 0; i + 1 < row.size(); i++) {
        double left = row.get(i).box().right();
        double right = row.get(i + 1).box().left();
        if (right - left > WIDE * row.get(i).fontSize() && left < to && right > from) {
          from = Math.max(from, left);
          to = Math.min(to, right);
          parted++;
          break;
        }
      }
    }
    return parted >= FEWEST_ROWS && isFree(rows, from, to)
        ? parted(rows, (from + to) / 2)
        : new SubColumns(rows, List.of());
  }

  private static boolean isFree(List<List<TextRun>> rows, double from, double to) {
    return to > from
        && rows.stream()
            .flatMap(List::stream)
            .allMatch(r -> r.box().right() < to || r.box().left() > from);
  }

  private static SubColumns parted(List<List<TextRun>> rows, double at) {
    List<List<TextRun>> left = new ArrayList<>();
    List<List<TextRun>> right = new ArrayList<>();
    for (List<TextRun> row : rows) {
      List<TextRun> onLeft = row.stream().filter(r -> r.box().left() < at).toList();
      List<TextRun> onRight = row.stream().filter(r -> r.box().left() >= at).toList();
      if (!onLeft.isEmpty()) {
        left.add(onLeft);
      }
      if (!onRight.isEmpty()) {
        right.add(onRight);
      }
    }
    return new SubColumns(left, right);
  }
}
