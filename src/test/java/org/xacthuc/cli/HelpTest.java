package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.cli.usage.CommandEntry;
import org.xacthuc.cli.usage.OptionEntry;
import org.xacthuc.cli.usage.Usage;
import org.xacthuc.report.Language;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.UsageTexts;

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
        .isEqualTo(TestRun.with(NONE).run("x.pdf", "--help").out());
  }

  @Test
  void afterACommandTheHelpIsThatCommands() {
    for (CommandEntry command : CommandTable.usage().commands()) {
      TestRun run = TestRun.with(NONE).run("help", command.word());
      assertThat(run.out()).contains("xacthuc " + call(command));
      for (OptionEntry option : OptionTable.entries()) {
        boolean listed = run.out().matches("(?s).*[ ,]--" + option.name() + "[ \n].*");
        assertThat(listed)
            .as(command.word() + " --" + option.name())
            .isEqualTo(option.takenBy(command.word()));
      }
      if (!command.word().equals("help")) {
        assertThat(TestRun.with(NONE).run(command.word(), "x", "--help").out())
            .isEqualTo(run.out());
      }
    }
    assertThat(TestRun.with(NONE).run("help", "verfy").code()).isEqualTo(64);
  }

  private static String call(CommandEntry command) {
    return UsageTexts.of(Language.EN).text("call." + command.calls().get(0));
  }

  /** A new option, command or exit code has its words in both languages, or this says which. */
  @ParameterizedTest
  @EnumSource
  void everythingInTheTableHasItsWordsAndNothingIsLeftOver(Language language) {
    Usage usage = CommandTable.usage();
    Set<String> wanted = new TreeSet<>();
    for (OptionEntry option : usage.options()) {
      wanted.add("option." + option.name());
      if (option.takesValue()) {
        wanted.add("option." + option.name() + ".value");
      }
    }
    for (CommandEntry command : usage.commands()) {
      wanted.add("command." + command.word());
      command.calls().forEach(c -> wanted.addAll(Set.of("call." + c, "about." + c)));
    }
    usage.exitCodes().forEach(c -> wanted.add("exit." + c));
    usage.environment().forEach(e -> wanted.add("environment." + e));
    UsageTexts texts = UsageTexts.of(language);
    Set<String> found = new TreeSet<>(texts.keys());
    found.removeIf(k -> k.matches("intro|more-help|heading\\..*|man\\..*"));
    found.removeIf(k -> k.endsWith(".more") && wanted.contains(k.replaceAll("\\.more$", "")));
    assertThat(found).isEqualTo(wanted);
    assertThat(texts.keys()).allSatisfy(k -> assertThat(texts.text(k)).isNotBlank());
    assertThat(texts.keys()).isEqualTo(UsageTexts.of(Language.VI).keys());
  }

  @Test
  void whatACommandWouldPassOverIsRefused() {
    TestRun run = TestRun.with(NONE).run("inspect", "x.pdf", "--online");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("inspect", "--online").hasLineCount(1);
    TestRun output = TestRun.with(NONE).run("extract", "x.pdf", "--signed", "S", "-f", "json");
    assertThat(output.code()).isEqualTo(64);
    assertThat(output.err()).contains("--format");
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
