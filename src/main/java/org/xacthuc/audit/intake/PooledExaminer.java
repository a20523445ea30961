package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.Outcome;
import org.xacthuc.audit.workers.WorkerPool;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

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
    Attempt attempt = attempt(pool.ask(question, stopped), name, content);
    boolean done = attempt.kind() == Attempt.Kind.DONE || attempt.kind() == Attempt.Kind.STOPPED;
    if (!done && !stopped.getAsBoolean()) {
      attempt = attempt(pool.askFresh(question, stopped), name, content);
    }
    // A child may have been ended by whoever ends us.
    return stopped.getAsBoolean() && attempt.kind() != Attempt.Kind.DONE
        ? Optional.empty()
        : attempt.recorded(content.unverified(name), run);
  }

  private Attempt attempt(Outcome outcome, String name, Content.Whole content) {
    return outcome.match(
        answered -> fitting(Attempt.read(answered.answer()), name, content),
        unanswered ->
            Attempt.of(
                switch (unanswered.reason()) {
                  case BUSY -> Attempt.Kind.NOBODY;
                  case TIME_LIMIT -> Attempt.Kind.TOO_SLOW;
                  case ABANDONED -> Attempt.Kind.STOPPED;
                  case WORKER_DIED -> Attempt.Kind.ENDED;
                }));
  }

  /** A row of other content, policy or anchors would be the worst that can happen: it is none. */
  private Attempt fitting(Attempt attempt, String name, Content.Whole content) {
    return attempt.row().map(row -> fits(row, name, content)).orElse(true)
        ? attempt
        : Attempt.of(Attempt.Kind.FAULTY);
  }

  private boolean fits(ReportRow row, String name, Content.Whole content) {
    return row.value(Column.FILE).equals(Escaping.masked(name))
        && row.value(Column.SHA256).equals(content.sha256().value().hex())
        && OF_THE_RUN.stream().allMatch(c -> row.value(c).equals(blank.value(c)));
  }
}
