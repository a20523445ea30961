package org.xacthuc.audit.workers;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.xacthuc.audit.workers.Outcome.Answered;
import org.xacthuc.audit.workers.Outcome.Reason;
import org.xacthuc.audit.workers.Outcome.Unanswered;

/**
 * Some children that wait for questions. Each is asked one at a time; one that ends, for whatever
 * reason, is replaced. May be shared between threads.
 */
public final class WorkerPool implements Closeable {
  private static final long LOOK_MILLIS = 200;
  private static final long RETRY_MILLIS = 2000;

  private final List<String> command;
  private final Frame greeting;
  private final WorkerLimits limits;
  private final Semaphore admitted;
  private final BlockingQueue<WorkerProcess> idle = new LinkedBlockingQueue<>();
  private final Set<WorkerProcess> living = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;
  private final ScheduledExecutorService starter;
  private volatile boolean closed;

  private WorkerPool(List<String> command, Frame greeting, WorkerLimits limits) {
    this.command = List.copyOf(command);
    this.greeting = greeting;
    this.limits = limits;
    admitted = new Semaphore(limits.workers() + limits.waiting());
    timer = executor(1, "worker-watch");
    starter = executor(limits.workers(), "worker-start");
  }

  private static ScheduledExecutorService executor(int threads, String name) {
    return Executors.newScheduledThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Starts the children and waits until the first of them is ready.
   *
   * @param command the program of a child and its arguments
   * @param greeting the first thing each of them is told
   * @throws IOException when the first cannot be started or does not become ready
   */
  public static WorkerPool start(List<String> command, Frame greeting, WorkerLimits limits)
      throws IOException {
    WorkerPool pool = new WorkerPool(command, greeting, limits);
    try {
      pool.add();
    } catch (IOException | RuntimeException e) {
      pool.close();
      throw e;
    }
    for (int i = 1; i < limits.workers(); i++) {
      pool.starter.execute(pool::replace);
    }
    return pool;
  }

  /**
   * Has a question answered; returns in any case, at the latest after the limit for an answer and,
   * before that, the time in which a worker is started and answers somebody else.
   *
   * @param abandoned whether nobody waits for the answer any more; asked now and then, in other
   *     threads
   */
  public Outcome ask(Frame question, BooleanSupplier abandoned) throws InterruptedException {
    if (!admitted.tryAcquire()) {
      return new Unanswered(Reason.BUSY);
    }
    try {
      long deadline = System.nanoTime() + limits.start().plus(limits.answer()).toNanos();
      while (System.nanoTime() - deadline < 0 && !closed) {
        WorkerProcess worker = idle.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (abandoned.getAsBoolean()) {
          giveBack(Optional.ofNullable(worker));
          return new Unanswered(Reason.ABANDONED);
        }
        if (worker != null && worker.isAlive()) {
          return ask(worker, question, abandoned, false);
        }
      }
      return new Unanswered(Reason.BUSY);
    } finally {
      admitted.release();
    }
  }

  private Outcome ask(
      WorkerProcess worker, Frame question, BooleanSupplier abandoned, boolean once) {
    try (Watchdog watchdog = Watchdog.over(worker, limits.answer(), abandoned, timer)) {
      try {
        WorkerLoop.Answer answer = worker.ask(question);
        boolean worn = once || answer.last() || worker.asked() > limits.questions();
        if (watchdog.stop().isPresent() || worn) {
          worker.kill();
        } else {
          giveBack(Optional.of(worker));
        }
        return new Answered(answer.frame());
      } catch (IOException e) {
        worker.kill();
        return new Unanswered(watchdog.stop().orElse(Reason.WORKER_DIED));
      }
    }
  }

  /**
   * Has a question answered by a child that nobody has asked anything yet and nobody asks again. It
   * runs beside the children of the pool.
   *
   * @param abandoned as for {@link #ask}
   */
  public Outcome askFresh(Frame question, BooleanSupplier abandoned) {
    try {
      WorkerProcess worker = greeted();
      worker.onEnd(() -> living.remove(worker));
      return ask(worker, question, abandoned, true);
    } catch (IOException e) {
      return new Unanswered(Reason.BUSY);
    }
  }

  private void giveBack(Optional<WorkerProcess> worker) {
    worker.filter(WorkerProcess::isAlive).ifPresent(idle::add);
  }

  /** Starts one child and hands it in when it is ready. */
  private void add() throws IOException {
    WorkerProcess worker = greeted();
    idle.add(worker);
    worker.onEnd(() -> ended(worker));
  }

  /** A child that is ready. */
  private WorkerProcess greeted() throws IOException {
    WorkerProcess worker = WorkerProcess.start(command, limits.answerBytes());
    living.add(worker);
    if (closed) {
      worker.kill();
    }
    try (Watchdog watchdog = Watchdog.over(worker, limits.start(), () -> closed, timer)) {
      worker.ask(greeting);
      if (watchdog.stop().isPresent()) {
        throw new IOException("a worker was not ready in time");
      }
      return worker;
    } catch (IOException e) {
      living.remove(worker);
      worker.kill();
      throw e;
    }
  }

  private void ended(WorkerProcess worker) {
    living.remove(worker);
    idle.remove(worker);
    if (!closed) {
      starter.execute(this::replace);
    }
  }

  /** A machine that cannot start a child now may be able to in a while. */
  private void replace() {
    try {
      if (!closed) {
        add();
      }
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        var unused = starter.schedule(this::replace, RETRY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Ends all children; whoever still waits for an answer gets none. */
  @Override
  public void close() {
    closed = true;
    starter.shutdownNow();
    living.forEach(WorkerProcess::kill);
    timer.shutdownNow();
  }
}
