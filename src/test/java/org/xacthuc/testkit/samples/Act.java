package org.xacthuc.testkit.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.xacthuc.testkit.Holder;

/**
 * Somebody signs.
 *
 * @param holder whose key signs
 * @param claimed the signer's clock: the signature dictionary's /M
 * @param proven the time-stamp's genTime
 */
record Act(Holder holder, Instant claimed, Instant proven) {
  /**
   * Signs at a moment in Vietnamese time, time-stamped so much later.
   *
   * @param local such as {@code 2021-07-20T13:38:23}
   */
  static Act by(Holder holder, String local, Duration later) {
    Instant claimed = OffsetDateTime.parse(local + "+07:00").toInstant();
    return new Act(holder, claimed, claimed.plus(later));
  }
}
