package org.xacthuc.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xacthuc.time.BestSignatureTime;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ProvenTime;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.CertificateStatus;

/**
 * The moments of one signature.
 *
 * @param timeStamps its signature time-stamps; for a document time-stamp, itself
 * @param proven the earliest instant at which the signature is proven to have existed; absent when
 *     nothing but its presence today proves it
 * @param provenBy what is known of the revocation of the authority that proves it
 * @param best the best-signature-time
 */
public record TimeFacts(
    List<ClaimedTime> claimed,
    List<TimeStampOutcome> timeStamps,
    Optional<ProvenTime> proven,
    List<CertificateStatus> provenBy,
    Instant best) {
  public TimeFacts {
    claimed = List.copyOf(claimed);
    timeStamps = List.copyOf(timeStamps);
    provenBy = List.copyOf(provenBy);
  }

  /**
   * Finds the proof to go by (ETSI EN 319 102-1 §5.5): the earliest one whose authority is known
   * not to be revoked, else the earliest.
   *
   * @param own the signature's own time-stamps
   * @param covering those and the document time-stamps of later revisions
   * @param now the instant of validation: what is dated later proves nothing yet
   */
  public static TimeFacts of(
      List<ClaimedTime> claimed,
      List<TimeStampOutcome> own,
      List<TimeStampOutcome> covering,
      Instant now) {
    Optional<TimeStampOutcome> proof =
        covering.stream()
            .filter(stamp -> stamp.proven().filter(p -> !p.instant().isAfter(now)).isPresent())
            .min(
                Comparator.comparing((TimeStampOutcome stamp) -> !isCleared(stamp))
                    .thenComparing(stamp -> stamp.proven().orElseThrow().instant()));
    Optional<ProvenTime> proven = proof.flatMap(TimeStampOutcome::proven);
    return new TimeFacts(
        claimed,
        own,
        proven,
        proof.map(TimeStampOutcome::revocation).orElse(List.of()),
        BestSignatureTime.of(now, proven.stream().toList()));
  }

  private static boolean isCleared(TimeStampOutcome stamp) {
    return stamp.revocation().stream()
        .allMatch(s -> s.status().match(notRevoked -> true, revoked -> true, unknown -> false));
  }
}
