package org.xacthuc.audit.workers;

import java.time.Duration;

/**
 * What a pool may take.
 *
 * @param workers processes that run at the same time
 * @param waiting questions that may wait for one of them
 * @param start the longest time until a new process is ready
 * @param answer the longest time for one question, once a process works on it
 * @param answerBytes the longest answer
 * @param questions after so many a process is replaced by a fresh one
 */
public record WorkerLimits(
    int workers, int waiting, Duration start, Duration answer, long answerBytes, int questions) {
  private static final int MOST_WORKERS = 4;
  private static final long LONGEST_ANSWER = 256L << 20;

  /** One process for each processor, four at most; eight questions wait; the rest as given. */
  public static WorkerLimits ofThisMachine(Duration answer) {
    return new WorkerLimits(
        Math.min(Machine.processors(), MOST_WORKERS),
        8,
        Duration.ofMinutes(1),
        answer,
        LONGEST_ANSWER,
        50);
  }
}
