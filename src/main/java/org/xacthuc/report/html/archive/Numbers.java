package org.xacthuc.report.html.archive;

import java.util.Locale;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;

/** Counts as people read them. */
final class Numbers {
  private static final int PER_CENT = 100;

  private Numbers() {}

  /** Thousands parted by points in Vietnamese, by commas in English. */
  static String of(long count, Messages messages) {
    String commas = String.format(Locale.ROOT, "%,d", count);
    return messages.language() == Language.VI ? commas.replace(',', '.') : commas;
  }

  /** In per cent with one decimal; what is there is never shown as nothing, nor as all. */
  static String share(long part, long whole, Messages messages) {
    if (whole == 0) {
      return "";
    } else if (part == 0) {
      return "0";
    }
    double share = (double) part * PER_CENT / whole;
    double shown = part == whole ? share : Math.min(Math.max(share, 0.1), PER_CENT - 0.1);
    String points = String.format(Locale.ROOT, "%.1f", shown);
    return messages.language() == Language.VI ? points.replace('.', ',') : points;
  }
}
