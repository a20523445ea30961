package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.bench.WholeProcess.Cost;

/** One file, each time in a new process: what a recipient waits for. */
final class ColdStart {
  private static final double MOST_PROCESSOR = 0.1;
  private static final double MOST_SECONDS = 0.6;
  private static final double MOST_MEBIBYTES = 110;
  private static final double MOST_OF_OLDER_JDK = 0.75;
  private static final int RUNS = 7;
  private static final int PEER_RUNS = 3;

  private final Programs programs;
  private final WholeProcess processes;
  private final Table table;

  ColdStart(Programs programs, WholeProcess processes, Table table) {
    this.programs = programs;
    this.processes = processes;
    this.table = table;
  }

  /**
   * Measures this JDK, and the newer one beside it.
   *
   * @param newer the home of a JDK 25
   */
  void measure(Path file, Optional<Path> newer) throws IOException, InterruptedException {
    Cost own = shipped(file, Path.of(System.getProperty("java.home")), "");
    Optional<Cost> dss = peer(file);
    dss.ifPresent(
        other ->
            table.add(
                Row.of(
                        "cold start, processor time",
                        seconds(own.processor()),
                        "EU DSS " + seconds(other.processor()),
                        Row.times(own.processor() / other.processor()))
                    .atMost(MOST_PROCESSOR)));
    table.add(
        Row.of(
                "cold start, clock",
                seconds(own.wall()),
                dss.map(d -> "EU DSS " + seconds(d.wall())).orElse(""),
                Row.seconds(own.wall()))
            .atMost(MOST_SECONDS));
    table.add(
        Row.of(
                "cold start, peak memory",
                Row.mebibytes(own.peak()).toString(),
                dss.map(d -> "EU DSS " + Row.mebibytes(d.peak())).orElse(""),
                Row.mebibytes(own.peak()))
            .atMost(MOST_MEBIBYTES));
    pdfsig(file, own);
    if (newer.isEmpty()) {
      table.note("left out: JDK 25, which was not found (-Dbench.jdk25=HOME)");
      return;
    }
    newer(own, shipped(file, newer.get(), " with JDK 25"));
  }

  /** With the archive of classes that the first start would make, and beside it without one. */
  private Cost shipped(Path file, Path home, String with) throws IOException, InterruptedException {
    List<String> command = programs.shipped(file);
    Map<String, String> environment = new HashMap<>(programs.environment(home));
    processes.run(List.of(command.get(0), "--make-archive"), environment);
    Cost archived = processes.median(RUNS, command, environment);
    environment.put("XACTHUC_ARCHIVE", "never");
    Cost bare = processes.median(PEER_RUNS, command, environment);
    table.add(
        Row.of(
            "cold start" + with + ", processor time",
            seconds(archived.processor()),
            "without an archive of classes " + seconds(bare.processor()),
            Row.times(archived.processor() / bare.processor())));
    return archived;
  }

  private Optional<Cost> peer(Path file) throws IOException, InterruptedException {
    if (programs.peer().isEmpty()) {
      return Optional.empty();
    }
    List<String> command =
        Programs.peer(programs.peer().get(), programs.arguments("files", List.of(), List.of(file)));
    return Optional.of(processes.median(PEER_RUNS, command, Map.of()));
  }

  private void pdfsig(Path file, Cost own) throws IOException, InterruptedException {
    if (!Installed.onPath("pdfsig")) {
      table.note("left out: pdfsig, which is not installed (poppler-utils)");
      return;
    }
    Cost other = processes.median(RUNS, List.of("pdfsig", file.toString()), Map.of());
    table.add(
        Row.of(
            "cold start, processor time",
            seconds(own.processor()),
            "pdfsig " + seconds(other.processor()),
            Row.times(own.processor() / Math.max(other.processor(), 0.01))));
  }

  private void newer(Cost older, Cost newer) {
    table.add(
        Row.of(
                "cold start with JDK 25, processor time",
                seconds(newer.processor()),
                "JDK " + Runtime.version().feature() + " " + seconds(older.processor()),
                Row.times(newer.processor() / older.processor()))
            .atMost(MOST_OF_OLDER_JDK));
    table.add(
        Row.of(
                "cold start with JDK 25, clock",
                seconds(newer.wall()),
                "JDK " + Runtime.version().feature() + " " + seconds(older.wall()),
                Row.times(newer.wall() / older.wall()))
            .atMost(MOST_OF_OLDER_JDK));
    table.add(
        Row.of(
            "cold start with JDK 25, peak memory",
            Row.mebibytes(newer.peak()).toString(),
            Row.mebibytes(older.peak()).toString(),
            Row.times((double) newer.peak() / older.peak())));
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f s", value);
  }
}
