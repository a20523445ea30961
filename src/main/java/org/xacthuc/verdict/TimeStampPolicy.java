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

  /** A time-stamp that is weak under a policy that enforces its table proves nothing. */
  public static TimeStampAcceptance of(Policy policy) {
    AlgorithmReliability algorithms =
        switch (policy.demands().algorithms()) {
          case ENFORCE -> new Reliability(policy.algorithms());
          case REPORT -> AlgorithmReliability.UNLIMITED;
        };
    return new TimeStampAcceptance(algorithms, policy.tolerances().extraKeyUsage());
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
      return answer
          .lifetime()
          .map(l -> l.match(() -> Instant.MAX, () -> Instant.MIN, d -> l.end().orElseThrow()))
          .orElse(Instant.MIN);
    }
  }
}
