package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.cli.usage.CommandEntry;
import org.xacthuc.cli.usage.OptionEntry;
import org.xacthuc.report.Language;
import org.xacthuc.report.TestReports;
import org.xacthuc.verdict.FindingCode;

/** Completions and manual pages, loaded by the programs that they are for where those are here. */
class ShellFilesTest {
  /** Completes the line as readline would: words end at blanks, and at = and : too. */
  private static final String BASH_PROBE =
      """
      source "$1"
      line=$2
      COMP_WORDS=()
      read -ra tokens <<<"$line"
      for token in "${tokens[@]}"; do
        while [[ $token =~ ^([^=:]*)([=:]+)(.*)$ ]]; do
          [ -z "${BASH_REMATCH[1]}" ] || COMP_WORDS+=("${BASH_REMATCH[1]}")
          COMP_WORDS+=("${BASH_REMATCH[2]}")
          token=${BASH_REMATCH[3]}
        done
        [ -z "$token" ] || COMP_WORDS+=("$token")
      done
      [[ $line != *" " ]] || COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _xacthuc
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir Path folder;

  @Test
  void bashCompletesOptionsValuesCommandsAndCodes() throws Exception {
    needs("bash");
    Path script = written("completions", "bash");

    assertThat(bash(script, "xacthuc ver")).containsExactly("verify");
    assertThat(bash(script, "xacthuc --form")).containsExactly("--format");
    assertThat(bash(script, "xacthuc --lang ")).containsExactly("vi", "en");
    assertThat(bash(script, "xacthuc --color=al")).containsExactly("always");
    assertThat(bash(script, "xacthuc --revocation ")).containsExactly("require", "soft", "off");
    assertThat(bash(script, "xacthuc -o js")).containsExactly("json=");
    assertThat(bash(script, "xacthuc -o json=nothing-there")).containsExactly("");
    assertThat(bash(script, "xacthuc --trust known:v")).containsExactly("vn");
    assertThat(bash(script, "xacthuc trust known ")).containsExactly("vn");
    assertThat(bash(script, "xacthuc explain cms.no trust.no-"))
        .containsExactlyInAnyOrder("trust.no-path");
    assertThat(bash(script, "xacthuc explain "))
        .containsExactlyElementsOf(Stream.of(FindingCode.values()).map(FindingCode::code).toList());
    assertThat(bash(script, "xacthuc completions ")).containsExactly("bash", "zsh", "fish");
    assertThat(bash(script, "xacthuc -- --form")).containsExactly("");
  }

  @Test
  void bashOffersEachCommandItsOwnOptions() throws Exception {
    needs("bash");
    Path script = written("completions", "bash");
    for (CommandEntry command : CommandTable.usage().commands()) {
      assertThat(bash(script, "xacthuc --lang vi " + command.word() + " --"))
          .as(command.word())
          .containsExactlyElementsOf(options(command));
    }
  }

  @Test
  void fishCompletesTheSame() throws Exception {
    needs("fish");
    Path script = written("completions", "fish");

    assertThat(fish(script, "xacthuc --color al")).containsExactly("always");
    assertThat(fish(script, "xacthuc trust known ")).containsExactly("vn");
    assertThat(fish(script, "xacthuc explain trust.no-")).containsExactly("trust.no-path");
    assertThat(fish(script, "xacthuc completions ")).containsExactly("bash", "fish", "zsh");
    for (CommandEntry command : CommandTable.usage().commands()) {
      assertThat(fish(script, "xacthuc " + command.word() + " --"))
          .as(command.word())
          .containsExactlyInAnyOrderElementsOf(options(command));
    }
  }

  @Test
  void zshLoadsItsCompletions() throws Exception {
    needs("zsh");
    Path script = written("completions", "zsh");
    String load =
        "autoload -Uz compinit; compinit -u -D; source " + script + "; print $_comps[xacthuc]";

    assertThat(output("zsh", "-fn", script.toString())).isEmpty();
    assertThat(output("zsh", "-fc", load)).containsExactly("_xacthuc");
    String text = Files.readString(script);
    for (OptionEntry option : OptionTable.entries()) {
      assertThat(text).containsPattern("--" + option.name() + "[}']");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theManualIsSetWithoutAWarning(Language language) throws Exception {
    needs("groff");
    Path page = written("man", "--lang", language.tag());

    List<String> lines =
        output("groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-P-cbou", page.toString());

    assertThat(lines).noneMatch(l -> l.matches("(troff|groff|grotty|preconv): .*|.*: warning: .*"));
    String set = String.join("\n", lines);
    for (OptionEntry option : OptionTable.entries()) {
      assertThat(set).containsPattern("(?m)^ +(-., )?--" + option.name() + "\\b");
    }
    for (int code : CommandTable.usage().exitCodes()) {
      assertThat(set).containsPattern("(?m)^ +" + code + " +\\p{L}");
    }
  }

  @Test
  void theBuildWritesThemWhereSystemsLook() throws IOException {
    ShellFiles.main(folder.toString());

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()))
          .containsExactlyInAnyOrder(
              "bash-completion/completions/xacthuc",
              "zsh/site-functions/_xacthuc",
              "fish/vendor_completions.d/xacthuc.fish",
              "man/man1/xacthuc.1",
              "man/vi/man1/xacthuc.1");
    }
    assertThat(folder.resolve("man/vi/man1/xacthuc.1")).content().contains("CÁCH DÙNG");
  }

  @Test
  void aShellThatIsNotKnownIsRefused() {
    for (String shell : List.of("", "tcsh", "BASH")) {
      assertThat(run("completions", shell).code()).as(shell).isEqualTo(64);
    }
    assertThat(run("completions").code()).isEqualTo(64);
    assertThat(run("man", "xacthuc").code()).isEqualTo(64);
  }

  private static List<String> options(CommandEntry command) {
    return CommandTable.usage().optionsOf(command).stream().map(o -> "--" + o.name()).toList();
  }

  private List<String> bash(Path script, String line) throws Exception {
    return output("bash", "--norc", "-c", BASH_PROBE, "probe", script.toString(), line);
  }

  /** The words without what is said of them. */
  private List<String> fish(Path script, String line) throws Exception {
    String command = "source " + script + "; complete -C '" + line + "'";
    return output("fish", "--no-config", "-c", command).stream()
        .map(l -> l.replaceAll("\t.*", ""))
        .toList();
  }

  private Path written(String... args) throws IOException {
    TestRun run = run((Object[]) args);
    assertThat(run.err()).isEmpty();
    return Files.writeString(folder.resolve("file"), run.out());
  }

  private static TestRun run(Object... args) {
    return TestRun.with((file, name, request) -> TestReports.authentic(name)).run(args);
  }

  private static void needs(String program) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    assumeTrue(there, program + " is not installed");
  }

  /** Both streams of a program, in lines. */
  private List<String> output(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.directory(Files.createDirectories(folder.resolve("empty")).toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output, StandardCharsets.UTF_8).lines().toList();
  }
}
