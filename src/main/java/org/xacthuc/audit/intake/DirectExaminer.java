package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.xacthuc.audit.Audit;
import org.xacthuc.audit.FileOutcome;
import org.xacthuc.audit.FileVerifier;
import org.xacthuc.audit.Input;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.WorkerLoop;
import org.xacthuc.report.row.ReportRow;

/**
 * Verifies content in this process, for input that is trusted to do no harm: memory that is used up
 * is used up for all. Also the heart of a child.
 */
public final class DirectExaminer implements Examiner {
  private final Audit audit;
  private final RunRequest run;

  /**
   * @param verifier may be used by several threads
   */
  public DirectExaminer(FileVerifier verifier, RunRequest run) {
    audit = new Audit(verifier, run.request());
    this.run = run;
  }

  @Override
  public Optional<ReportRow> examine(String name, Content.Whole content, BooleanSupplier stopped)
      throws IOException {
    if (stopped.getAsBoolean()) {
      return Optional.empty();
    }
    return attempt(Question.input(name, content)).recorded(content.unverified(name), run);
  }

  /** How a child answers one question of a {@link PooledExaminer}. */
  public WorkerLoop.Answer answer(Frame question) throws IOException {
    return attempt(Question.read(question)).answer();
  }

  /** One attempt, whatever comes of it. */
  private Attempt attempt(Input.Present input) throws IOException {
    List<FileOutcome> outcomes = new ArrayList<>();
    audit.run(List.of(input), outcomes::add);
    return Attempt.of(outcomes.get(0), run);
  }
}
