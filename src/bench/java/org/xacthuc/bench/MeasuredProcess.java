package org.xacthuc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program that ran, as the system saw it.
 *
 * @param processorSeconds its own and its children's
 * @param samples bytes resident, looked at four times a second; none where there is no /proc
 */
public record MeasuredProcess(
    double seconds, double processorSeconds, List<Long> samples, String output) {
  private static final Path PROC = Path.of("/proc");
  private static final int USER_TIME_OF_CHILDREN = 13;
  private static final double TICKS = 100;

  public MeasuredProcess {
    samples = List.copyOf(samples);
  }

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
    List<Long> samples = new ArrayList<>();
    double before = processorSecondsOfChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
      samples.add(resident(process.pid()));
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
    return samples.isEmpty() ? 0 : samples.get(Math.max(0, samples.size() * tenth / 10 - 1));
  }

  /** The most that was seen. */
  public long mostResident() {
    return samples.stream().mapToLong(s -> s).max().orElse(0);
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

  /** Of those that have ended, and theirs (proc(5)). */
  private static double processorSecondsOfChildren() throws IOException {
    Path stat = PROC.resolve("self/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String text = Files.readString(stat, StandardCharsets.UTF_8);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    long user = Long.parseLong(fields[USER_TIME_OF_CHILDREN]);
    long system = Long.parseLong(fields[USER_TIME_OF_CHILDREN + 1]);
    return (user + system) / TICKS;
  }
}
