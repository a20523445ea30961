package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xacthuc.Verifier;

/**
 * What the README shows is what the program prints. After a change run {@code mvn test
 * -Dtest=ReadmeTest -Dxacthuc.regenerate=true} and read the difference.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern TRANSCRIPT =
      Pattern.compile("```console\n\\$ xacthuc (?<arguments>.*)\n(?<shown>(?s:.*?))```");

  @Test
  void transcriptsAreWhatTheProgramPrints() throws IOException {
    String readme = Files.readString(README);
    if (Boolean.getBoolean("xacthuc.regenerate")) {
      readme = TRANSCRIPT.matcher(readme).replaceAll(ReadmeTest::transcript);
      Files.writeString(README, readme);
    }
    List<String> arguments = new ArrayList<>();
    Matcher transcripts = TRANSCRIPT.matcher(readme);
    while (transcripts.find()) {
      arguments.add(transcripts.group("arguments"));
      assertThat(transcripts.group("shown")).isEqualTo(printed(transcripts.group("arguments")));
    }
    assertThat(arguments).hasSize(3);
  }

  private static String transcript(MatchResult found) {
    String arguments = found.group(1);
    return Matcher.quoteReplacement(
        "```console\n$ xacthuc " + arguments + "\n" + printed(arguments) + "```");
  }

  private static String printed(String arguments) {
    Object[] words = Arrays.stream(arguments.split(" ")).toArray();
    return TestRun.with(new Verifier()::verify).run(words).out().stripTrailing() + "\n";
  }
}
