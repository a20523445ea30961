package org.xacthuc.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.time.TimeStampAcceptance;

/** What a policy says of time-stamps, in the words of the room that validates them. */
public final class TimeStampPolicy {
  private TimeStampPolicy() {}

  /** A time-stamp that is weak under {@code policy} proves nothing. */
  public static TimeStampAcceptance of(Policy policy) {
    return new TimeStampAcceptance(new Reliability(AlgorithmTable.ETSI_TS_119_312), true);
  }

  private record Reliability(AlgorithmTable table) implements AlgorithmReliability {
    @Override
    public Instant until(DigestAlgorithm digest) {
      return until(table.of(digest));
    }

    @Override
    public Instant until(SignatureAlgorithm algorithm) {
      Stream<AlgorithmTable.Answer> answers = table.of(algorithm);
      return answers.map(Reliability::until).min(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    private static Instant until(AlgorithmTable.Answer answer) {
      return answer.listed() ? answer.until().orElse(Instant.MAX) : Instant.MIN;
    }
  }
}
