package org.xacthuc.report.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.report.Language;
import org.xacthuc.report.TermTexts;

class ArchiveTermTest {
  private static final TermTexts TEXTS =
      new TermTexts("archive", Stream.of(ArchiveTerm.values()).map(ArchiveTerm::key).toList());

  @ParameterizedTest
  @EnumSource
  void everyTermHasItsTextAndNoTextIsLeftOver(Language language) throws IOException {
    TEXTS.areComplete(language);
  }

  @Test
  void bothLanguagesHaveTheSameGaps() throws IOException {
    TEXTS.haveTheSameGaps();
  }

  /** Some only where the list itself chooses among them: behind its constants. */
  @Test
  void everyTermIsSpokenSomewhere() throws IOException {
    String list =
        TermTexts.sources("", "src/main/java/org/xacthuc/report/archive/ArchiveTerm.java");
    String chosen = list.substring(list.indexOf(';', list.indexOf('{')));
    String sources =
        chosen
            + TermTexts.sources(
                "ArchiveTerm.java", "src/main/jte/archive", "src/main/java/org/xacthuc");
    assertThat(ArchiveTerm.values())
        .allSatisfy(term -> assertThat(sources).containsPattern("\\b" + term.name() + "\\b"));
  }
}
