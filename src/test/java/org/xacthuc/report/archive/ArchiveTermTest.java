package org.xacthuc.report.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

class ArchiveTermTest {
  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

  @ParameterizedTest
  @EnumSource
  void everyTermHasItsTextAndNoTextIsLeftOver(Language language) throws IOException {
    Properties texts = texts(language);
    List<String> keys = Stream.of(ArchiveTerm.values()).map(ArchiveTerm::key).toList();
    assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void bothLanguagesHaveTheSameGaps() throws IOException {
    Properties vi = texts(Language.VI);
    Properties en = texts(Language.EN);
    for (ArchiveTerm term : ArchiveTerm.values()) {
      assertThat(gaps(vi.getProperty(term.key())))
          .as(term.key())
          .isEqualTo(gaps(en.getProperty(term.key())));
    }
  }

  @Test
  void everyTermIsSpokenSomewhere() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String folder : List.of("src/main/jte/archive", "src/main/java/org/xacthuc")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          boolean list = file.endsWith("ArchiveTerm.java");
          sources.append(list ? text.substring(text.indexOf(';', text.indexOf('{'))) : text);
        }
      }
    }
    assertThat(ArchiveTerm.values())
        .allSatisfy(term -> assertThat(sources).containsPattern("\\b" + term.name() + "\\b"));
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map((MatchResult gap) -> gap.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties texts(Language language) throws IOException {
    String name = "/org/xacthuc/report/archive_" + language.tag() + ".properties";
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ArchiveTermTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
