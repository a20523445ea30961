package org.xacthuc.directive;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.VietnamTime;

/**
 * A moment as signing tools print it: year, month, day in either order, fractions of a second,
 * offsets as {@code +07:00}, {@code +7:00}, {@code +07'00'}, {@code Z} or none.
 *
 * @param offsetAssumed whether none was printed: Decree 30/2020 annex I has stamps in Vietnam's
 *     time, so +07:00 is taken
 * @param start where in its line it begins
 * @param end where it ends
 */
record StampTime(OffsetDateTime time, boolean offsetAssumed, int start, int end) {

  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?";
  private static final String OFFSET =
      "(?: ?(?<offset>Z|(?<sign>[+-])(?<offsetHour>\\d{1,2})[:']?(?<offsetMinute>\\d{2})?'?))?";
  private static final String YEAR_FIRST =
      "(?<year>\\d{4})(?<sep>[./-])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})";
  private static final String DAY_FIRST =
      "(?<day>\\d{1,2})(?<sep>[./-])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4})";
  private static final String BEFORE = "(?<!\\d)";
  private static final String AFTER = "(?!\\d)";

  private static final Pattern[] FORMS = {
    Pattern.compile(BEFORE + YEAR_FIRST + "(?:T| ?[,;]? )" + CLOCK + OFFSET + AFTER),
    Pattern.compile(BEFORE + DAY_FIRST + "(?:T| ?[,;]? )" + CLOCK + OFFSET + AFTER),
    Pattern.compile(BEFORE + CLOCK + " ?[,;]? ?(?:ngày )?" + DAY_FIRST + OFFSET + AFTER),
  };

  /** The first moment in {@code text}. */
  static Optional<StampTime> find(String text) {
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text);
      if (m.find()) {
        return read(m);
      }
    }
    return Optional.empty();
  }

  private static Optional<StampTime> read(Matcher m) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(m, "year"),
              number(m, "month"),
              number(m, "day"),
              number(m, "hour"),
              number(m, "minute"),
              number(m, "second"),
              nanoseconds(m.group("fraction")));
      boolean assumed = m.group("offset") == null;
      return Optional.of(
          new StampTime(
              local.atOffset(assumed ? VietnamTime.OFFSET : offset(m)),
              assumed,
              m.start(),
              m.end()));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day, hour or offset
    }
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static int nanoseconds(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneOffset offset(Matcher m) {
    if (m.group("offset").equals("Z")) {
      return ZoneOffset.UTC;
    }
    int sign = m.group("sign").equals("-") ? -1 : 1;
    int minutes = m.group("offsetMinute") == null ? 0 : number(m, "offsetMinute");
    return ZoneOffset.ofHoursMinutes(sign * number(m, "offsetHour"), sign * minutes);
  }
}
