package org.xacthuc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs to their ends and tells what the system says that each cost. The processor's time
 * is exact to a hundredth of a second. The peak of memory is the system's where GNU time is
 * installed; elsewhere it is asked for every few milliseconds (VmHWM), which misses what came last.
 */
final class WholeProcess {
  private static final Path PROC = Path.of("/proc");

  /** cutime and cstime, behind the state (proc(5)). */
  private static final int OF_CHILDREN = 13;

  private static final double TICKS = 100;
  private static final long POLL_MILLIS = 3;

  /** A verdict is all that is asked for, or a peer's own word for one. */
  private static final int MOST_EXIT = 4;

  private final Path folder;
  private final boolean timed;

  /**
   * @param folder for what the programs print
   */
  WholeProcess(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.timed = isGnuTime();
  }

  /**
   * What a process cost.
   *
   * @param wall seconds of the clock
   * @param processor seconds, of the user and the system
   * @param peak bytes resident at most
   */
  record Cost(double wall, double processor, long peak, String output) {}

  /** How the peak of memory is found. */
  String peakFrom() {
    return timed ? "GNU time" : "VmHWM every " + POLL_MILLIS + " ms";
  }

  /** Runs it so many times; each figure is the median of its own. */
  Cost median(int runs, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      costs.add(run(command, environment));
    }
    return new Cost(
        costs.stream().mapToDouble(Cost::wall).sorted().toArray()[runs / 2],
        costs.stream().mapToDouble(Cost::processor).sorted().toArray()[runs / 2],
        costs.stream().mapToLong(Cost::peak).sorted().toArray()[runs / 2],
        costs.get(0).output());
  }

  /**
   * Runs it once.
   *
   * @throws IOException also where it does not end with a verdict
   */
  Cost run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Path most = folder.resolve("peak.txt");
    List<String> started = new ArrayList<>();
    if (timed) {
      started.addAll(List.of("time", "-o", most.toString(), "-f", "%M"));
    }
    started.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(started)
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("errors.txt").toFile());
    builder.environment().putAll(environment);
    double before = processorSecondsOfChildren();
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = timed ? 0 : polled(process);
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit < 0 || exit > MOST_EXIT) {
      throw new IOException(command + " ended with " + exit + ", see " + folder);
    }
    return new Cost(
        seconds,
        processorSecondsOfChildren() - before,
        timed ? kilobytes(lastLine(most)) : peak,
        Files.readString(output, StandardCharsets.UTF_8));
  }

  private static long polled(Process process) throws IOException, InterruptedException {
    long most = 0;
    Path status = PROC.resolve(process.pid() + "/status");
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      try {
        most =
            Files.readString(status, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(WholeProcess::kilobytes)
                .findFirst()
                .orElse(most);
      } catch (NoSuchFileException ended) {
        return most;
      }
    }
    return most;
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
  }

  /** Before it, GNU time tells an exit code that is not 0. */
  private static String lastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return lines.get(lines.size() - 1);
  }

  private boolean isGnuTime() throws IOException, InterruptedException {
    if (!Installed.onPath("time")) {
      return false;
    }
    Path most = folder.resolve("peak.txt");
    Process process = new ProcessBuilder("time", "-o", most.toString(), "-f", "%M", "true").start();
    return process.waitFor() == 0 && lastLine(most).matches("\\d+");
  }

  /** Of those that have ended, and theirs; 0 where there is no /proc. */
  private static double processorSecondsOfChildren() throws IOException {
    Path stat = PROC.resolve("self/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String text = Files.readString(stat, StandardCharsets.UTF_8);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return Arrays.stream(fields, OF_CHILDREN, OF_CHILDREN + 2).mapToLong(Long::parseLong).sum()
        / TICKS;
  }
}
