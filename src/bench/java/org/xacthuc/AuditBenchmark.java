package org.xacthuc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xacthuc.bench.AuditedFiles;
import org.xacthuc.bench.MeasuredProcess;
import org.xacthuc.bench.RecordedRun;

/**
 * What an audit costs beside the bare verifier, in whole processes: {@code mvn -q -Pbench
 * test-compile exec:exec@audit}. First one thread of one process verifies files and keeps nothing;
 * then {@code xacthuc audit --jobs 2} does, with its children, its ledger and its journal. Both
 * begin cold; the second half of either run is told apart, when it is warm. Then {@code audit}
 * alone goes through small files, for its memory.
 */
public final class AuditBenchmark {
  private static final List<String> OPTIONS =
      List.of("--trust", "test-certs/anchors", "--ocr", "never", "--at", "2026-11-22T00:00:00Z");
  private static final int JOBS = 2;

  private final Path folder;

  private AuditBenchmark(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes a folder for the files, how many files are to be verified, how many small ones, and the
   * folder with the originals: of a corpus, or of samples.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    AuditBenchmark benchmark = new AuditBenchmark(Files.createDirectories(Path.of(args[0])));
    int files = Integer.parseInt(args[1]);
    int small = Integer.parseInt(args[2]);
    if (files > 0) {
      benchmark.throughput(originals(args), files);
    }
    if (small > 0) {
      benchmark.memory(small);
    }
  }

  /** The first of the folders that is there. */
  private static Path originals(String... args) {
    return Stream.of(args)
        .skip(3)
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  private void throughput(Path originals, int count) throws IOException, InterruptedException {
    print("files below %s, %d of them in distinct copies", originals, count);
    Path files = AuditedFiles.copies(originals, folder.resolve("files-" + count), count);
    int second = count - count / 2;
    MeasuredProcess single = run("org.xacthuc.bench.SingleThread", List.of(files.toString()));
    String[] told = single.output().strip().split(" ", -1);
    double singleRate = second * 1e3 / Long.parseLong(told[1]);
    double singleCost = 1e3 * single.processorSecondsFrom(Instant.parse(told[0])) / second;
    print("one thread of the verifier", single, count, singleRate, singleCost);
    MeasuredProcess audit = audit(files);
    RecordedRun recorded = RecordedRun.of(ledger());
    double rate = recorded.filesPerSecond();
    double cost = 1e3 * audit.processorSecondsFrom(recorded.half()) / recorded.second();
    print("audit --jobs " + JOBS, audit, count, rate, cost);
    print(
        "ratio of files a second: all %.2f, warm %.2f",
        single.seconds() / audit.seconds(), rate / singleRate);
    print(
        "ratio that the processor time allows where nothing else runs: warm %.2f",
        JOBS * singleCost / cost);
    print(
        "a row takes %d bytes in the ledger, %d in the journal",
        Files.size(ledger()) / count, Files.size(journal()) / count);
  }

  private static void print(String what, MeasuredProcess run, int count, double rate, double cost) {
    print("%s: %.1f files/s, warm %.1f", what, count / run.seconds(), rate);
    print(
        "  processor time: %.1f ms a file, warm %.1f", 1e3 * run.processorSeconds() / count, cost);
  }

  private void memory(int count) throws IOException, InterruptedException {
    Path files = AuditedFiles.small(folder.resolve("small-" + count), count);
    MeasuredProcess audit = audit(files);
    print("%d small files               %8.1f files/s", count, count / audit.seconds());
    for (int tenth = 1; tenth <= 10; tenth++) {
      print(
          "  resident after %3d %% of the time, without its children %6d MB",
          10 * tenth, audit.resident(tenth) >> 20);
    }
    print(
        "  most of all                                         %6d MB", audit.mostResident() >> 20);
    print("a row in the ledger           %8d bytes", Files.size(ledger()) / count);
  }

  private Path ledger() {
    return folder.resolve("ledger.db");
  }

  private Path journal() {
    return folder.resolve("ledger.db.journal.jsonl");
  }

  private MeasuredProcess audit(Path files) throws IOException, InterruptedException {
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.filter(f -> f.getFileName().toString().startsWith("ledger")).toList()) {
        AuditedFiles.delete(file);
      }
    }
    List<String> args = new ArrayList<>(List.of("audit", files.toString(), "--ledger"));
    args.addAll(List.of(ledger().toString(), "--jobs", Integer.toString(JOBS), "--no-config"));
    args.addAll(OPTIONS);
    return run("org.xacthuc.cli.Main", args);
  }

  private MeasuredProcess run(String main, List<String> args)
      throws IOException, InterruptedException {
    return MeasuredProcess.run(folder.resolve("output.txt"), main, args);
  }

  @SuppressWarnings("SystemOut") // The figures are what this program is for.
  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
