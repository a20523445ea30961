package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Everything that the issue on speed wants to know, in one run on one machine: {@code mvn -Pbench
 * verify}, or once the distribution is built {@code mvn -q -Pbench test-compile
 * exec:exec@comparison}. EU DSS, pdfsig and a second JDK are measured where they can be had, and
 * what is left out is told.
 */
public final class Comparison {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final Path SAMPLE_ANCHORS = Path.of("test-certs/anchors");

  /** The length of a usual issue of the gazette. */
  private static final long GAZETTE_SIZE = 540_000;

  private final Path folder;
  private final Properties settings;
  private final Table table = new Table();

  private Comparison(Path folder, Properties settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * Takes the folder for the files, and settings as {@code key=value}: {@code launcher}, {@code
   * peer}, {@code originals} and {@code anchors} are paths, {@code jdk25} may be empty, {@code
   * seconds} is how much of the processor each half of a warm run takes.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Properties settings = new Properties();
    for (String arg : List.of(args).subList(1, args.length)) {
      String[] parts = arg.split("=", 2);
      settings.setProperty(parts[0], parts.length > 1 ? parts[1] : "");
    }
    Path folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
    Comparison comparison = new Comparison(folder, settings);
    try {
      comparison.run();
    } finally {
      comparison.table.write(folder.resolve("performance.md"));
    }
  }

  private void run() throws IOException, InterruptedException {
    boolean corpus = Files.isDirectory(path("originals")) && Files.isDirectory(path("anchors"));
    Path originals = corpus ? path("originals") : SAMPLES;
    if (!corpus) {
      table.note("left out: the corpus; samples of ours are verified in its place");
    }
    Programs programs =
        new Programs(
            path("launcher").toAbsolutePath(),
            Programs.peerIn(path("peer")),
            (corpus ? path("anchors") : SAMPLE_ANCHORS).toAbsolutePath(),
            Files.createDirectories(folder.resolve("config")));
    if (programs.peer().isEmpty()) {
      table.note("left out: EU DSS, whose libraries could not be had (see the log above)");
    }
    WholeProcess processes = new WholeProcess(folder);
    List<Path> files = new SameFiles(programs, processes, table).signed(pdfs(originals));
    table.say(machine(processes, files, originals));
    table.head();
    new ColdStart(programs, processes, table)
        .measure(gazetteSize(files), Installed.jdk(25, settings.getProperty("jdk25")));
    new WarmRate(programs, processes, table, Integer.parseInt(settings.getProperty("seconds")))
        .measure(files);
    Programs ours =
        new Programs(
            programs.launcher(),
            programs.peer(),
            SAMPLE_ANCHORS.toAbsolutePath(),
            programs.config());
    LargeFiles large = new LargeFiles(ours, processes, table);
    large.size(folder);
    large.signatures(folder);
  }

  private Path path(String key) {
    return Path.of(settings.getProperty(key));
  }

  private static List<Path> pdfs(Path below) throws IOException {
    try (Stream<Path> found = Files.walk(below)) {
      return found
          .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }

  private static Path gazetteSize(List<Path> files) {
    return files.stream()
        .min(Comparator.comparingLong(f -> Math.abs(f.toFile().length() - GAZETTE_SIZE)))
        .orElseThrow();
  }

  private static String machine(WholeProcess processes, List<Path> files, Path originals) {
    return String.format(
        Locale.ROOT,
        "%d processors, %s, %s; %d files of %s; peak memory by %s.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        "JDK " + Runtime.version(),
        files.size(),
        originals.getFileName(),
        processes.peakFrom());
  }
}
