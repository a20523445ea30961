package org.xacthuc.directive;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xacthuc.base.VietnamTime;

/**
 * A moment as signing tools print it: year, month, day in either order or in words, the clock
 * before or after, with seconds and their fractions or without, of 24 hours or of 12; offsets as
 * {@code +07:00}, {@code +7:00}, {@code +0700}, {@code +07'00'}, {@code GMT+7}, {@code Z} or none.
 *
 * @param start where in its line it begins
 * @param end where it ends
 */
record StampTime(PrintedTime printed, int start, int end) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String DIGITS =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
          + "(?![\\d:])(?: ?(?<half>[AP]M|SA|CH)(?!\\p{L}))?";

  /** {@code 16 giờ 34 phút 54 giây}, {@code 16h34'}. */
  private static final String WORDS =
      "(?<hour>\\d{1,2}) ?(?:giờ|gio|h|g) ?(?<minute>\\d{1,2}) ?(?:phút|phut|ph|p|')?"
          + "(?:,? ?(?<second>\\d{1,2}) ?(?:giây|giay|s))?(?<fraction>(?!))?(?<half>(?!))?(?!\\d)";

  private static final String OFFSET =
      "(?:[ ;,]{0,2}\\(?(?<offset>Z(?!\\p{L})|(?:GMT|UTC) ?(?![+-])|(?:GMT|UTC)? ?(?<sign>[+-])"
          + "(?<offsetHour>\\d{1,2})(?:[:']?(?<offsetMinute>\\d{2})'?)?)(?![\\d:])\\)?)?";

  private static final List<String> DATES =
      List.of(
          "(?<year>\\d{4})(?<sep>[./-])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})",
          "(?<day>\\d{1,2})(?<sep>[./-])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4})",
          "(?:ngày )?(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}) năm (?<year>\\d{4})");

  private static final String BEFORE = "(?<![\\d:./-])";
  private static final String AFTER = "(?!\\d)";

  static final List<Pattern> OF_DIGITS = moments(DIGITS);
  static final List<Pattern> OF_WORDS = moments(WORDS);

  private static final List<Pattern> DAYS =
      DATES.stream().map(date -> Pattern.compile(BEFORE + date + "(?![\\d./-])", FLAGS)).toList();

  private static List<Pattern> moments(String clock) {
    return DATES.stream()
        .flatMap(
            date ->
                Stream.of(
                    date + "(?:T| ?[,;-]? ?(?:lúc )?)" + clock + OFFSET,
                    clock + OFFSET + " ?[,;-]? ?(?:ngày )?" + date + AFTER))
        .map(form -> Pattern.compile(BEFORE + form, FLAGS))
        .toList();
  }

  /** The first moment in {@code text}, of a day at least. */
  static Optional<StampTime> findAny(String text) {
    Optional<StampTime> moment = find(text);
    return moment.isPresent() || !hasYear(text)
        ? moment
        : first(text, DAYS).flatMap(StampTime::readDay);
  }

  /** The first moment in {@code text} that has a clock. */
  static Optional<StampTime> find(String text) {
    if (!hasYear(text)) {
      return Optional.empty();
    }
    Optional<Matcher> found = hasClock(text, ":") ? first(text, OF_DIGITS) : Optional.empty();
    if (found.isEmpty() && hasClock(text, "hg")) {
      found = first(text, OF_WORDS);
    }
    return found.flatMap(StampTime::readMoment);
  }

  private static Optional<Matcher> first(String text, List<Pattern> forms) {
    for (Pattern form : forms) {
      Matcher m = form.matcher(text);
      if (m.find()) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  /** Every form has a year of these centuries: what has none is not looked at twice. */
  static boolean hasYear(String text) {
    for (int i = 0; i + 4 <= text.length(); i++) {
      boolean century = text.startsWith("20", i) || text.startsWith("19", i);
      if (century && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one of those letters, large or small, or signs stands behind the digits of an hour, as
   * every clock has it; a blank may be between.
   */
  static boolean hasClock(String text, String behind) {
    for (int i = 1; i < text.length(); i++) {
      int c = text.charAt(i);
      int lower = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
      if (behind.indexOf(lower) >= 0) {
        char before = text.charAt(i - 1);
        if (isDigit(before) || (before == ' ' && i > 1 && isDigit(text.charAt(i - 2)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<StampTime> readDay(Matcher m) {
    try {
      LocalDateTime midnight =
          LocalDateTime.of(number(m, "year"), number(m, "month"), number(m, "day"), 0, 0);
      PrintedTime printed =
          new PrintedTime(midnight.atOffset(VietnamTime.OFFSET), PrintedTime.Precision.DAY, true);
      return Optional.of(new StampTime(printed, m.start(), m.end()));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day
    }
  }

  private static Optional<StampTime> readMoment(Matcher m) {
    try {
      boolean seconds = m.group("second") != null;
      LocalDateTime local =
          LocalDateTime.of(
              number(m, "year"),
              number(m, "month"),
              number(m, "day"),
              hour(m),
              number(m, "minute"),
              seconds ? number(m, "second") : 0,
              nanoseconds(m.group("fraction")));
      boolean assumed = m.group("offset") == null;
      PrintedTime printed =
          new PrintedTime(
              local.atOffset(assumed ? VietnamTime.OFFSET : offset(m)),
              seconds ? PrintedTime.Precision.SECOND : PrintedTime.Precision.MINUTE,
              assumed);
      return Optional.of(new StampTime(printed, m.start(), m.end()));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day, hour or offset
    }
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  /** The hour of 24: SA and AM are before noon, CH and PM after. */
  private static int hour(Matcher m) {
    int hour = number(m, "hour");
    String half = m.group("half");
    if (half == null || hour > 12) {
      return hour;
    }
    String upper = half.toUpperCase(Locale.ROOT);
    return hour % 12 + (upper.equals("PM") || upper.equals("CH") ? 12 : 0);
  }

  private static int nanoseconds(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneOffset offset(Matcher m) {
    if (m.group("sign") == null) {
      return ZoneOffset.UTC;
    }
    int sign = m.group("sign").equals("-") ? -1 : 1;
    int minutes = m.group("offsetMinute") == null ? 0 : number(m, "offsetMinute");
    return ZoneOffset.ofHoursMinutes(sign * number(m, "offsetHour"), sign * minutes);
  }
}
