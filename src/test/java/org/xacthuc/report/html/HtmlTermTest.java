package org.xacthuc.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.report.Language;

class HtmlTermTest {
  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

  @ParameterizedTest
  @EnumSource
  void everyTermHasItsTextAndNoTextIsLeftOver(Language language) throws IOException {
    Properties texts = texts(language);
    assertThat(texts.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HtmlTerm.values()).map(HtmlTerm::key).toList());
    assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void bothLanguagesHaveTheSameGaps() throws IOException {
    Properties vi = texts(Language.VI);
    Properties en = texts(Language.EN);
    for (HtmlTerm term : HtmlTerm.values()) {
      assertThat(gaps(vi.getProperty(term.key())))
          .as(term.key())
          .isEqualTo(gaps(en.getProperty(term.key())));
    }
  }

  @Test
  void everyTermIsSpokenSomewhere() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String folder : List.of("src/main/jte", "src/main/java/org/xacthuc/report/html")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sources.append(Files.readString(file));
        }
      }
    }
    assertThat(HtmlTerm.values())
        .allSatisfy(
            term ->
                assertThat(sources)
                    .containsPattern("(HtmlTerm\\." + term + "\\b|of\\(\"" + term + "\"\\))"));
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    String name = "/org/xacthuc/report/html_" + language.tag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            HtmlTermTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
