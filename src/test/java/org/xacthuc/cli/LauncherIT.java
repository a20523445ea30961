package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as a user starts it: in a process of its own. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("target/xacthuc/bin/xacthuc").toAbsolutePath();
  private static final String SAMPLE = "src/samples/309-CV-TU.pdf";
  private static final List<String> TRUST = List.of("--trust", "test-certs/anchors");

  @TempDir Path folder;

  @BeforeAll
  static void needsAPosixShell() {
    assumeTrue(File.separatorChar == '/', "the launcher for POSIX shells is not tried here");
    assertThat(LAUNCHER).isExecutable();
  }

  @Test
  void verifiesAFile() throws IOException, InterruptedException {
    Ended ended = run(Map.of(), LAUNCHER, List.of("-q", SAMPLE));

    assertThat(ended.out()).startsWith("AUTHENTIC ");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @Test
  void readsAPipeAsItReadsAFile() throws IOException, InterruptedException {
    Path shell = Path.of("/bin/sh");
    String piped = "cat " + SAMPLE + " | " + LAUNCHER + " --trust test-certs/anchors -q -";

    Ended ended = started(Map.of(), List.of(shell.toString(), "-c", piped));

    assertThat(ended.out()).startsWith("AUTHENTIC ");
    assertThat(ended.code()).isZero();
  }

  @Test
  void isFoundThroughASymbolicLink() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("xacthuc"), LAUNCHER);

    assertThat(run(Map.of(), link, List.of("-q", SAMPLE)).code()).isZero();
  }

  @Test
  void takesVietnameseFileNamesInAnyLocale() throws IOException, InterruptedException {
    String name = "công văn số 309.pdf";
    Path copy = folder.resolve(name);
    try {
      Files.copy(Path.of(SAMPLE), copy);
    } catch (InvalidPathException ownLocale) {
      assumeTrue(false, "this test's own locale cannot name the file: " + ownLocale.getReason());
    }

    Ended ended = run(Map.of("LC_ALL", "C"), LAUNCHER, List.of("-q", copy.toString()));

    assertThat(ended.out()).contains(name);
    assertThat(ended.code()).isZero();
  }

  @Test
  void speaksTheLanguageOfTheLocale() throws IOException, InterruptedException {
    Ended vietnamese = run(Map.of("LC_ALL", "vi_VN.UTF-8"), LAUNCHER, List.of(SAMPLE));
    Ended english = run(Map.of("LC_ALL", "en_US.UTF-8"), LAUNCHER, List.of(SAMPLE));

    assertThat(vietnamese.out()).contains("XÁC THỰC");
    assertThat(english.out()).contains("AUTHENTIC");
  }

  @Test
  void saysWhatIsWrongAndEndsWithItsCode() throws IOException, InterruptedException {
    Ended ended = run(Map.of(), LAUNCHER, List.of("missing.pdf"));

    assertThat(ended.code()).isEqualTo(66);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("xacthuc: missing.pdf: ").doesNotContain("Exception");
  }

  @Test
  void anInterruptLeavesNothingHalfWritten() throws IOException, InterruptedException {
    List<String> env = List.of("/usr/bin/env", "--default-signal=INT");
    List<String> tried = new ArrayList<>(env);
    tried.add("true");
    assumeTrue(started(Map.of(), tried).code() == 0, "env cannot set signals here");
    Path out = folder.resolve("out.json");
    List<String> command = new ArrayList<>(env);
    // Standard input never ends, so that the file is begun and not finished.
    command.addAll(List.of(LAUNCHER.toString(), "-o", "json=" + out, "-"));
    Process process = new ProcessBuilder(command).start();
    try {
      for (int i = 0; i < 600 && files().isEmpty(); i++) {
        Thread.sleep(100);
      }
      assertThat(files()).hasSize(1).allMatch(f -> f.endsWith(".tmp"));

      List<String> kill = List.of("/bin/kill", "-INT", Long.toString(process.pid()));
      assertThat(started(Map.of(), kill).code()).isZero();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(files()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void aStreamThatIsClosedIsAnEmptyOne() throws IOException, InterruptedException {
    String closed = LAUNCHER + " -q - <&-";

    Ended ended = started(Map.of(), List.of("/bin/sh", "-c", closed));

    assertThat(ended.out()).isEqualTo("UNREADABLE pdf.empty-file -\n");
    assertThat(ended.code()).isEqualTo(4);
  }

  @Test
  void opensAFileWhoseNameIsNotUtf8() throws IOException, InterruptedException {
    String named =
        "cp "
            + SAMPLE
            + " \"$1/$(printf 'a\\377.pdf')\" && cd \"$1\" && "
            + LAUNCHER
            + " -q \"$(printf 'a\\377.pdf')\"; "
            + "printf 'a\\377.pdf\\0' | "
            + LAUNCHER
            + " -q -0 --files-from -";

    Ended ended = started(Map.of(), List.of("/bin/sh", "-c", named, "sh", folder.toString()));

    assertThat(ended.out().lines())
        .hasSize(2)
        .allMatch(l -> l.startsWith("UNDETERMINED trust.no-path a"));
    assertThat(ended.code()).isEqualTo(2);
  }

  /** JDK 17 hashes slowly without it; a small file is over before it has helped. */
  @Test
  void theOptimisingCompilerIsForLargeFiles() throws IOException, InterruptedException {
    Path small = Files.writeString(folder.resolve("small.pdf"), "%PDF-1.7");
    Path large = folder.resolve("large.pdf");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(65L << 20);
    }

    assertThat(compilerFor(small, "")).isEqualTo("1");
    assertThat(compilerFor(large, "")).isEqualTo("4");
    assertThat(compilerFor(small, "-XX:TieredStopAtLevel=4")).as("the user's word").isEqualTo("4");
  }

  /** The last level of compilation that Java was started with. */
  private static String compilerFor(Path file, String options)
      throws IOException, InterruptedException {
    Map<String, String> told = Map.of("XACTHUC_JAVA_OPTIONS", "-XX:+PrintFlagsFinal " + options);
    return run(told, LAUNCHER, List.of(file.toString()))
        .out()
        .lines()
        .filter(line -> line.contains(" TieredStopAtLevel "))
        .map(line -> line.replaceAll(".*= (\\d+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void completionsAndManualsAreThere() throws IOException, InterruptedException {
    Path share = LAUNCHER.resolve("../../share").normalize();
    List<String> command = List.of(LAUNCHER.toString(), "completions", "bash");
    assertThat(Files.readString(share.resolve("bash-completion/completions/xacthuc")))
        .isEqualTo(started(Map.of(), command).out());
    assertThat(share.resolve("zsh/site-functions/_xacthuc")).isNotEmptyFile();
    assertThat(share.resolve("fish/vendor_completions.d/xacthuc.fish")).isNotEmptyFile();
    assertThat(share.resolve("man/man1/xacthuc.1")).content().contains(".SH \"SYNOPSIS\"");
    assertThat(share.resolve("man/vi/man1/xacthuc.1")).isNotEmptyFile();
  }

  private static Ended run(Map<String, String> environment, Path launcher, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(TRUST);
    command.addAll(arguments);
    return started(environment, command);
  }

  private static Ended started(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    return Ended.of(environment, command);
  }
}
