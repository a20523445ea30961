package org.xacthuc.time;

import java.time.OffsetDateTime;

/**
 * An instant that the signer's own equipment wrote down. It proves nothing.
 *
 * @param offsetGiven whether the text named its offset from UTC; without one +07:00 is assumed
 */
public record ClaimedTime(Source source, OffsetDateTime time, boolean offsetGiven) {

  /** Where a claim stands. */
  public enum Source {
    /** /M of the signature dictionary. */
    DICTIONARY,
    /** The signingTime attribute (RFC 5652 §11.3). */
    ATTRIBUTE
  }
}
