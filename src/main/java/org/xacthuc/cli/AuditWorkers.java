package org.xacthuc.cli;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.audit.FileVerifier;
import org.xacthuc.audit.TimedVerifier;
import org.xacthuc.audit.intake.DirectExaminer;
import org.xacthuc.audit.intake.Examiner;
import org.xacthuc.audit.intake.PooledExaminer;
import org.xacthuc.audit.intake.RunRequest;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.Machine;
import org.xacthuc.audit.workers.WorkerLimits;
import org.xacthuc.audit.workers.WorkerPool;
import org.xacthuc.cli.CommandLineOptions.Work;
import org.xacthuc.report.Term;

/** Who verifies the files of an audit. */
record AuditWorkers(Optional<WorkerPool> pool, Examiner examiner) implements Closeable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** What the network may be waited for, and the same for the rest. */
  private static final Duration LONGEST_ONLINE = Duration.ofMinutes(5);

  private static final long USUAL_HEAP = 512L << 20;
  private static final long LONGEST_ANSWER = 32L << 20;

  /**
   * A child is replaced after so many files: whatever it has gathered is gone with it. A fresh one
   * spends the first half minute on compiling, as much as it then needs for a thousand files.
   */
  private static final int FILES_OF_ONE = 50_000;

  /** How many files are verified at a time. */
  static int jobs(Work work) {
    return work.jobs().orElseGet(Machine::processors);
  }

  /** This process itself. */
  static AuditWorkers here(Host host, Engine engine, WorkerRequest told, RunRequest run) {
    FileVerifier verifier =
        new TimedVerifier(AuditWorker.verifier(host, engine, told, run), longest(told.options()));
    return new AuditWorkers(Optional.empty(), new DirectExaminer(verifier, run));
  }

  private static Duration longest(CommandLineOptions options) {
    Duration usual = options.demands().online() ? LONGEST_ONLINE : LONGEST;
    return options.auditing().work().timeLimit().orElse(usual);
  }

  /**
   * Children of this process.
   *
   * @param main their main class
   * @throws CommandFailure when the first cannot be started
   */
  static AuditWorkers children(
      Class<?> main, CommandLineOptions options, Frame greeting, RunRequest run)
      throws CommandFailure {
    Work work = options.auditing().work();
    WorkerLimits limits =
        new WorkerLimits(jobs(work), 0, START, longest(options), LONGEST_ANSWER, FILES_OF_ONE);
    long heap = work.heap().orElse(USUAL_HEAP);
    try {
      WorkerPool pool = WorkerPool.start(Machine.child(main, heap), greeting, limits);
      return new AuditWorkers(Optional.of(pool), new PooledExaminer(pool, run));
    } catch (IOException e) {
      throw CommandFailure.internal(Term.COMPLAINT_WORKERS, Map.of());
    }
  }

  @Override
  public void close() {
    pool.ifPresent(WorkerPool::close);
  }
}
