package org.xacthuc.time;

import java.io.IOException;
import java.util.List;
import org.xacthuc.cms.SignedContent;

/** Whether a token holds by itself and was made over the bytes it stands by. */
public final class TimeStampChecker {
  private TimeStampChecker() {}

  /**
   * Recomputes the imprint and checks the token's own digest, signature value and usage.
   *
   * @param stamped the signature value, or the bytes under a document time-stamp's byte range
   * @return empty when the token holds
   * @throws IOException when the stamped bytes can no longer be read
   */
  public static List<TimeStampDefect> check(TimeStampToken token, SignedContent stamped)
      throws IOException {
    throw new UnsupportedOperationException(token + " " + stamped);
  }
}
