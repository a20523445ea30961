package org.xacthuc.audit.ledger;

import org.xacthuc.report.row.ReportRow;

/** Text as both databases hold it, the same when it is read again. */
final class Storable {
  private Storable() {}

  /** The row, each character that cannot be kept replaced by what reports show for it. */
  static ReportRow of(ReportRow row) {
    boolean kept = row.values().stream().allMatch(Storable::isKept) && isKept(row.json());
    return kept
        ? row
        : new ReportRow(row.values().stream().map(Storable::shown).toList(), shown(row.json()));
  }

  /** Refuses text of our own making that cannot be kept or has control characters. */
  static void require(String text) {
    if (!isKept(text) || text.codePoints().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("no database keeps this text: " + shown(text));
    }
  }

  private static boolean isKept(String text) {
    return text.codePoints().noneMatch(Storable::isLost);
  }

  /** PostgreSQL has no U+0000 in a text, and UTF-8 no half of a surrogate pair. */
  private static boolean isLost(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isLost(c)) {
                shown.append(String.format("\\u{%04X}", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
