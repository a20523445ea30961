package org.xacthuc.cli;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xacthuc.audit.intake.Intake;
import org.xacthuc.audit.workers.Machine;

/** Lets an audit that is told to end, as by Ctrl-C, record what it has before the process ends. */
final class AuditInterruption implements Closeable {
  /** What is not recorded by then is verified again. */
  private static final int LONGEST_SECONDS = 20;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "audit-interrupted");
  private volatile boolean interrupted;
  private volatile Intake intake;

  AuditInterruption() {
    Machine.beforeEnd(hook);
  }

  /** From now on that is what is told to end. */
  void watch(Intake started) {
    intake = started;
    if (interrupted) {
      started.stop();
    }
  }

  private void end() {
    interrupted = true;
    Intake running = intake;
    if (running != null) {
      running.stop();
    }
    try {
      boolean unused = closed.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing is left to be recorded. */
  @Override
  public void close() {
    closed.countDown();
    Machine.notBeforeEnd(hook);
  }
}
