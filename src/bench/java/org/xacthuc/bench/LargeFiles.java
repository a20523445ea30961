package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xacthuc.bench.WholeProcess.Cost;

/** A file of 200 MB, and files with 100 and 1,000 signatures. */
final class LargeFiles {
  private static final long LARGE = 200L << 20;
  private static final String HEAP = "-Xmx64m";
  private static final int RUNS = 3;
  private static final double MOST_OF_HASHING = 1.5;
  private static final double START = 0.5;
  private static final double MOST_OF_LINEAR = 1.15;
  private static final double MOST_OF_BARE = 3;
  private static final int FEW = 100;
  private static final int MANY = 1_000;

  private final Programs programs;
  private final WholeProcess processes;
  private final Table table;

  LargeFiles(Programs programs, WholeProcess processes, Table table) {
    this.programs = programs;
    this.processes = processes;
    this.table = table;
  }

  /**
   * The file of 200 MB beside a bare digest.
   *
   * @param folder for the file
   */
  void size(Path folder) throws IOException, InterruptedException {
    Path file = LargeFile.write(folder, LARGE);
    Cost own = verified(file, HEAP);
    if (Installed.onPath("openssl")) {
      Cost digest =
          processes.median(RUNS, List.of("openssl", "dgst", "-sha256", file.toString()), Map.of());
      double most = MOST_OF_HASHING * digest.wall() + START;
      table.add(
          Row.of(
                  "200 MB, 64 MB heap, clock",
                  seconds(own.wall()),
                  "openssl " + seconds(digest.wall()),
                  Row.seconds(own.wall()))
              .atMost(most));
      table.add(
          Row.of(
              "200 MB, 64 MB heap, processor time",
              seconds(own.processor()),
              "openssl " + seconds(digest.processor()),
              Row.times(own.processor() / digest.processor())));
    } else {
      table.note("left out: openssl, which is not installed");
    }
    table.add(
        Row.of(
            "200 MB, 64 MB heap, peak memory",
            Row.mebibytes(own.peak()).toString(),
            "",
            Row.mebibytes(own.peak())));
  }

  /**
   * Ten times as many signatures, and those beside their bare operations.
   *
   * @param folder for the files
   */
  void signatures(Path folder) throws IOException, InterruptedException {
    List<String> files = new ArrayList<>();
    for (int count : List.of(FEW, MANY)) {
      files.add(ManySignatures.write(folder, count).toString());
    }
    List<String> args = new ArrayList<>(List.of(programs.anchors().toString()));
    args.addAll(files);
    Cost ran = processes.run(Programs.own(SignaturesInProcess.class, args), Map.of());
    String[] told = ran.output().strip().split(" ", -1);
    double few = Double.parseDouble(told[0]);
    double many = Double.parseDouble(told[1]);
    double hashing = Double.parseDouble(told[2]);
    double keys = Double.parseDouble(told[3]);
    table.add(
        Row.of(
                "1,000 signatures, beside ten times 100, warm, processor time",
                seconds(many),
                "100 signatures " + seconds(few),
                Row.times(many / (10 * few)))
            .atMost(MOST_OF_LINEAR));
    table.add(
        Row.of(
                "1,000 signatures, beside bare operations, warm, processor time",
                seconds(many),
                String.format(Locale.ROOT, "hashing %.3f s, public keys %.3f s", hashing, keys),
                Row.times(many / (hashing + keys)))
            .atMost(MOST_OF_BARE));
    Cost cold = verified(Path.of(files.get(1)), HEAP);
    table.add(
        Row.of(
            "1,000 signatures, cold, 64 MB heap, processor time",
            seconds(cold.processor()),
            "clock " + seconds(cold.wall()),
            Row.seconds(cold.processor())));
  }

  /** As we are shipped, but for the heap. */
  private Cost verified(Path file, String heap) throws IOException, InterruptedException {
    Map<String, String> environment =
        new HashMap<>(programs.environment(Path.of(System.getProperty("java.home"))));
    environment.put("XACTHUC_JAVA_OPTIONS", heap);
    return processes.median(RUNS, programs.shipped(file), environment);
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.3f s", value);
  }
}
