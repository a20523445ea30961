package org.xacthuc.cms;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.Time;

/**
 * Instants out of UTCTime and GeneralizedTime. What is written in full and in UTC, as DER wants it
 * (RFC 5280 §4.1.2.5), is read here; Bouncy Castle reads whatever else signers write, and takes
 * many times as long for it.
 */
public final class EncodedTime {
  private static final int DIGITS = 14;

  /** Where the calendar of Bouncy Castle's dates is no longer ours. */
  private static final int GREGORIAN = 1583;

  private EncodedTime() {}

  /** An IllegalStateException where it is no time at all. */
  public static Instant of(Time time) {
    try {
      return time.toASN1Primitive() instanceof ASN1UTCTime utc
          ? of(utc)
          : of(ASN1GeneralizedTime.getInstance(time.toASN1Primitive()));
    } catch (ParseException malformed) {
      throw new IllegalStateException("no time", malformed);
    }
  }

  /** RFC 5280 §4.1.2.5.1: years from 50 on are those of the last century. */
  public static Instant of(ASN1UTCTime time) throws ParseException {
    Optional<Instant> plain = plain(time.getAdjustedTime(), "GMT+00:00");
    return plain.isPresent() ? plain.get() : time.getAdjustedDate().toInstant();
  }

  /** Fractions of a second count to the millisecond. */
  public static Instant of(ASN1GeneralizedTime time) throws ParseException {
    Optional<Instant> plain = plain(time.getTimeString(), "Z");
    return plain.isPresent() ? plain.get() : time.getDate().toInstant();
  }

  /** Of YYYYMMDDHHMMSS and the zone; empty for another form, and for a day or hour that is none. */
  private static Optional<Instant> plain(String text, String zone) {
    boolean full =
        text.length() == DIGITS + zone.length()
            && text.endsWith(zone)
            && text.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9');
    if (!full || number(text, 0, 4) < GREGORIAN) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(text, 0, 4),
                  number(text, 4, 6),
                  number(text, 6, 8),
                  number(text, 8, 10),
                  number(text, 10, 12),
                  number(text, 12, DIGITS))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
