package org.xacthuc.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ProvenTime;
import org.xacthuc.time.TimeStampOutcome;

/**
 * The moments of one signature.
 *
 * @param timeStamps its signature time-stamps; for a document time-stamp, itself
 * @param proven the earliest instant at which the signature is proven to have existed; absent when
 *     nothing but its presence today proves it
 * @param best the best-signature-time
 */
public record TimeFacts(
    List<ClaimedTime> claimed,
    List<TimeStampOutcome> timeStamps,
    Optional<ProvenTime> proven,
    Instant best) {
  public TimeFacts {
    claimed = List.copyOf(claimed);
    timeStamps = List.copyOf(timeStamps);
  }
}
