package org.xacthuc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    MeasuredProcess single = run("org.xacthuc.bench.SingleThread", List.of(files.toString()));
    String[] told = single.output().strip().split(" ");
    double singleWarm = Double.parseDouble(told[0]);
    print(
        "one thread of the verifier    %8.1f files/s, warm %8.1f",
        count / single.seconds(), singleWarm);
    print(
        "  processor time              %8.1f ms a file", 1000 * single.processorSeconds() / count);
    MeasuredProcess audit = audit(files);
    double warm = RecordedRun.warmFilesPerSecond(ledger());
    print(
        "audit --jobs %d                %8.1f files/s, warm %8.1f",
        JOBS, count / audit.seconds(), warm);
    print("  processor time              %8.1f ms a file", 1000 * audit.processorSeconds() / count);
    print(
        "ratio, at least 1.7           %8.2f, warm %8.2f",
        single.seconds() / audit.seconds(), warm / singleWarm);
    print("a row in the ledger           %8d bytes", Files.size(ledger()) / count);
    print("a row in the journal          %8d bytes", Files.size(journal()) / count);
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
