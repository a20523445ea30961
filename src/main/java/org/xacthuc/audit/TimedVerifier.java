package org.xacthuc.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xacthuc.VerificationReport;

/**
 * Gives a file up that takes too long. Each is verified by a thread of its own; one that was given
 * up is interrupted, which ends it at its next read, and keeps no process alive.
 *
 * @param limit for each file
 */
public record TimedVerifier(FileVerifier verifier, Duration limit) implements FileVerifier {

  @Override
  public VerificationReport verify(Input.Present input) throws IOException {
    FutureTask<VerificationReport> task = new FutureTask<>(() -> verifier.verify(input));
    Thread thread = new Thread(task, "verify");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new TimeLimitException();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw asThrown(e.getCause());
    }
  }

  /** What the verifier threw, as it would have without a thread in between. */
  private static IOException asThrown(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException fault) {
      throw fault;
    }
    return thrown instanceof IOException failed ? failed : new IOException(thrown);
  }
}
