package org.xacthuc.audit.workers;

import java.util.function.Function;

/** What became of one question. */
public sealed interface Outcome {

  /** Hands the outcome to the function for its kind. */
  <T> T match(Function<Answered, T> answered, Function<Unanswered, T> unanswered);

  /** A worker answered it. */
  record Answered(Frame answer) implements Outcome {
    @Override
    public <T> T match(Function<Answered, T> answered, Function<Unanswered, T> unanswered) {
      return answered.apply(this);
    }
  }

  /** Nobody did. */
  record Unanswered(Reason reason) implements Outcome {
    @Override
    public <T> T match(Function<Answered, T> answered, Function<Unanswered, T> unanswered) {
      return unanswered.apply(this);
    }
  }

  /** Why nobody did. */
  enum Reason {
    /** Too many questions wait already, or no worker became free in time. */
    BUSY,
    /** The worker was ended at the time limit. */
    TIME_LIMIT,
    /** Whoever asked went away. */
    ABANDONED,
    /** The worker ended, or answered what is no frame. */
    WORKER_DIED
  }
}
