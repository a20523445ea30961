package org.xacthuc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Java program that ran, as the system saw it.
 *
 * @param processorSeconds its own and its children's
 * @param samples four times a second; none where there is no /proc
 */
public record MeasuredProcess(
    double seconds, double processorSeconds, List<Sample> samples, String output) {
  private static final Path PROC = Path.of("/proc");

  /** utime, stime, and behind them cutime and cstime. */
  private static final int OWN = 11;

  private static final int OF_CHILDREN = 13;
  private static final double TICKS = 100;

  public MeasuredProcess {
    samples = List.copyOf(samples);
  }

  /**
   * How it was at an instant.
   *
   * @param resident bytes of its own
   * @param processorSeconds so far, of its own and of all children that live
   */
  record Sample(Instant at, long resident, double processorSeconds) {}

  /**
   * Runs a program of this class path to its end.
   *
   * @param output takes what it prints
   */
  public static MeasuredProcess run(Path output, String main, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(args);
    List<Sample> samples = new ArrayList<>();
    double before = processorSecondsOfChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
      sample(process).ifPresent(samples::add);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    // A verdict is all that is asked for.
    if (process.exitValue() < 0 || process.exitValue() > 4) {
      throw new IOException(command + " ended with " + process.exitValue() + ": " + printed);
    }
    return new MeasuredProcess(seconds, processorSecondsOfChildren() - before, samples, printed);
  }

  /** Bytes resident after so many tenths of the time; 0 where that is not known. */
  public long resident(int tenth) {
    return samples.isEmpty()
        ? 0
        : samples.get(Math.max(0, samples.size() * tenth / 10 - 1)).resident();
  }

  /** The most that was seen. */
  public long mostResident() {
    return samples.stream().mapToLong(Sample::resident).max().orElse(0);
  }

  /** What it took from that instant on, its children included; 0 where that is not known. */
  public double processorSecondsFrom(Instant half) {
    return samples.stream()
        .filter(s -> s.at().isBefore(half))
        .reduce((earlier, later) -> later)
        .map(s -> processorSeconds - s.processorSeconds())
        .orElse(0.0);
  }

  /** A process that has just ended has none. */
  private static Optional<Sample> sample(Process process) throws IOException {
    if (!Files.exists(PROC.resolve("self/stat"))) {
      return Optional.empty();
    }
    try {
      Instant now = Instant.now();
      double seconds = processorSeconds(Long.toString(process.pid()), OWN, 4);
      for (ProcessHandle child : process.descendants().toList()) {
        seconds += processorSeconds(Long.toString(child.pid()), OWN, 4);
      }
      return Optional.of(new Sample(now, resident(process.pid()), seconds));
    } catch (NoSuchFileException ended) {
      return Optional.empty();
    }
  }

  private static long resident(long pid) throws IOException {
    Path status = PROC.resolve(pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readString(status, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }

  /** Of those that have ended, and theirs. */
  private static double processorSecondsOfChildren() throws IOException {
    return Files.exists(PROC.resolve("self/stat")) ? processorSeconds("self", OF_CHILDREN, 2) : 0;
  }

  /** The sum of so many neighbouring fields (proc(5)). */
  private static double processorSeconds(String process, int from, int count) throws IOException {
    String text = Files.readString(PROC.resolve(process + "/stat"), StandardCharsets.UTF_8);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return Arrays.stream(fields, from, from + count).mapToLong(Long::parseLong).sum() / TICKS;
  }
}
