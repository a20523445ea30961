package org.xacthuc.audit.workers;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.xacthuc.audit.workers.Outcome.Reason;

/** Looks several times a second after a worker that is being asked, and ends it where it must. */
final class Watchdog implements Closeable {
  private static final long PERIOD_MILLIS = 200;

  private final WorkerProcess worker;
  private final long deadline;
  private final BooleanSupplier abandoned;

  /** Set once: to why the worker was ended, or to nothing when the watch was over before. */
  private final AtomicReference<Optional<Reason>> end = new AtomicReference<>();

  private ScheduledFuture<?> schedule;

  private Watchdog(WorkerProcess worker, Duration limit, BooleanSupplier abandoned) {
    this.worker = worker;
    this.abandoned = abandoned;
    deadline = System.nanoTime() + limit.toNanos();
  }

  /**
   * Watches until it is closed.
   *
   * @param limit after which the worker is ended
   * @param abandoned whether nobody waits for the answer any more
   */
  static Watchdog over(
      WorkerProcess worker,
      Duration limit,
      BooleanSupplier abandoned,
      ScheduledExecutorService timer) {
    Watchdog watchdog = new Watchdog(worker, limit, abandoned);
    watchdog.schedule =
        timer.scheduleWithFixedDelay(
            watchdog::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return watchdog;
  }

  private void look() {
    if (System.nanoTime() - deadline > 0) {
      end(Reason.TIME_LIMIT);
    } else if (abandoned.getAsBoolean()) {
      end(Reason.ABANDONED);
    }
  }

  private void end(Reason why) {
    if (end.compareAndSet(null, Optional.of(why))) {
      worker.kill();
    }
  }

  /** Watches no more; tells why it ended the worker, if it did. */
  Optional<Reason> stop() {
    end.compareAndSet(null, Optional.empty());
    schedule.cancel(false);
    return end.get();
  }

  @Override
  public void close() {
    stop();
  }
}
