package org.xacthuc.directive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line {@code Bắc Kạn, ngày 10 tháng 11 năm 2021} (Decree 30/2020 annex I, cell 4).
 *
 * @param date absent where day or month were left empty or are impossible
 * @param from index of its first line
 * @param to index after its last line
 */
record PlaceAndDate(String place, Optional<LocalDate> date, int from, int to) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<place>[^,;:\\d]{2,60}?)[,.]? ?ngày ?(?<day>\\d{0,2}) ?"
              + "(?:tháng ?(?<month>\\d{0,2}) ?năm ?|/ ?(?<month2>\\d{1,2}) ?/ ?)"
              + "(?<year>\\d{4}) ?(?:\\.|\\d{4})?", // a year overprinted stays in the text
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PASSED =
      Pattern.compile(
          "thông qua ngày (?<day>\\d{1,2}) tháng (?<month>\\d{1,2}) năm (?<year>\\d{4})");

  /** A place: capitalised words, but for the words of a place's rank. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}.'’-]{0,15}+|-|phố|tỉnh|xã|trấn|khu|phường|huyện|quận)(?: |$)){1,8}");

  private static final int MOST_LINES = 3;

  /** The first place and date whose lines begin in {@code lines[from, to)}. */
  static Optional<PlaceAndDate> find(List<Line> lines, int from, int to) {
    for (int i = from; i < Math.min(to, lines.size()); i++) {
      Optional<PlaceAndDate> found = at(lines, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<PlaceAndDate> at(List<Line> lines, int at) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i < Math.min(at + MOST_LINES, lines.size()); i++) {
      boolean apart = !lines.get(Math.max(at, i - 1)).isFollowedBy(lines.get(i));
      if (i > at && (apart || lines.get(i - 1).isCapitals())) {
        break;
      }
      Line line = lines.get(i);
      text.append(i > at ? " " : "")
          .append(DocumentNumber.isLabelled(line) ? DocumentNumber.afterNumber(line) : line.text());
      if (text.length() > 200) {
        break;
      }
      Matcher m = FORM.matcher(text);
      if (m.matches() && PLACE.matcher(m.group("place").strip()).matches()) {
        return Optional.of(
            new PlaceAndDate(m.group("place").strip(), date(m, monthOf(m)), at, i + 1));
      }
    }
    return Optional.empty();
  }

  private static String monthOf(Matcher m) {
    return m.group("month") != null ? m.group("month") : m.group("month2");
  }

  /** The date in a law's closing formula, the last one (… thông qua ngày 26 tháng 11 năm 2025). */
  static Optional<LocalDate> datePassed(List<Line> lines, int from) {
    Optional<LocalDate> last = Optional.empty();
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).folded().contains("thong qua")) {
        String text = Line.join(lines.subList(i, Math.min(i + MOST_LINES, lines.size())));
        Matcher m = PASSED.matcher(text);
        if (m.find()) {
          last = date(m, m.group("month"));
        }
      }
    }
    return last;
  }

  private static Optional<LocalDate> date(Matcher m, String month) {
    try {
      return m.group("day").isEmpty() || month == null || month.isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(
                  Integer.parseInt(m.group("year")),
                  Integer.parseInt(month),
                  Integer.parseInt(m.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 tháng 2: no such day
    }
  }
}
