package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.Verifier;
import org.xacthuc.cli.OutputScanner.Form;

/**
 * Calls of the program of which everything that comes out is looked at by {@link OutputScanner}.
 */
record ScannedRun(Path home) {
  private static final Verifier VERIFIER = new Verifier();

  TestRun call() {
    return TestRun.with(VERIFIER::verify).env("HOME", home.toString());
  }

  /** Runs it; standard output is in that form, standard error always text. */
  TestRun check(Form form, Object... args) {
    return check(form, call(), args);
  }

  TestRun check(Form form, TestRun call, Object... args) {
    TestRun run = call.run(args);
    assertThat(run.code()).as("the program's own fault: %s", run.err()).isNotEqualTo(70);
    assertThat(OutputScanner.scan(form, run.bytes()))
        .as("standard output of %s", List.of(args))
        .isEmpty();
    assertThat(OutputScanner.scan(Form.TEXT, run.err().getBytes(StandardCharsets.UTF_8)))
        .as("standard error of %s", List.of(args))
        .isEmpty();
    return run;
  }

  /** Every file below a folder, of which there is at least one. */
  static void scanFiles(Form form, Path folder) throws IOException {
    List<Path> written;
    try (Stream<Path> all = Files.walk(folder)) {
      written = all.filter(Files::isRegularFile).toList();
    }
    assertThat(written).isNotEmpty();
    for (Path file : written) {
      assertThat(OutputScanner.scan(form, Files.readAllBytes(file))).as("%s", file).isEmpty();
      assertThat(
              OutputScanner.scan(
                  Form.TEXT, file.getFileName().toString().getBytes(StandardCharsets.UTF_8)))
          .as("%s", file)
          .isEmpty();
    }
  }
}
