package org.xacthuc.cli;

import java.util.function.BooleanSupplier;
import org.xacthuc.audit.workers.Outcome;
import org.xacthuc.audit.workers.WorkerPool;
import org.xacthuc.web.DocumentService;
import org.xacthuc.web.Problem;

/** Has documents verified by a pool of workers. */
record PooledService(WorkerPool pool) implements DocumentService {

  @Override
  public Answer verify(Question question, BooleanSupplier abandoned) throws InterruptedException {
    return pool.ask(DocumentQuestion.write(question), abandoned)
        .match(
            answered ->
                DocumentQuestion.isReport(answered.answer())
                    ? new Report(answered.answer().parts().get(1))
                    : new Refused(Problem.FAILED),
            unanswered -> new Refused(problem(unanswered.reason())));
  }

  private static Problem problem(Outcome.Reason reason) {
    return switch (reason) {
      case BUSY, ABANDONED -> Problem.BUSY;
      case TIME_LIMIT -> Problem.TIME_LIMIT;
      case WORKER_DIED -> Problem.FAILED;
    };
  }
}
