package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.report.TestReports;

/** Formats that are streams, and formats that are one document a file. */
class ReportFormatsTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name : new String[] {"a.pdf", "b.pdf", "sub/a.pdf"}) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @Test
  void csvHasOneHeadingForAllFiles() {
    TestRun run = run("-f", "csv", at("a.pdf"), at("b.pdf"));
    assertThat(run.code()).isZero();
    assertThat(run.out().split("\r\n", -1)).hasSize(4);
    assertThat(run.out()).startsWith("\uFEFFfile,").containsOnlyOnce("sha256,bytes");
  }

  @Test
  void csvOfNothingHasItsHeadingStill() {
    TestRun run = run("-f", "csv", at("missing.pdf"));
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.out()).startsWith("\uFEFFfile,").endsWith(",tool\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspect -f csv a.pdf", "trust known -f csv"})
  void csvIsNoFormatOfCommandsThatVerifyNothing(String arguments) {
    TestRun run = run((Object[]) arguments.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("csv", "xacthuc verify").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aStreamDoesNotReplaceAFileThatIsRead() throws IOException {
    TestRun run = run("-o", "csv=" + at("b.pdf"), at("a.pdf"), at("b.pdf"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(Files.readString(at("b.pdf"))).isEqualTo("b.pdf");
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private static TestRun run(Object... args) {
    return TestRun.with((file, name, request) -> TestReports.authentic(name)).run(args);
  }
}
