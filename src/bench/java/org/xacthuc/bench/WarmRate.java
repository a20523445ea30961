package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xacthuc.bench.WholeProcess.Cost;

/** The same files again and again in one process: what an archive costs. */
final class WarmRate {
  private static final double LEAST_OF_PEER = 40;
  private static final double LEAST_OF_TWO_THREADS = 1.8;

  private final Programs programs;
  private final WholeProcess processes;
  private final Table table;
  private final String seconds;

  /**
   * @param seconds of the processor for each half of a run
   */
  WarmRate(Programs programs, WholeProcess processes, Table table, int seconds) {
    this.programs = programs;
    this.processes = processes;
    this.table = table;
    this.seconds = Integer.toString(seconds);
  }

  /** How many files a second of the clock, and of the processor; bytes resident at most. */
  private record Rate(double clock, double processor, long peak) {
    static Rate of(Cost cost) {
      String[] told = cost.output().strip().split(" ", -1);
      double files = Double.parseDouble(told[0]);
      return new Rate(
          files / Double.parseDouble(told[1]), files / Double.parseDouble(told[2]), cost.peak());
    }
  }

  /** Measures one thread and two. */
  void measure(List<Path> files) throws IOException, InterruptedException {
    List<Rate> own = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      List<String> args = arguments(threads, files);
      Rate rate = rate(Programs.own(OwnValidation.class, args));
      own.add(rate);
      if (programs.peer().isPresent()) {
        beside(threads, rate, rate(Programs.peer(programs.peer().get(), args)));
      } else {
        table.add(
            Row.of(
                "warm, threads: " + threads + ", files a processor second",
                number(rate.processor()),
                "",
                new Row.Figure(1e3 / rate.processor(), "ms a file")));
      }
    }
    twoThreads(own.get(0), own.get(1));
  }

  private List<String> arguments(int threads, List<Path> files) {
    return programs.arguments("rounds", List.of(Integer.toString(threads), seconds), files);
  }

  private Rate rate(List<String> command) throws IOException, InterruptedException {
    return Rate.of(processes.run(command, Map.of()));
  }

  private void beside(int threads, Rate own, Rate dss) {
    String what = "warm, threads: " + threads;
    Row compared =
        Row.of(
            what + ", files a processor second",
            number(own.processor()),
            "EU DSS " + number(dss.processor()),
            Row.times(own.processor() / dss.processor()));
    table.add(threads == 1 ? compared.atLeast(LEAST_OF_PEER) : compared);
    table.add(
        Row.of(
            what + ", files a second",
            number(own.clock()),
            "EU DSS " + number(dss.clock()),
            Row.times(own.clock() / dss.clock())));
    table.add(
        Row.of(
            what + ", peak memory",
            Row.mebibytes(own.peak()).toString(),
            "EU DSS " + Row.mebibytes(dss.peak()),
            Row.times((double) own.peak() / dss.peak())));
  }

  private void twoThreads(Rate one, Rate two) {
    table.add(
        Row.of(
                "two threads beside one, files a second",
                number(two.clock()),
                "one thread " + number(one.clock()),
                Row.times(two.clock() / one.clock()))
            .atLeast(LEAST_OF_TWO_THREADS));
    table.add(
        Row.of(
            "the same, as the processor time allows where nothing else runs",
            number(2 * two.processor()),
            "one thread " + number(one.processor()),
            Row.times(2 * two.processor() / one.processor())));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
