package org.xacthuc.bench.peer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Verifies the same files round after round, and measures from the middle of the run, when the
 * virtual machine is warm: first whole rounds until so many seconds are over, then whole rounds for
 * as long again. It needs nothing but the JDK, so that it measures every verifier alike.
 */
public final class Rounds {
  private final Task task;
  private final List<Path> files;
  private final int threads;
  private final long part;

  private int next;
  private Mark middle;
  private Mark end;

  /** Verifies one file. */
  @FunctionalInterface
  public interface Task {
    /** What is found in the file is no failure. */
    void verify(Path file) throws IOException;
  }

  /** How far a run was, and what it had cost in nanoseconds. */
  private record Mark(int files, long wall, long processor) {
    static Mark now(int files) {
      return new Mark(files, System.nanoTime(), processorNanos());
    }
  }

  private Rounds(Task task, List<Path> files, int threads, int seconds) {
    this.task = task;
    this.files = List.copyOf(files);
    this.threads = threads;
    this.part = TimeUnit.SECONDS.toNanos(seconds);
  }

  /**
   * Takes how many threads, how many processor seconds each half of the run, and the files. Prints,
   * of the second half: files, seconds of the clock, seconds of the processor.
   */
  @SuppressWarnings("SystemOut") // Another process reads it.
  public static void run(Task task, List<String> arguments)
      throws InterruptedException, ExecutionException {
    Rounds rounds =
        new Rounds(
            task,
            arguments.stream().skip(2).map(Path::of).toList(),
            Integer.parseInt(arguments.get(0)),
            Integer.parseInt(arguments.get(1)));
    rounds.go();
    Mark from = rounds.middle;
    Mark to = rounds.end;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d %.3f %.3f",
            to.files - from.files,
            (to.wall - from.wall) / 1e9,
            (to.processor - from.processor) / 1e9));
  }

  private void go() throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<? extends Future<?>> ends =
          Stream.generate(() -> workers.submit(this::work)).limit(threads).toList();
      for (Future<?> ended : ends) {
        ended.get();
      }
    } finally {
      workers.shutdownNow();
    }
    end = Mark.now(next);
  }

  private Void work() throws IOException {
    for (Path file = take(); file != null; file = take()) {
      task.verify(file);
    }
    return null;
  }

  /** The next file, or null when the second half is over. */
  private synchronized Path take() {
    if (next > 0 && next % files.size() == 0) {
      if (middle == null && processorNanos() >= part) {
        middle = Mark.now(next);
      } else if (middle != null && processorNanos() - middle.processor >= part) {
        return null;
      }
    }
    return files.get(next++ % files.size());
  }

  /** Of all threads of this process, the collector's and the compiler's among them. */
  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
