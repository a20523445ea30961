package org.xacthuc.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.xacthuc.base.VietnamTime;
import org.xacthuc.report.Term;

/** The value of {@code --at}. */
final class InstantOption {

  private InstantOption() {}

  /**
   * Reads an ISO 8601 time with its offset, or a date, which stands for its last second in Vietnam:
   * what was signed on that day had then been signed.
   */
  static Instant read(String value) throws CommandFailure {
    try {
      return value.indexOf('T') < 0
          ? LocalDate.parse(value).atTime(LocalTime.of(23, 59, 59)).toInstant(VietnamTime.OFFSET)
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw CommandFailure.usage(Term.COMPLAINT_BAD_INSTANT, Map.of("value", value));
    }
  }
}
