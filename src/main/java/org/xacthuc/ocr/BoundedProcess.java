package org.xacthuc.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xacthuc.base.Bytes;

/**
 * Runs a program to its end or to a limit. Its standard error is thrown away.
 *
 * @param folder in which it runs
 * @param environment all variables that it gets
 * @param most bytes that are taken from its standard output
 */
record BoundedProcess(Path folder, Map<String, String> environment, int most) {
  private static final Duration GRACE = Duration.ofSeconds(2);

  BoundedProcess {
    environment = Map.copyOf(environment);
  }

  /** How it came to its end. */
  enum End {
    SUCCEEDED,
    FAILED,
    TOO_SLOW,
    TOO_LONG_WINDED
  }

  /** What it wrote until then. */
  record Result(End end, Bytes output) {
    private static Result failed(End end) {
      return new Result(end, Bytes.EMPTY);
    }
  }

  /**
   * Runs {@code command}, whose first word is the program's path, without a shell.
   *
   * @param input for its standard input
   */
  Result run(List<String> command, Bytes input, Duration limit) {
    Process process;
    try {
      process = start(command);
    } catch (IOException e) {
      return Result.failed(End.FAILED);
    }
    Collector collector = new Collector(process, most);
    Thread writer = thread("ocr-input", () -> feed(process, input));
    Thread reader = thread("ocr-output", collector);
    try {
      if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return Result.failed(End.TOO_SLOW);
      }
      reader.join(GRACE.toMillis());
      writer.join(GRACE.toMillis());
      if (collector.exceeded.get()) {
        return Result.failed(End.TOO_LONG_WINDED);
      }
      boolean whole = !reader.isAlive() && process.exitValue() == 0;
      return whole
          ? new Result(End.SUCCEEDED, Bytes.of(collector.taken.toByteArray()))
          : Result.failed(End.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.failed(End.FAILED);
    } finally {
      end(process);
    }
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void feed(Process process, Bytes input) {
    try (OutputStream out = process.getOutputStream()) {
      input.asInputStream().transferTo(out);
    } catch (IOException nobodyListens) {
      // Its exit code tells.
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Takes its output, and ends it when that is too much. */
  private static final class Collector implements Runnable {
    private final Process process;
    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final AtomicBoolean exceeded = new AtomicBoolean();

    private Collector(Process process, int most) {
      this.process = process;
      this.most = most;
    }

    @Override
    public void run() {
      byte[] block = new byte[1 << 14];
      try (InputStream in = process.getInputStream()) {
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
          if (taken.size() + count > most) {
            exceeded.set(true);
            end(process);
            return;
          }
          taken.write(block, 0, count);
        }
      } catch (IOException ended) {
        // It was ended from outside.
      }
    }
  }
}
