package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.report.TestReports;

class HelpTest {
  private static final Engine NONE = (file, name, request) -> TestReports.authentic(name);

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void theHelpNamesEveryOptionAndEveryExitCode(String language) {
    TestRun run = TestRun.with(NONE).run("--help", "--lang", language);
    assertThat(run.code()).isZero();
    for (Option option : OptionTable.options().getOptions()) {
      assertThat(run.out()).containsPattern("--" + option.getLongOpt() + "\\b");
      if (option.getOpt() != null) {
        assertThat(run.out()).contains("-" + option.getOpt() + ", --" + option.getLongOpt());
      }
    }
    for (ExitCode code : ExitCode.values()) {
      assertThat(run.out()).containsPattern("\\b" + code.code() + " ");
    }
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void helpIsACommandToo() {
    assertThat(TestRun.with(NONE).run("help").out())
        .isEqualTo(TestRun.with(NONE).run("-h").out())
        .isEqualTo(TestRun.with(NONE).run("verify", "x.pdf", "--help").out());
  }

  @Test
  void theVersionIsTheProjects() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher version =
        Pattern.compile("<artifactId>xacthuc</artifactId>\\s*<version>([^<]+)").matcher(pom);
    assertThat(version.find()).isTrue();
    assertThat(TestRun.with(NONE).run("--version").out())
        .isEqualTo("xacthuc " + version.group(1) + "\n");
  }
}
