package org.xacthuc.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.VietnamTime;

/**
 * A date string of a PDF (ISO 32000-2 §7.9.4): {@code D:YYYYMMDDHHmmSSOHH'mm'}. Also taken: without
 * {@code D:}, without the apostrophes, with a colon in the offset, and cut short after the day.
 *
 * @param offsetGiven without one +07:00 is assumed, the civil time of Vietnam
 */
record PdfDate(OffsetDateTime time, boolean offsetGiven) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?:D:)?(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2}))?)?)?"
              + "(?:(Z)(?:00'?:?00'?)?|([+-])(\\d{2})'?:?(?:(\\d{2})'?)?)?\\s*");

  static Optional<PdfDate> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() > 40 || !form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(form, 1, 0),
              number(form, 2, 1),
              number(form, 3, 1),
              number(form, 4, 0),
              number(form, 5, 0),
              number(form, 6, 0));
      Optional<ZoneOffset> offset = offset(form);
      return Optional.of(
          new PdfDate(local.atOffset(offset.orElse(VietnamTime.OFFSET)), offset.isPresent()));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(Matcher form) {
    if (form.group(7) != null) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (form.group(8) == null) {
      return Optional.empty();
    }
    int sign = form.group(8).equals("-") ? -1 : 1;
    return Optional.of(
        ZoneOffset.ofHoursMinutes(sign * number(form, 9, 0), sign * number(form, 10, 0)));
  }

  private static int number(Matcher form, int group, int absent) {
    return form.group(group) == null ? absent : Integer.parseInt(form.group(group));
  }
}
