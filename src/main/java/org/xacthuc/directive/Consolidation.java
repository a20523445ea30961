package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;

/**
 * What a page prints over a block instead of over the text: issuer, number, place and date of who
 * confirms a consolidated text (văn bản hợp nhất), or of who made a copy.
 */
record Consolidation(
    Optional<String> issuer, Optional<DocumentNumber> number, Optional<PlaceAndDate> date) {
  private static final String CONFIRMED = "xac thuc van ban hop nhat";
  private static final Consolidation NONE =
      new Consolidation(Optional.empty(), Optional.empty(), Optional.empty());

  /** How far from the words of confirmation the cell beside them reaches. */
  private static final int NEAR = 8;

  /** Reads what stands by the words of confirmation; all absent where there are none. */
  static Consolidation read(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(CONFIRMED)) {
        return around(lines, i);
      }
    }
    return NONE;
  }

  /** Reads what stands around {@code lines[at]}. */
  static Consolidation around(List<Line> lines, int at) {
    int to = Math.min(lines.size(), at + NEAR);
    Optional<PlaceAndDate> date = PlaceAndDate.find(lines, Math.max(0, at - NEAR), to);
    for (int i = Math.max(0, at - NEAR); i < to; i++) {
      Optional<DocumentNumber> number = DocumentNumber.read(lines, i);
      if (number.isPresent()) {
        return new Consolidation(issuerAbove(lines, i), number, date);
      }
    }
    return new Consolidation(Optional.empty(), Optional.empty(), date);
  }

  private static Optional<String> issuerAbove(List<Line> lines, int number) {
    int from = number;
    while (from > 0 && number - from < NEAR && isAbove(lines.get(from - 1), lines.get(number))) {
      from--;
    }
    return IssuerReader.read(lines.subList(from, number), false).issuer();
  }

  private static boolean isAbove(Line line, Line number) {
    return line.page() == number.page()
        && line.column() == number.column()
        && (line.isCapitals() || line.isRule());
  }
}
