package org.xacthuc.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.SignedContent;

/**
 * A token that was read and held against the bytes it stands by. Whether its authority may be
 * believed is not known yet.
 *
 * @param token absent when it cannot be read
 * @param defects of the token itself; empty when it holds
 */
public record CheckedTimeStamp(
    TimeStampOutcome.Kind kind, Optional<TimeStampToken> token, List<TimeStampDefect> defects) {
  public CheckedTimeStamp {
    defects = List.copyOf(defects);
  }

  /**
   * Reads and checks one token.
   *
   * @param token its bytes, padding allowed
   * @param stamped the bytes it must have been made over
   * @param pool certificates among which the authority's is looked for besides the token's own
   * @throws IOException when the stamped bytes can no longer be read
   */
  public static CheckedTimeStamp of(
      TimeStampOutcome.Kind kind, Bytes token, SignedContent stamped, CertificatePool pool)
      throws IOException {
    Reading<TimeStampToken, TimeStampDefect> reading = TimeStampReader.read(token, pool);
    List<TimeStampDefect> defects = new ArrayList<>(reading.defects());
    if (reading.value().isPresent()) {
      defects.addAll(TimeStampChecker.check(reading.value().get(), stamped));
    }
    return new CheckedTimeStamp(kind, reading.value(), defects);
  }
}
