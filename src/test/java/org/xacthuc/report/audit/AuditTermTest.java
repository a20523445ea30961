package org.xacthuc.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

class AuditTermTest {
  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

  @ParameterizedTest
  @EnumSource
  void everyTermHasItsTextAndNoTextIsLeftOver(Language language) throws IOException {
    Properties texts = texts(language);
    assertThat(texts.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(AuditTerm.values()).map(AuditTerm::key).toList());
    assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void bothLanguagesHaveTheSameGaps() throws IOException {
    Properties vi = texts(Language.VI);
    Properties en = texts(Language.EN);
    for (AuditTerm term : AuditTerm.values()) {
      assertThat(gaps(vi.getProperty(term.key())))
          .as(term.key())
          .isEqualTo(gaps(en.getProperty(term.key())));
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    String name = "/org/xacthuc/report/audit_" + language.tag() + ".properties";
    try (InputStream stream = AuditTermTest.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
