package org.xacthuc.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.time.BestSignatureTime;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ProofsOfExistence.Covering;
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
   * Finds the proof to go by (ETSI EN 319 102-1 §5.5): the earliest, but where revocation matters
   * the earliest one whose authorities are known not to be revoked, if there is any.
   *
   * @param own the signature's own time-stamps
   * @param covering what the document time-stamps of later revisions say
   * @param cleared whether to prefer proofs whose authorities' revocation is known
   * @param now the instant of validation
   */
  public static TimeFacts of(
      List<ClaimedTime> claimed,
      List<TimeStampOutcome> own,
      Covering covering,
      boolean cleared,
      Instant now) {
    Optional<TimeStampOutcome> proof =
        Stream.concat(
                own.stream().filter(s -> s.kind() != Kind.CONTENT_TIMESTAMP),
                covering.stamps().stream())
            .filter(stamp -> stamp.proven().isPresent())
            .min(
                Comparator.comparing((TimeStampOutcome stamp) -> cleared && !stamp.isCleared())
                    .thenComparing(stamp -> stamp.proven().orElseThrow().instant()));
    Optional<ProvenTime> proven = proof.flatMap(TimeStampOutcome::proven);
    return new TimeFacts(
        claimed,
        own,
        proven,
        proof.map(TimeStampOutcome::reliesOn).orElse(List.of()),
        BestSignatureTime.of(now, proven.stream().toList()),
        latest(proven(own, Kind.CONTENT_TIMESTAMP)),
        disorder(own, covering));
  }

  /** ETSI EN 319 102-1 §5.5: content before signature before document time-stamps. */
  private static Optional<TimeStampDisorder> disorder(
      List<TimeStampOutcome> own, Covering covering) {
    Optional<ProvenTime> content = latest(proven(own, Kind.CONTENT_TIMESTAMP));
    List<ProvenTime> signature = proven(own, Kind.SIGNATURE_TIMESTAMP);
    List<ProvenTime> document = proven(covering.stamps(), Kind.DOCUMENT_TIMESTAMP);
    Stream<Optional<TimeStampDisorder>> found =
        Stream.of(
            covering.disorder(),
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

  /** Whether the proof is a document time-stamp, which may be made long after the signature. */
  boolean provenLater() {
    return proven.filter(p -> p.source() == Kind.DOCUMENT_TIMESTAMP).isPresent();
  }

  /**
   * Whether the signature was made at {@code instant} or later, for all that is known. A content
   * time-stamp proves that (ETSI EN 319 102-1 §5.3). A proof of existence does not, but a
   * signature's own time-stamp is made as part of signing, so that it is taken to say so too; a
   * document time-stamp may have been added years later.
   */
  boolean isMadeSince(Instant instant) {
    return Stream.concat(
            madeAfter.stream(), proven.filter(p -> p.source() == Kind.SIGNATURE_TIMESTAMP).stream())
        .anyMatch(made -> !made.instant().isBefore(instant));
  }
}
