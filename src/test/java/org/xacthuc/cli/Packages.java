package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code mvn -Prelease} leaves in target, and what is asked of each package. */
final class Packages {
  static final Path TAR = target("xacthuc-" + Version.NUMBER + ".tar.gz");
  static final Path ZIP = target("xacthuc-" + Version.NUMBER + ".zip");
  static final Path DEB = target("xacthuc_" + Version.NUMBER + "_all.deb");
  static final Path BILL = target("xacthuc.cdx.json");

  private static final List<String> TRUST =
      List.of("--no-config", "--trust", Path.of("test-certs/anchors").toAbsolutePath().toString());

  private Packages() {}

  private static Path target(String name) {
    return Path.of("target", name).toAbsolutePath();
  }

  /** Runs a program to its end; skips the test, and says so, where the machine has none. */
  static Ended run(String... command) throws IOException, InterruptedException {
    assumeTrue(isThere(command[0]), "there is no " + command[0] + " here");
    return Ended.of(Map.of(), List.of(command));
  }

  /** Runs a program that has to succeed. */
  static String done(String... command) throws IOException, InterruptedException {
    Ended ended = run(command);
    assertThat(ended.code()).as("%s: %s%s", command[0], ended.out(), ended.err()).isZero();
    return ended.out();
  }

  static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .anyMatch(Files::isExecutable);
  }

  /**
   * That a sample is AUTHENTIC for it and an altered one is not, with the documented exit codes.
   */
  static void assertVerifies(Distribution distribution) throws IOException, InterruptedException {
    Ended good = verify(distribution, "309-CV-TU.pdf");
    assertThat(good.err()).isEmpty();
    assertThat(good.out()).startsWith("AUTHENTIC ");
    assertThat(good.code()).isEqualTo(ExitCode.SUCCESS.code());

    Ended altered = verify(distribution, "309-CV-TU-altered.pdf");
    assertThat(altered.out()).startsWith("NOT_AUTHENTIC pdf.changed-after-signing ");
    assertThat(altered.code()).isEqualTo(ExitCode.NOT_AUTHENTIC.code());
  }

  private static Ended verify(Distribution distribution, String sample)
      throws IOException, InterruptedException {
    String file = Path.of("src/samples", sample).toAbsolutePath().toString();
    return distribution.run(
        Stream.of(List.of("-q"), TRUST, List.of(file))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  /** That a manual, compressed or not, is one without complaints. */
  static void assertRenders(Path manual) throws IOException, InterruptedException {
    Ended shown = run("man", "--warnings", "-l", manual.toString());
    assertThat(shown.out()).contains("XACTHUC(1)", "--trust", "JAVA_HOME");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.code()).isZero();
  }

  /** That bash completes the program's commands by it. */
  static void assertCompletes(Path completions) throws IOException, InterruptedException {
    String script =
        "source \"$1\" && complete -p xacthuc >/dev/null && COMP_WORDS=(xacthuc insp) COMP_CWORD=1"
            + " && f=$(complete -p xacthuc | sed 's/.*-F \\([^ ]*\\).*/\\1/') && $f xacthuc insp xacthuc"
            + " && printf '%s\\n' \"${COMPREPLY[@]}\"";
    assertThat(done("bash", "-c", script, "bash", completions.toString()).strip())
        .isEqualTo("inspect");
  }

  /** All files below a folder, by their paths from there. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> !Files.isDirectory(f))
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }
}
