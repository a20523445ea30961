package org.xacthuc.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.report.Language;
import org.xacthuc.report.TermTexts;

class HtmlTermTest {
  private static final TermTexts TEXTS =
      new TermTexts("html", Stream.of(HtmlTerm.values()).map(HtmlTerm::key).toList());

  @ParameterizedTest
  @EnumSource
  void everyTermHasItsTextAndNoTextIsLeftOver(Language language) throws IOException {
    TEXTS.areComplete(language);
  }

  @Test
  void bothLanguagesHaveTheSameGaps() throws IOException {
    TEXTS.haveTheSameGaps();
  }

  @Test
  void everyTermIsSpokenSomewhere() throws IOException {
    String sources =
        TermTexts.sources("HtmlTerm.java", "src/main/jte", "src/main/java/org/xacthuc/report/html");
    assertThat(HtmlTerm.values())
        .allSatisfy(
            term ->
                assertThat(sources)
                    .containsPattern("(HtmlTerm\\." + term + "\\b|of\\(\"" + term + "\"\\))"));
  }
}
