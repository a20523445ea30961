package org.xacthuc.time;

import java.time.Instant;
import java.util.List;

/** The best-signature-time (ETSI EN 319 102-1 §5.5): the earliest instant proven, else now. */
public final class BestSignatureTime {
  private BestSignatureTime() {}

  /**
   * The earliest of {@code proven}, or {@code now} when nothing earlier is proven.
   *
   * @param proven of the tokens that cover this signature: its signature time-stamps, and the
   *     document time-stamps of this or a later revision; never a content time-stamp, which is
   *     older than the signature and proves no existence of it
   */
  public static Instant of(Instant now, List<ProvenTime> proven) {
    return proven.stream()
        .filter(p -> p.source() != TimeStampOutcome.Kind.CONTENT_TIMESTAMP)
        .map(ProvenTime::instant)
        .filter(i -> i.isBefore(now))
        .min(Instant::compareTo)
        .orElse(now);
  }
}
