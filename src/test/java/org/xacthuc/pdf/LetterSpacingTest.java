package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

class LetterSpacingTest {
  /** Glyphs five points wide and ten high, those gaps between them. */
  private static List<Glyph> glyphs(String letters, double... gaps) {
    List<Glyph> glyphs = new ArrayList<>();
    double x = 0;
    List<String> each = List.of(letters.split(" "));
    for (int i = 0; i < each.size(); i++) {
      GlyphArea area = new GlyphArea(x, 0, 5, 0, 0, 10);
      Box box = new Box(x, 0, x + 5, 10);
      glyphs.add(
          new Glyph(each.get(i), 0, x, 0, 5, 10, FontFace.UNKNOWN, Sight.SEEN, area, box, null));
      x += 5 + gaps[Math.min(i, gaps.length - 1)];
    }
    return glyphs;
  }

  @ParameterizedTest
  @CsvSource({
    "Q U Y E, 1.2, true",
    "Q U Y E, 1.1, false",
    "Q U Y, 1.2, false",
    "Q U y E, 1.2, false",
    "Q U 1 E, 1.2, false",
    "Q UY E T, 1.2, true",
    "Q Uy E T, 1.2, false",
    "Q U Y E\u0302, 1.2, true",
    "q U Y E, 1.2, false",
    "\uD801\uDC00 U Y E, 1.2, true",
  })
  void capitalsThatStandApartAreSetSo(String letters, double gap, boolean wide) {
    assertThat(LetterSpacing.isWide(glyphs(letters, gap))).isEqualTo(wide);
  }

  @Test
  void oneGapThatIsNarrowIsEnough() {
    assertThat(LetterSpacing.isWide(glyphs("Q U Y E T", 2, 2, 2, 1))).isFalse();
    assertThat(LetterSpacing.isWide(glyphs("Q U Y E T", 1, 2, 2, 2))).isFalse();
    assertThat(LetterSpacing.isWide(glyphs("Q U Y E T", 2, 2, 2, 2))).isTrue();
  }

  @Test
  void widerGapsPartWords() {
    assertThat(LetterSpacing.words(glyphs("Q U Y E T D I N H", 2, 2, 2, 2, 3.3, 2, 2, 2)))
        .isEqualTo("QUYET DINH");
    assertThat(LetterSpacing.words(glyphs("Q U Y E T D I N H", 2, 2, 2, 2, 3.1, 2, 2, 2)))
        .isEqualTo("QUYETDINH");
    // Of short words half the gaps part words.
    assertThat(LetterSpacing.words(glyphs("V E V I", 2, 4, 2))).isEqualTo("VE VI");
    assertThat(LetterSpacing.words(glyphs("A B C D E", 2, 4, 2, 4))).isEqualTo("AB CD E");
    assertThat(LetterSpacing.words(glyphs("A B C D E", 4, 2, 4, 2))).isEqualTo("A BC DE");
  }
}
