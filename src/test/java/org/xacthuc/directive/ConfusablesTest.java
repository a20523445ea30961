package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What recognition confuses, how much of it, and letters that are other letters. */
class ConfusablesTest {
  @ParameterizedTest
  @CsvSource({
    "Lê Văn Thừ, Lê Văn Thử, MARKS_DIFFER",
    "LêVăn Thử, Lê Văn Thử, BLANKS_DIFFER",
    "Y Ama, Y Arna, LETTERS_CONFUSED",
    "Y Arnx, Y Amx, LETTERS_CONFUSED",
    "Y Arn, Y Amx, NONE",
    "Y Amx, Y Arn, NONE",
    // One confused letter for eight.
    "Lê Thị Nguyệl Minh, Lê Thị Nguyệt Minh, LETTERS_CONFUSED",
    "Lê Thị Nguyệl Mlnh, Lê Thị Nguyệt Minh, NONE",
    "Lan Thị Nguyệl Mlnh, Lan Thị Nguyệt Minh, LETTERS_CONFUSED",
    "Lan Thl Nguyệl Mlnh, Lan Thị Nguyệt Minh, NONE",
    // Another word beside a confused one.
    "Lê Nguyệl Xbc, Lê Nguyệt Thử, NONE",
    "Lê Nguyệl, Lê Nguyệtt, NONE",
    "Lê Nguyệll, Lê Nguyệt, NONE",
    "Lê Nguyệl, Lê Thị Nguyệt, NONE",
    // One letter for three may be missing, two in a syllable.
    "Trn Th, Trần Thị, LETTERS_MISSING",
    "Trn Xbc, Trần Thử, NONE",
    "Trn Thị Minh, Trần Thị, NONE",
    "Ln Lan, Lươn Lan, LETTERS_MISSING",
    "Ln Ln, Lươn Lươn, NONE",
    "Trn T, Trần Thị, NONE",
  })
  void onlyWhatRecognitionDoesIsExplained(String printed, String certified, Reason reason) {
    assertThat(Confusables.explain(printed, certified)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"À", "Á", "Ã", "Ả", "Ạ", "Â", "Ă", "Ơ", "č", "Đ", "đ", "Ð", "ð", "ƀ", "Ƀ"})
  void theAlphabetsLettersBearMarks(String letter) {
    assertThat(NameLetters.hasMarks("x" + letter)).isTrue();
    assertThat(NameLetters.isMarked(letter.charAt(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Z", "1", "ï", "ł", "А"})
  void othersBearNone(String letter) {
    assertThat(NameLetters.hasMarks("x" + letter)).isFalse();
    assertThat(NameLetters.isMarked(letter.charAt(0))).isFalse();
  }

  @Test
  void onlyOverridesAndIsolatesTurnTheOrderOfWriting() {
    for (char c = '\u2010'; c <= '\u2070'; c++) {
      boolean turns = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".indexOf(c) >= 0;
      assertThat(NameLetters.areForeign("a" + c)).as("U+%04X", (int) c).isEqualTo(turns);
      assertThat(NameLetters.areDisguised("a" + c)).as("U+%04X", (int) c).isEqualTo(turns);
    }
  }
}
