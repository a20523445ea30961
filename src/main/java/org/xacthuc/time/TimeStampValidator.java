package org.xacthuc.time;

import java.io.IOException;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.SignedContent;

/** Reads, checks and validates a time-stamp token (ETSI EN 319 102-1 §5.4). */
public final class TimeStampValidator {
  private final Limits limits;

  public TimeStampValidator(Limits limits) {
    this.limits = limits;
  }

  /**
   * The whole of it; only what cannot be read from the stamped file throws.
   *
   * @param token its bytes, padding allowed
   * @param stamped the bytes it must have been made over
   * @throws IOException when the stamped bytes can no longer be read
   */
  public TimeStampOutcome validate(
      TimeStampOutcome.Kind kind, Bytes token, SignedContent stamped, TimeStampContext context)
      throws IOException {
    throw new UnsupportedOperationException(kind + " " + token + stamped + context + limits);
  }
}
