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
 * @param place absent where none is printed
 * @param date absent where day or month were left empty or are impossible
 * @param from index of its first line
 * @param to index after its last line
 */
record PlaceAndDate(Optional<String> place, Optional<LocalDate> date, int from, int to) {
  /** Dots that a form has for what is written in by hand. */
  private static final String DOTS = "[ ._…]{0,12}";

  /** On base letters: recognition loses marks. Digits by hand may stand apart. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<place>[^;:]{0,60}?)[,.]? ?ngay"
              + DOTS
              + "(?<day>\\d? ?\\d?)"
              + DOTS
              + "(?:thang"
              + DOTS
              + "(?<month>\\d? ?\\d?)"
              + DOTS
              + "nam ?|/ ?(?<month2>\\d{1,2}) ?/ ?)"
              + "(?<year>\\d ?\\d ?\\d ?\\d) ?(?:[.,;]|\\d{4})?"); // a year overprinted stays

  private static final Pattern PASSED =
      Pattern.compile(
          "thông qua ngày (?<day>\\d{1,2}) tháng (?<month>\\d{1,2}) năm (?<year>\\d{4})");

  /** A place: capitalised words, but for the words of a place's rank. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}.'’-]{0,15}+|-|phố|tỉnh|xã|trấn|khu|phường|huyện|quận|\\d{1,2})(?: |$)){1,8}");

  private static final Pattern NO_PLACE = Pattern.compile("[ .…_]*");

  private static final int MOST_LINES = 3;

  /** The first place and date whose lines begin in {@code lines[from, to)}; else a date alone. */
  static Optional<PlaceAndDate> find(List<Line> lines, int from, int to) {
    return find(lines, from, to, true).or(() -> find(lines, from, to, false));
  }

  private static Optional<PlaceAndDate> find(List<Line> lines, int from, int to, boolean placed) {
    for (int i = from; i < Math.min(to, lines.size()); i++) {
      Optional<PlaceAndDate> found = at(lines, i).filter(p -> !placed || p.place.isPresent());
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
      Optional<PlaceAndDate> found = match(text.toString(), at, i + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<PlaceAndDate> match(String text, int from, int to) {
    Matcher m = FORM.matcher(VietnameseText.fold(text));
    if (!m.matches() || m.end("place") > text.length()) {
      return Optional.empty();
    }
    String place = text.substring(0, m.end("place")).strip();
    boolean named = PLACE.matcher(place).matches();
    // A date alone begins a line of its own; the wrapped end of a sentence is in lower case.
    boolean alone =
        NO_PLACE.matcher(place).matches() && (!place.isEmpty() || text.startsWith("Ng"));
    return named || alone
        ? Optional.of(
            new PlaceAndDate(
                named ? Optional.of(place) : Optional.empty(), date(m, monthOf(m)), from, to))
        : Optional.empty();
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
      return m.group("day").isBlank() || month == null || month.isBlank()
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(number(m.group("year")), number(month), number(m.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 tháng 2: no such day
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replace(" ", ""));
  }
}
