package org.xacthuc.audit.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One run over a scope.
 *
 * @param id from 1, in the order in which runs were begun
 * @param verificationTime as of which all its files are verified, a resumed run's too
 * @param ended when it was finished or given up
 */
public record Run(
    long id,
    RunScope scope,
    RunPins pins,
    Instant verificationTime,
    Instant begun,
    Optional<Instant> ended,
    State state) {

  /** How far it is. */
  public enum State {
    /** Still going on, or interrupted. */
    RUNNING,
    FINISHED,
    /** Given up: another run of the same scope took its place. */
    ABANDONED
  }

  /** Whether it can be gone on with. */
  public boolean isUnfinished() {
    return state == State.RUNNING;
  }
}
