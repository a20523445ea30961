package org.xacthuc.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;

/**
 * Has Jazzer search for inputs that break a target: {@code FuzzRun FOLDER SECONDS TARGET...}, all
 * targets where none is named. Each has a folder with its seeds (made anew), its corpus (kept from
 * run to run), its log and what it found. Fails when anything was found.
 */
public final class FuzzRun {
  static final String TARGET_PROPERTY = "xacthuc.fuzz.target";

  /** What {@link Fuzzer} says at the end, before the number. */
  static final String PROCESSOR_SECONDS = "processor seconds: ";

  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

  /** More than any single input may need. */
  private static final String HEAP = "-Xmx768m";

  private final Path folder;
  private final long seconds;

  private FuzzRun(Path folder, long seconds) {
    this.folder = folder;
    this.seconds = seconds;
  }

  /** What a run came to. */
  private record Figures(
      String executions, String coverage, String processorSeconds, List<Path> found) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    FuzzRun run = new FuzzRun(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[1]));
    List<Target> named =
        Stream.of(args).skip(2).filter(a -> !a.isBlank()).map(Target::labelled).toList();
    boolean clean = true;
    for (Target target : named.isEmpty() ? List.of(Target.values()) : named) {
      clean &= run.search(target);
    }
    System.exit(clean ? 0 : 1);
  }

  private boolean search(Target target) throws IOException, InterruptedException {
    Path own = Files.createDirectories(folder.resolve(target.label()));
    Path log = own.resolve("log.txt");
    Path found = Files.createDirectories(own.resolve("found"));
    Files.createDirectories(own.resolve("corpus"));
    write(target.make(), own);
    Process process =
        new ProcessBuilder(command(target, own))
            .directory(Path.of("").toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    int exit = process.waitFor();
    tell(target, figures(log, found), exit, log);
    return exit == 0;
  }

  private static void write(FuzzTarget target, Path own) throws IOException {
    Path seeds = Files.createDirectories(own.resolve("seeds"));
    int number = 0;
    for (Bytes seed : target.seeds()) {
      Files.write(seeds.resolve("seed-" + number++), seed.toArray());
    }
    Files.writeString(
        own.resolve("words.dict"),
        target.words().stream().map(FuzzRun::quoted).collect(Collectors.joining()));
  }

  /** libFuzzer's dictionaries: what is not printable ASCII as its byte in hexadecimal. */
  private static String quoted(String word) {
    boolean latin = word.chars().allMatch(c -> c < 256);
    byte[] bytes = word.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    StringBuilder line = new StringBuilder("\"");
    for (byte b : bytes) {
      line.append(String.format(Locale.ROOT, "\\x%02x", b & 0xFF));
    }
    return line.append("\"\n").toString();
  }

  private List<String> command(Target target, Path own) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.add("-D" + TARGET_PROPERTY + "=" + target.label());
    command.add("-Djava.awt.headless=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), JAZZER));
    command.add("--target_class=" + Fuzzer.class.getName());
    command.add("--custom_hook_includes=org.xacthuc.**");
    command.add("--instrumentation_includes=org.xacthuc.**");
    command.add("--instrumentation_excludes=org.xacthuc.fuzz.**:org.xacthuc.testkit.**");
    command.add("--reproducer_path=" + own.resolve("found"));
    command.add("-artifact_prefix=" + own.resolve("found") + "/");
    command.add("-dict=" + own.resolve("words.dict"));
    command.add("-max_total_time=" + seconds);
    command.add("-max_len=" + Bounds.LARGEST);
    command.add("-timeout=60");
    command.add("-print_final_stats=1");
    command.add(own.resolve("corpus").toString());
    command.add(own.resolve("seeds").toString());
    return command;
  }

  private static Figures figures(Path log, Path found) throws IOException {
    String executions = "?";
    String coverage = "?";
    String processorSeconds = "?";
    try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        executions = behind("stat::number_of_executed_units:", line).orElse(executions);
        processorSeconds = behind(PROCESSOR_SECONDS, line).orElse(processorSeconds);
        int at = line.indexOf(" cov: ");
        if (line.startsWith("#") && at > 0) {
          coverage = line.substring(at + 6).split(" ", 2)[0];
        }
      }
    }
    try (Stream<Path> files = Files.list(found)) {
      return new Figures(executions, coverage, processorSeconds, files.sorted().toList());
    }
  }

  private static Optional<String> behind(String label, String line) {
    return line.startsWith(label)
        ? Optional.of(line.substring(label.length()).strip())
        : Optional.empty();
  }

  private void tell(Target target, Figures figures, int exit, Path log) throws IOException {
    String line =
        String.join(
            "\t",
            target.label(),
            seconds + " s at most",
            figures.processorSeconds() + " processor seconds",
            figures.executions() + " executions",
            figures.coverage() + " edges",
            exit == 0 ? "nothing found" : "exit " + exit);
    System.out.println(line);
    Files.writeString(
        folder.resolve("figures.tsv"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    if (exit != 0) {
      System.out.println("  what happened: " + log);
      figures.found().forEach(path -> System.out.println("  input: " + path));
      System.out.println(
          "  to keep it as a test: copy it, under a name that says what it is, to"
              + " src/test/resources/org/xacthuc/fuzz/"
              + target.label()
              + "/");
    }
  }
}
