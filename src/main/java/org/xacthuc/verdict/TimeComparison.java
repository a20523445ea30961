package org.xacthuc.verdict;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.xacthuc.base.VietnamTime;
import org.xacthuc.directive.PrintedTime;
import org.xacthuc.directive.Stamp;
import org.xacthuc.directive.StampKind;
import org.xacthuc.directive.StampTimes;
import org.xacthuc.time.ClaimedTime;

/**
 * What a page prints of time against what is known of one signature. Facts: genuine files differ by
 * minutes between two of the signer's own clocks, so none of it is one yes or no.
 *
 * @param printed the moment in the signature's stamp, as far as it prints one
 * @param distances of every known moment to it, the nearest first; absent without stamp or moments
 * @param daysAfterDate days from the document's date to the signature, both in Vietnam: negative
 *     when it was signed before; by the proven moment, else by the claimed one
 */
public record TimeComparison(
    Optional<PrintedTime> printed,
    Optional<StampTimes<KnownMoment>> distances,
    OptionalLong daysAfterDate) {
  /** Nothing was compared. */
  public static final TimeComparison NONE =
      new TimeComparison(Optional.empty(), Optional.empty(), OptionalLong.empty());

  private static final Duration VIETNAM = Duration.ofSeconds(VietnamTime.OFFSET.getTotalSeconds());

  /**
   * Compares.
   *
   * @param date of the document
   * @param tolerance how far apart two moments may be and still agree
   */
  public static TimeComparison of(
      SignatureFacts signature, Optional<LocalDate> date, Duration tolerance) {
    Map<KnownMoment, Instant> known = knownMoments(signature);
    Optional<PrintedTime> printed =
        signature
            .signatory()
            .stamp()
            .filter(s -> s.kind() != StampKind.INCOMING)
            .flatMap(Stamp::printed);
    return new TimeComparison(
        printed,
        printed.filter(p -> !known.isEmpty()).map(p -> StampTimes.of(p, known, tolerance)),
        date.map(d -> daysAfter(d, known)).orElse(OptionalLong.empty()));
  }

  private static OptionalLong daysAfter(LocalDate date, Map<KnownMoment, Instant> known) {
    return Stream.of(KnownMoment.PROVEN, KnownMoment.DICTIONARY, KnownMoment.ATTRIBUTE)
        .filter(known::containsKey)
        .map(known::get)
        .mapToLong(
            instant ->
                ChronoUnit.DAYS.between(date, instant.atOffset(VietnamTime.OFFSET).toLocalDate()))
        .findFirst();
  }

  private static Map<KnownMoment, Instant> knownMoments(SignatureFacts signature) {
    Map<KnownMoment, Instant> known = new EnumMap<>(KnownMoment.class);
    signature.time().proven().ifPresent(proven -> known.put(KnownMoment.PROVEN, proven.instant()));
    for (ClaimedTime claim : signature.time().claimed()) {
      Instant instant = claim.time().toInstant();
      switch (claim.source()) {
        case DICTIONARY -> known.put(KnownMoment.DICTIONARY, instant);
        case ATTRIBUTE -> {
          known.put(KnownMoment.ATTRIBUTE, instant);
          known.put(KnownMoment.ATTRIBUTE_LESS_SEVEN_HOURS, instant.minus(VIETNAM));
        }
      }
    }
    return known;
  }
}
