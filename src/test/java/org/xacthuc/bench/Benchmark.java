package org.xacthuc.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures whole processes from outside: {@code mvn -q -Pbench test}. Every file is verified three
 * times and the fastest counts; the signatory is not looked at, since the files are no directives.
 */
public final class Benchmark {
  private static final int RUNS = 3;
  private static final long LARGE = 200L << 20;
  private static final String ANCHORS = "test-certs/anchors";

  private final Path folder;

  private Benchmark(Path folder) {
    this.folder = folder;
  }

  /** Takes the folder for the files, and runs from the project's own. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Benchmark benchmark = new Benchmark(Files.createDirectories(Path.of(arguments[0])));
    double startUp = benchmark.smallFile();
    benchmark.revisions(startUp);
    benchmark.largeFiles(startUp);
    benchmark.objects(startUp);
  }

  private double smallFile() throws IOException, InterruptedException {
    double seconds = verified(file("small", 0, 0, 1), "-Xmx64m");
    print("one page, one signature, 64 MB heap (start-up)        %6.2f s", seconds);
    return seconds;
  }

  private void revisions(double startUp) throws IOException, InterruptedException {
    double thousand = verified(file("revisions-1000", 0, 0, 1_000), "-Xmx1g");
    double twoThousand = verified(file("revisions-2000", 0, 0, 2_000), "-Xmx1g");
    print("1,000 signed revisions                                %6.2f s", thousand);
    print("2,000 signed revisions                                %6.2f s", twoThousand);
    print("ratio, at most 2.3                                    %6.2f", twoThousand / thousand);
    print(
        "ratio without start-up                                %6.2f",
        (twoThousand - startUp) / (thousand - startUp));
  }

  private void largeFiles(double startUp) throws IOException, InterruptedException {
    for (int signatures = 1; signatures <= 2; signatures++) {
      Path file = file("large-" + signatures, LARGE, 0, signatures);
      double openssl = fastest(List.of("openssl", "dgst", "-sha256", file.toString()));
      double seconds = verified(file, "-Xmx64m");
      double most = (signatures == 1 ? 1.5 : 3) * openssl + 0.5;
      print("200 MB, signatures: " + signatures + ", openssl dgst -sha256        %6.2f s", openssl);
      print("200 MB, signatures: " + signatures + ", 64 MB heap                  %6.2f s", seconds);
      print("  at most                                             %6.2f s", most);
      print("  without start-up                                    %6.2f s", seconds - startUp);
    }
  }

  private void objects(double startUp) throws IOException, InterruptedException {
    double seconds = verified(file("objects", 0, 400, 1_000), "-Xmx1g");
    print("1,000 revisions x 400 objects, the first one signed   %6.2f s", seconds);
    print("  without start-up                                    %6.2f s", seconds - startUp);
  }

  /**
   * A file that is drawn once and kept.
   *
   * @param objects written anew in each revision; where there are any, only the first one is signed
   */
  private Path file(String name, long attachment, int objects, int revisions) throws IOException {
    Path path = folder.resolve(name + ".pdf");
    if (Files.exists(path)) {
      return path;
    }
    try (SignedFileWriter writer = new SignedFileWriter(path)) {
      if (attachment > 0) {
        writer.attachment(attachment);
      }
      writer.sign();
      for (int i = 1; i < revisions; i++) {
        if (objects > 0) {
          writer.rewrite(objects).update();
        } else {
          writer.sign();
        }
      }
    }
    return path;
  }

  private double verified(Path file, String heap) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.xacthuc.cli.Main", "verify", "--trust", ANCHORS));
    command.addAll(List.of("--signatory", "off", "--revocation", "off", "-f", "json"));
    command.add(file.toString());
    return fastest(command);
  }

  /**
   * In seconds. A verdict is all that is asked for: without a proven time the exit code is 2, and 1
   * where objects are written anew behind the signature.
   */
  private double fastest(List<String> command) throws IOException, InterruptedException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File(folder.toFile(), "output.txt"))
              .start();
      int code = process.waitFor();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
      if (code < 0 || code > 2) {
        throw new IOException(command + " ended with " + code);
      }
    }
    return best;
  }

  @SuppressWarnings("SystemOut") // The figures are what this program is for.
  private static void print(String format, double figure) {
    System.out.println(String.format(Locale.ROOT, format, figure));
  }
}
