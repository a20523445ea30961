package org.xacthuc.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.xacthuc.base.VietnamTime;

/**
 * Dates and times for people. Instants are told in Vietnamese time, always with the offset: the
 * reader's own zone would make one report two.
 */
final class Moments {

  private final DateTimeFormatter time;
  private final DateTimeFormatter date;

  Moments(Language language) {
    String day =
        switch (language) {
          case VI -> "dd/MM/uuuu";
          case EN -> "uuuu-MM-dd";
        };
    date = DateTimeFormatter.ofPattern(day, Locale.ROOT);
    time = DateTimeFormatter.ofPattern(day + " HH:mm:ss xxx", Locale.ROOT);
  }

  String show(Instant instant) {
    return time.format(instant.atOffset(VietnamTime.OFFSET));
  }

  /** With the offset that it was claimed with. */
  String show(OffsetDateTime claimed) {
    return time.format(claimed);
  }

  String show(LocalDate day) {
    return date.format(day);
  }

  /** Hours, minutes and seconds; days as hours. */
  static String show(Duration distance) {
    Duration length = distance.abs();
    return String.format(
        "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
  }

  /** A value of evidence: an ISO 8601 instant, time or duration for people, all else as it is. */
  String showValue(String value) {
    if (value.length() < 4 || value.length() > 40) {
      return value;
    }
    try {
      if (value.startsWith("PT") || value.startsWith("-PT")) {
        return show(Duration.parse(value));
      }
      return value.endsWith("Z") ? show(Instant.parse(value)) : show(OffsetDateTime.parse(value));
    } catch (DateTimeParseException noMoment) {
      return value;
    }
  }
}
