package org.xacthuc.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Claimed times out of what signers' equipment wrote. */
public final class ClaimedTimes {
  private ClaimedTimes() {}

  /** The string of /M, a date after ISO 32000-2 §7.9.4 or one of its sloppy forms. */
  public static Optional<ClaimedTime> ofDictionary(String rawM) {
    return PdfDate.parse(rawM)
        .map(d -> new ClaimedTime(ClaimedTime.Source.DICTIONARY, d.time(), d.offsetGiven()));
  }

  /** The signingTime attribute, which is in UTC. */
  public static ClaimedTime ofAttribute(Instant signingTime) {
    return new ClaimedTime(
        ClaimedTime.Source.ATTRIBUTE, signingTime.atOffset(ZoneOffset.UTC), true);
  }
}
