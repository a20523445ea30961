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
import org.xacthuc.audit.Unverified;
import org.xacthuc.report.row.ReportRow;
import org.xacthuc.verdict.InputProblem;

/**
 * Verifies content in this process, for input that is trusted to do no harm: there is no limit of
 * time, and memory that is used up is used up for all. Also the heart of a child.
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
    Attempt attempt = attempt(Question.input(name, content));
    Unverified file = new Unverified(name, Optional.of(content.sha256()), content.length());
    return switch (attempt.kind()) {
      case DONE -> attempt.row();
      case EXHAUSTED -> Optional.of(run.limited(file, attempt.detail()));
      case FAULTY ->
          Optional.of(run.row(file.verificationFailed(InputProblem.PROGRAM_FAULT, run.of(name))));
      case TOO_SLOW, ENDED, STOPPED, NOBODY ->
          throw new IOException("our own copy of a file cannot be read");
    };
  }

  /** One attempt, whatever comes of it. */
  Attempt attempt(Input.Present input) throws IOException {
    List<FileOutcome> outcomes = new ArrayList<>();
    audit.run(List.of(input), outcomes::add);
    return Attempt.of(outcomes.get(0), run);
  }
}
