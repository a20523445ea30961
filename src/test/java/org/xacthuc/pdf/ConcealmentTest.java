package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.Concealment.Kind;
import org.xacthuc.pdf.Concealment.Letters;

/** Letters that one concealment is about. */
class ConcealmentTest {
  private static Letters letters(String... texts) {
    Letters letters = new Letters();
    GlyphArea area = new GlyphArea(0, 0, 5, 0, 0, 10);
    Box box = new Box(0, 0, 5, 10);
    for (String text : texts) {
      letters.add(new Glyph(text, 0, 0, 0, 5, 10, FontFace.UNKNOWN, Sight.SEEN, area, box, null));
    }
    return letters;
  }

  /** Each character by itself. */
  private static Letters spelt(String text) {
    return letters(text.split(""));
  }

  @Test
  void blanksAndWhatTakesNoInkAreNotCounted() {
    assertThat(letters("a", " ", "\u00A0", "\u0007", "\u200D", "bc", "\u00AD").count())
        .isEqualTo(3);
    assertThat(letters(" ", "a", " ").as(Kind.HIDDEN_TEXT, 3, "name"))
        .isEqualTo(new Concealment(Kind.HIDDEN_TEXT, 3, "name", 1, "a"));
  }

  /** Of longer texts the first forty characters; what does not fit is left out. */
  @Test
  void anExcerptIsShort() {
    assertThat(spelt("a".repeat(40)).as(Kind.HIDDEN_TEXT, 1, ""))
        .isEqualTo(new Concealment(Kind.HIDDEN_TEXT, 1, "", 40, "a".repeat(40)));
    assertThat(spelt("a".repeat(41)).as(Kind.HIDDEN_TEXT, 1, ""))
        .isEqualTo(new Concealment(Kind.HIDDEN_TEXT, 1, "", 41, "a".repeat(40)));
    assertThat(letters("a".repeat(39), "bc", "d").as(Kind.HIDDEN_TEXT, 1, ""))
        .isEqualTo(new Concealment(Kind.HIDDEN_TEXT, 1, "", 42, "a".repeat(39) + "d"));
  }

  @ParameterizedTest
  @CsvSource({
    "abcd, true",
    "abcde, false",
    "[Ngay_ky], true",
    "[So] [Ngay], true",
    "[So] and more, false",
    "[Ngay, false",
    // Too long to be looked at whole: forty characters are kept.
    "[abcdefgh][abcdefgh][abcdefgh][abcdefgh], true",
    "[abcdefgh][abcdefgh][abcdefgh][abcdefgh][a], false",
  })
  void whatToolsLeaveBehindIsAPlaceholder(String text, boolean placeholder) {
    assertThat(spelt(text).isPlaceholder()).isEqualTo(placeholder);
  }
}
