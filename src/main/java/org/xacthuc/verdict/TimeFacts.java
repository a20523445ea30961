package org.xacthuc.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.time.BestSignatureTime;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ProvenTime;
import org.xacthuc.time.TimeStampDisorder;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampOutcome.Kind;
import org.xacthuc.trust.CertificateStatus;

/**
 * The moments of one signature.
 *
 * @param timeStamps its signature and content time-stamps; for a document time-stamp, itself
 * @param proven the earliest instant at which the signature is proven to have existed; absent when
 *     nothing but its presence today proves it
 * @param provenBy what is known of the revocation of the authorities that prove it
 * @param best the best-signature-time
 * @param madeAfter the latest content time-stamp: the signature covers it, so it was made later
 * @param disorder the widest contradiction between time-stamps of which one covers the other
 */
public record TimeFacts(
    List<ClaimedTime> claimed,
    List<TimeStampOutcome> timeStamps,
    Optional<ProvenTime> proven,
    List<CertificateStatus> provenBy,
    Instant best,
    Optional<ProvenTime> madeAfter,
    Optional<TimeStampDisorder> disorder) {
  public TimeFacts {
    claimed = List.copyOf(claimed);
    timeStamps = List.copyOf(timeStamps);
    provenBy = List.copyOf(provenBy);
  }

  /**
   * Finds the proof to go by (ETSI EN 319 102-1 §5.5): the earliest one whose authorities are known
   * not to be revoked, else the earliest.
   *
   * @param own the signature's own time-stamps
   * @param covering the document time-stamps of later revisions that may be gone by
   * @param later the widest contradiction among those of later revisions
   * @param now the instant of validation: what is dated later proves nothing yet
   */
  public static TimeFacts of(
      List<ClaimedTime> claimed,
      List<TimeStampOutcome> own,
      List<TimeStampOutcome> covering,
      Optional<TimeStampDisorder> later,
      Instant now) {
    Optional<TimeStampOutcome> proof =
        Stream.concat(
                own.stream().filter(s -> s.kind() != Kind.CONTENT_TIMESTAMP), covering.stream())
            .filter(stamp -> stamp.proven().isPresent())
            .min(
                Comparator.comparing((TimeStampOutcome stamp) -> !stamp.isCleared())
                    .thenComparing(stamp -> stamp.proven().orElseThrow().instant()));
    Optional<ProvenTime> proven = proof.flatMap(TimeStampOutcome::proven);
    return new TimeFacts(
        claimed,
        own,
        proven,
        proof.map(TimeStampOutcome::reliesOn).orElse(List.of()),
        BestSignatureTime.of(now, proven.stream().toList()),
        latest(proven(own, Kind.CONTENT_TIMESTAMP)),
        disorder(own, covering, later));
  }

  /** ETSI EN 319 102-1 §5.5.4: content before signature before document time-stamps. */
  private static Optional<TimeStampDisorder> disorder(
      List<TimeStampOutcome> own,
      List<TimeStampOutcome> covering,
      Optional<TimeStampDisorder> later) {
    Optional<ProvenTime> content = latest(proven(own, Kind.CONTENT_TIMESTAMP));
    List<ProvenTime> signature = proven(own, Kind.SIGNATURE_TIMESTAMP);
    List<ProvenTime> document = proven(covering, Kind.DOCUMENT_TIMESTAMP);
    Stream<Optional<TimeStampDisorder>> found =
        Stream.of(
            later,
            between(content, earliest(signature)),
            between(content, earliest(document)),
            between(latest(signature), earliest(document)));
    return TimeStampDisorder.widest(found.flatMap(Optional::stream).toList());
  }

  private static Optional<TimeStampDisorder> between(
      Optional<ProvenTime> inner, Optional<ProvenTime> outer) {
    return inner.flatMap(i -> outer.flatMap(o -> TimeStampDisorder.between(i, o)));
  }

  private static List<ProvenTime> proven(List<TimeStampOutcome> stamps, Kind kind) {
    return stamps.stream()
        .filter(stamp -> stamp.kind() == kind)
        .flatMap(stamp -> stamp.proven().stream())
        .toList();
  }

  private static Optional<ProvenTime> latest(List<ProvenTime> times) {
    return times.stream().max(Comparator.comparing(ProvenTime::instant));
  }

  private static Optional<ProvenTime> earliest(List<ProvenTime> times) {
    return times.stream().min(Comparator.comparing(ProvenTime::instant));
  }

  /** Whether a content time-stamp proves that the signature was made after {@code instant}. */
  boolean isMadeAfter(Instant instant) {
    return madeAfter.filter(content -> !content.instant().isBefore(instant)).isPresent();
  }
}
