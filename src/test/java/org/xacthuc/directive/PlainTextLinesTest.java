package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of plain texts, however they end. */
class PlainTextLinesTest {
  /** A blank line above is shown by a plus. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b\\nc d | a b, c d",
        "a b\\rc d\\r | a b, c d",
        "a b\\r\\nc d\\r\\n | a b, c d",
        "a b\\n\\nc d | a b, +c d",
        "a b\\r\\rc d | a b, +c d",
        "a b\\n\\rc d | a b, +c d",
        "a b\\r\\n\\r\\nc d | a b, +c d",
        "\\n \\na b\\fc d | +a b, c d",
        "**a** b\\n__c__ d\\n*** | a b, c d, ***",
      })
  void everyKindOfLineEndEndsALine(String text, String lines) {
    assertThat(
            PlainTextLines.read(
                text.replace("\\n", "\n").replace("\\r", "\r").replace("\\f", "\f")))
        .extracting(l -> (l.afterGap() ? "+" : "") + l.text())
        .isEqualTo(List.of(lines.split(", ")));
  }

  @Test
  void ofEndlessTextsTheFirstLinesAreRead() {
    assertThat(PlainTextLines.read("x\n".repeat(PlainTextLines.MOST_LINES + 1)))
        .hasSize(PlainTextLines.MOST_LINES);
  }

  @Test
  void ofEndlessLinesTheBeginningIsRead() {
    String most = "x".repeat(Line.LONGEST);
    assertThat(PlainTextLines.read(most + "y\nz"))
        .extracting(Line::text)
        .containsExactly(most, "z");
  }
}
