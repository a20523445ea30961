package org.xacthuc.time;

import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.Certificate;

/** Time-stamp tokens out of their bytes (RFC 3161 §2.4.2). */
public final class TimeStampReader {
  private TimeStampReader() {}

  /** Reads a TimeStampToken; zero padding may follow it, nothing else. */
  public static Reading<TimeStampToken, TimeStampDefect> read(Bytes token) {
    return read(token, List.of());
  }

  /**
   * The same, where the authority's certificate may have to be looked for elsewhere.
   *
   * @param given certificates among which the authority's is looked for besides the token's own
   */
  public static Reading<TimeStampToken, TimeStampDefect> read(
      Bytes token, List<Certificate> given) {
    throw new UnsupportedOperationException(token + " " + given);
  }
}
