package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.TextRun;

/**
 * Tells the rows of a page that run over its whole width from those that stand in two columns.
 *
 * <p>A zone of columns begins with a row that a wide gap parts, and lasts while no run crosses the
 * corridor that all its gaps share.
 */
final class ColumnZones {
  /** A gap as wide as this many letters' height parts columns, not words. */
  private static final double WIDE = 1.0;

  /** Lines of the right column that may stand above the first row with both columns. */
  private static final int LINES_ABOVE = 3;

  /** A lone row whose parts stand nearer than this many letters' heights is one line after all. */
  private static final double NOT_SO_WIDE = 3.0;

  /** How far, in points, the middle of a centred line may be from the page's. */
  private static final double OFF_CENTRE = 12;

  /** What part of its width a line of the foot may reach beyond its column. */
  private static final double REACH = 0.2;

  private static final String RECIPIENTS = "noi nhan";

  private static final Pattern ADDRESS = Pattern.compile("kinh (gui|trinh)\\b.*");

  private final List<Zone> zones = new ArrayList<>();
  private final double centre;
  private List<List<TextRun>> full = new ArrayList<>();
  private List<List<TextRun>> left = new ArrayList<>();
  private List<List<TextRun>> right = new ArrayList<>();
  private double leftEdge = Double.MAX_VALUE;
  private double corridorLeft;
  private double corridorRight;
  private int rowsInColumns;
  private boolean foot;

  private ColumnZones(double centre) {
    this.centre = centre;
  }

  /** Rows of one stretch: either those over the whole width, or those of two columns. */
  record Zone(List<List<TextRun>> full, List<List<TextRun>> left, List<List<TextRun>> right) {}

  static List<Zone> of(List<List<TextRun>> rows) {
    ColumnZones zones = new ColumnZones(centreOf(rows));
    rows.forEach(zones::add);
    zones.close();
    return zones.zones;
  }

  private static double centreOf(List<List<TextRun>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .map(TextRun::box)
        .reduce(Box::union)
        .map(b -> (b.left() + b.right()) / 2)
        .orElse(0.0);
  }

  private void add(List<TextRun> row) {
    if (rowsInColumns > 0 && fits(row)) {
      put(row);
      return;
    }
    if (rowsInColumns > 0) {
      close();
    }
    int gap = widestGap(row);
    if (gap < 0) {
      full.add(row);
      return;
    }
    corridorLeft = row.get(gap).box().right();
    corridorRight = row.get(gap + 1).box().left();
    List<List<TextRun>> above = takeRightLinesAbove();
    close();
    above.forEach(this::put);
    put(row);
  }

  /** The index of the run before the widest gap, -1 where none is wide. */
  private static int widestGap(List<TextRun> row) {
    int at = -1;
    double widest = 0;
    for (int i = 0; i + 1 < row.size(); i++) {
      double gap = row.get(i + 1).box().left() - row.get(i).box().right();
      if (gap > widest && gap > WIDE * row.get(i).fontSize()) {
        widest = gap;
        at = i;
      }
    }
    return at;
  }

  /** The last rows over the whole width that in truth began the right column. */
  private List<List<TextRun>> takeRightLinesAbove() {
    int from = full.size();
    while (from > 0
        && full.size() - from < LINES_ABOVE
        && full.get(from - 1).get(0).box().left() >= corridorLeft) {
      from--;
    }
    List<List<TextRun>> above = new ArrayList<>(full.subList(from, full.size()));
    full = new ArrayList<>(full.subList(0, from));
    return above;
  }

  private boolean fits(List<TextRun> row) {
    TextRun first = row.get(0);
    double middle = (first.box().left() + first.box().right()) / 2;
    boolean centred = row.size() == 1 && Math.abs(middle - centre) < OFF_CENTRE;
    return !centred
        && !isAddress(first)
        && !hasOwnColumns(row)
        && (row.stream().allMatch(r -> isLeft(r) || isRight(r)) || reachesOver(row));
  }

  /**
   * Whether a long post, name or recipient with nothing beside it reaches a little beyond its
   * column of the foot.
   */
  private boolean reachesOver(List<TextRun> row) {
    Box box = row.get(0).box();
    double reach = REACH * box.width();
    boolean left = box.left() < corridorLeft && box.right() < corridorRight + reach;
    boolean right =
        box.right() > corridorRight
            && box.left() > Math.max(corridorLeft - reach, (leftEdge + corridorLeft) / 2);
    return foot && row.size() == 1 && left != right;
  }

  /** Whether a gap parts the row that is not this zone's corridor, and nothing stands beyond it. */
  private boolean hasOwnColumns(List<TextRun> row) {
    return widestGap(row) >= 0
        && (row.stream().allMatch(this::isLeft) || row.stream().allMatch(this::isRight));
  }

  /** "Kính gửi" ends the head's columns, wherever it is indented to (annex I, cell 9a). */
  private static boolean isAddress(TextRun run) {
    return ADDRESS.matcher(folded(run)).matches();
  }

  private static String folded(TextRun run) {
    return VietnameseText.fold(VietnameseText.clean(run.text()));
  }

  private boolean isLeft(TextRun run) {
    return run.box().right() < corridorRight;
  }

  private boolean isRight(TextRun run) {
    return run.box().left() > corridorLeft;
  }

  private void put(List<TextRun> row) {
    rowsInColumns++;
    double middle = (corridorLeft + corridorRight) / 2;
    List<TextRun> onLeft = new ArrayList<>();
    List<TextRun> onRight = new ArrayList<>();
    for (TextRun run : row) {
      double at = (run.box().left() + run.box().right()) / 2;
      (at < middle ? onLeft : onRight).add(run);
    }
    for (TextRun run : onLeft) {
      corridorLeft = Math.max(corridorLeft, Math.min(run.box().right(), corridorRight));
      leftEdge = Math.min(leftEdge, run.box().left());
      foot |= folded(run).startsWith(RECIPIENTS);
    }
    for (TextRun run : onRight) {
      corridorRight = Math.min(corridorRight, Math.max(run.box().left(), corridorLeft));
    }
    if (!onLeft.isEmpty()) {
      left.add(onLeft);
    }
    if (!onRight.isEmpty()) {
      right.add(onRight);
    }
  }

  private void close() {
    if (rowsInColumns == 1 && left.size() == 1 && right.size() == 1) {
      TextRun last = left.get(0).get(left.get(0).size() - 1);
      if (corridorRight - corridorLeft < NOT_SO_WIDE * last.fontSize()) {
        List<TextRun> whole = new ArrayList<>(left.get(0));
        whole.addAll(right.get(0));
        full.add(whole);
        left.clear();
        right.clear();
      }
    }
    if (!full.isEmpty() || !left.isEmpty() || !right.isEmpty()) {
      zones.add(new Zone(full, left, right));
    }
    full = new ArrayList<>();
    left = new ArrayList<>();
    right = new ArrayList<>();
    rowsInColumns = 0;
    foot = false;
    leftEdge = Double.MAX_VALUE;
  }
}
