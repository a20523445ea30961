package org.xacthuc.report.audit;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.report.Language;
import org.xacthuc.report.TermTexts;

class AuditTermTest {
  private static final TermTexts TEXTS =
      new TermTexts("audit", Stream.of(AuditTerm.values()).map(AuditTerm::key).toList());

  @ParameterizedTest
  @EnumSource
  void everyTermHasItsTextAndNoTextIsLeftOver(Language language) throws IOException {
    TEXTS.areComplete(language);
  }

  @Test
  void bothLanguagesHaveTheSameGaps() throws IOException {
    TEXTS.haveTheSameGaps();
  }
}
