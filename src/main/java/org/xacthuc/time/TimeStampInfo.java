package org.xacthuc.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.x509.Extensions;
import org.xacthuc.base.Bytes;

/** TSTInfo (RFC 3161 §2.4.2), every field in its place and once. What is not one throws. */
final class TimeStampInfo {
  private static final int FIXED = 5;

  /** Fractions of a second have any number of digits; those beyond nanoseconds are left out. */
  private static final Pattern GEN_TIME =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:\\.(\\d{1,9})\\d{0,20})?Z");

  private final ASN1Sequence sequence;

  /** By their place in the type: accuracy, ordering, nonce, tsa, extensions. */
  private final ASN1Encodable[] optional = new ASN1Encodable[FIXED];

  private final Instant genTime;

  private TimeStampInfo(ASN1Sequence sequence) {
    this.sequence = sequence;
    if (!ASN1Integer.getInstance(sequence.getObjectAt(0)).hasValue(1)) {
      throw new IllegalArgumentException("version");
    }
    genTime = genTime(ASN1GeneralizedTime.getInstance(sequence.getObjectAt(4)));
    int place = -1;
    for (int i = FIXED; i < sequence.size(); i++) {
      int next = place(sequence.getObjectAt(i));
      if (next <= place) {
        throw new IllegalArgumentException("order");
      }
      place = next;
      optional[place] = sequence.getObjectAt(i);
    }
  }

  /**
   * Reads all of it.
   *
   * @throws RuntimeException when it is no TSTInfo of version 1
   */
  static TimeStampInfo of(ASN1Sequence sequence) {
    TimeStampInfo info = new TimeStampInfo(sequence);
    info.accuracy();
    info.extensions();
    return info;
  }

  String policy() {
    return ASN1ObjectIdentifier.getInstance(sequence.getObjectAt(1)).getId();
  }

  TimeStampToken.MessageImprint imprint() {
    MessageImprint imprint = MessageImprint.getInstance(sequence.getObjectAt(2));
    return new TimeStampToken.MessageImprint(
        imprint.getHashAlgorithm().getAlgorithm().getId(), Bytes.of(imprint.getHashedMessage()));
  }

  /** Lower-case hexadecimal. */
  String serial() {
    return ASN1Integer.getInstance(sequence.getObjectAt(3)).getValue().toString(16);
  }

  Instant genTime() {
    return genTime;
  }

  Optional<Duration> accuracy() {
    return Optional.ofNullable(optional[0])
        .map(Accuracy::getInstance)
        .map(
            accuracy ->
                Duration.ofSeconds(number(accuracy.getSeconds()))
                    .plusMillis(number(accuracy.getMillis()))
                    .plusNanos(1_000L * number(accuracy.getMicros())));
  }

  /** Object identifiers of the extensions that may not be passed over. */
  List<String> criticalExtensions() {
    return extensions().stream()
        .flatMap(all -> Stream.of(all.getCriticalExtensionOIDs()))
        .map(ASN1ObjectIdentifier::getId)
        .toList();
  }

  private Optional<Extensions> extensions() {
    return Optional.ofNullable(optional[4])
        .map(tagged -> Extensions.getInstance(ASN1TaggedObject.getInstance(tagged), false));
  }

  private static int place(ASN1Encodable field) {
    if (field instanceof ASN1TaggedObject tagged) {
      if (tagged.hasContextTag(0) || tagged.hasContextTag(1)) {
        return 3 + tagged.getTagNo();
      }
      throw new IllegalArgumentException("tag " + tagged.getTagNo());
    }
    if (field instanceof ASN1Sequence) {
      return 0;
    }
    if (field instanceof ASN1Boolean) {
      return 1;
    }
    return ASN1Integer.getInstance(field) == null ? -1 : 2;
  }

  /** Seconds written out, and Z: neither an offset nor local time. */
  private static Instant genTime(ASN1GeneralizedTime time) {
    Matcher form = GEN_TIME.matcher(text(time));
    if (!form.matches()) {
      throw new IllegalArgumentException("genTime");
    }
    String fraction = form.group(7) == null ? "" : form.group(7);
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalDateTime.of(
            number(form, 1), number(form, 2), number(form, 3), number(form, 4), number(form, 5))
        .withSecond(number(form, 6))
        .withNano(nanos)
        .toInstant(ZoneOffset.UTC);
  }

  /** As it is written: the accessors of the type make it up to another form. */
  private static String text(ASN1GeneralizedTime time) {
    try {
      byte[] der = time.getEncoded();
      return new String(der, 2, der.length - 2, StandardCharsets.US_ASCII);
    } catch (IOException impossible) {
      throw new IllegalStateException("a parsed value cannot be encoded", impossible);
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static int number(ASN1Integer integer) {
    int number = integer == null ? 0 : integer.intValueExact();
    if (number < 0) {
      throw new IllegalArgumentException("accuracy");
    }
    return number;
  }
}
