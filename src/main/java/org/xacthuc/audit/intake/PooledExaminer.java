package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.xacthuc.audit.Unverified;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.Outcome;
import org.xacthuc.audit.workers.WorkerPool;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;
import org.xacthuc.verdict.InputProblem;

/**
 * Has content verified by children of this process. What brings one to grief is given to a fresh
 * one once more; what does the same to that is recorded.
 */
public final class PooledExaminer implements Examiner {
  private static final List<Column> OF_THE_RUN =
      List.of(Column.POLICY_SHA256, Column.ANCHORS_SHA256, Column.VERIFICATION_TIME, Column.TOOL);

  private final WorkerPool pool;
  private final RunRequest run;
  private final ReportRow blank;

  public PooledExaminer(WorkerPool pool, RunRequest run) {
    this.pool = pool;
    this.run = run;
    blank = run.blank();
  }

  @Override
  public Optional<ReportRow> examine(String name, Content.Whole content, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    Frame question = Question.write(name, content);
    Attempt attempt = attempt(pool.ask(question, stopped));
    boolean done = attempt.kind() == Attempt.Kind.DONE || attempt.kind() == Attempt.Kind.STOPPED;
    if (!done && !stopped.getAsBoolean()) {
      attempt = attempt(pool.askFresh(question, stopped));
    }
    // A child may have been ended by whoever ends us.
    return stopped.getAsBoolean() && attempt.kind() != Attempt.Kind.DONE
        ? Optional.empty()
        : row(attempt, name, content);
  }

  private static Attempt attempt(Outcome outcome) {
    return outcome.match(
        answered -> Attempt.read(answered.answer()),
        unanswered ->
            Attempt.of(
                switch (unanswered.reason()) {
                  case BUSY -> Attempt.Kind.NOBODY;
                  case TIME_LIMIT -> Attempt.Kind.TOO_SLOW;
                  case ABANDONED -> Attempt.Kind.STOPPED;
                  case WORKER_DIED -> Attempt.Kind.ENDED;
                }));
  }

  private Optional<ReportRow> row(Attempt attempt, String name, Content.Whole content)
      throws IOException {
    Unverified file = new Unverified(name, Optional.of(content.sha256()), content.length());
    return switch (attempt.kind()) {
      case DONE -> Optional.of(checked(attempt.row().orElseThrow(), name, content));
      case EXHAUSTED -> Optional.of(run.limited(file, attempt.detail()));
      case TOO_SLOW -> Optional.of(run.limited(file, Unverified.TIME));
      case FAULTY -> Optional.of(failed(file, InputProblem.PROGRAM_FAULT));
      case ENDED -> Optional.of(failed(file, InputProblem.PROCESS_ENDED));
      case STOPPED -> Optional.empty();
      case NOBODY -> throw new WorkersGoneException();
    };
  }

  private ReportRow failed(Unverified file, InputProblem why) throws IOException {
    return run.row(file.verificationFailed(why, run.of(file.file())));
  }

  /** Rows of other content, policy or anchors would be the worst that can happen. */
  private ReportRow checked(ReportRow row, String name, Content.Whole content) {
    boolean fits =
        row.value(Column.FILE).equals(Escaping.masked(name))
            && row.value(Column.SHA256).equals(content.sha256().value().hex())
            && OF_THE_RUN.stream().allMatch(c -> row.value(c).equals(blank.value(c)));
    if (!fits) {
      throw new IllegalStateException("a worker's row is not of this file and run");
    }
    return row;
  }
}
