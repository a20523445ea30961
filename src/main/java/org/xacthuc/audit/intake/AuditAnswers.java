package org.xacthuc.audit.intake;

import java.io.IOException;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.WorkerLoop;

/** How a child answers, once it knows by what files are verified. */
public final class AuditAnswers {
  private final DirectExaminer examiner;

  public AuditAnswers(DirectExaminer examiner) {
    this.examiner = examiner;
  }

  /** The answer to one question of a {@link PooledExaminer}. */
  public WorkerLoop.Answer answer(Frame question) throws IOException {
    return examiner.attempt(Question.read(question)).answer();
  }
}
