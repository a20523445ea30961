package org.xacthuc.report.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.verdict.Verdict;

/**
 * What an audit has come to.
 *
 * @param input the folder or list
 * @param shard which part of it, as {@code 3/16}; absent for all of it
 * @param verdicts how many files of the run have each verdict, whoever recorded them
 * @param journalHead digest of the journal's last line
 */
public record AuditSummary(
    long run,
    String input,
    Optional<String> shard,
    Instant verificationTime,
    Map<Verdict, Long> verdicts,
    Effort effort,
    String journalHead,
    Exit exit) {
  public AuditSummary {
    Map<Verdict, Long> all = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      all.put(verdict, verdicts.getOrDefault(verdict, 0L));
    }
    verdicts = Map.copyOf(all);
  }

  /**
   * What was done this time.
   *
   * @param added rows recorded
   * @param sameContent those of them with the content of another file
   * @param present inputs that had their row before
   */
  public record Effort(long added, long sameContent, long present, Duration elapsed) {

    /** Rows a second, to one decimal place. */
    String rate() {
      double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
      return Rate.of(added / seconds);
    }
  }

  /** What the process returns. */
  public record Exit(int code, AuditTerm reason) {}

  /** How many files the run has. */
  public long files() {
    return verdicts.values().stream().mapToLong(n -> n).sum();
  }
}
