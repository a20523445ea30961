package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.legacy.LegacyEncoding;

class RunBuilderTest {
  private final List<Glyph> glyphs = new ArrayList<>();

  /** Draws letters five points wide, ten points high, from {@code x} on; a space is a gap. */
  private double draw(double x, double y, double space, String text) {
    double at = x;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        at += space;
      } else {
        glyphs.add(glyph(at, y, String.valueOf(c)));
        at += 5;
      }
    }
    return at;
  }

  private static Glyph glyph(double x, double y, String text) {
    Box box = new Box(x, 800 - y, x + 5, 810 - y);
    GlyphArea area = new GlyphArea(x, y, 5, 0, 0, 10);
    return new Glyph(text, 0, x, y, 5, 10, FontFace.UNKNOWN, Sight.SEEN, area, box, null);
  }

  private static Glyph in(Glyph g, FontFace face) {
    return new Glyph(g.text(), 0, g.x(), g.y(), 5, 10, face, Sight.SEEN, g.area(), g.box(), null);
  }

  private List<String> texts() {
    return RunBuilder.runs(LegacyGlyphs.read(glyphs), Set.of()).stream()
        .map(TextRun::text)
        .toList();
  }

  @Test
  void columnsPartAndWordsDoNot() {
    double end = draw(0, 0, 2.5, "TINH UY BAC");
    draw(end + 12, 0, 2.5, "DANG CONG SAN");
    assertThat(texts()).containsExactly("TINH UY BAC", "DANG CONG SAN");
  }

  @Test
  void justifiedLinesStayTogether() {
    draw(0, 0, 12, "cac so ban nganh");
    assertThat(texts()).containsExactly("cac so ban nganh");
  }

  @Test
  void readingOrderIsTopToBottomThenLeftToRight() {
    draw(100, 20, 2.5, "c");
    draw(200, 0, 2.5, "b");
    draw(0, 0.5, 2.5, "a");
    assertThat(texts()).containsExactly("a", "b", "c");
  }

  @Test
  void aLetterDrawnTwiceCountsOnceAndMarksCompose() {
    glyphs.add(glyph(0, 0, "a"));
    glyphs.add(glyph(0.3, 0, "a"));
    glyphs.add(glyph(5, 0, "\u0300"));
    assertThat(texts()).containsExactly("à");
  }

  @Test
  void aSpaceThatIsNotSeenPartsNoWord() {
    glyphs.add(glyph(0, 0, "T"));
    glyphs.add(glyph(5, 0, " "));
    glyphs.add(glyph(5.1, 0, "r"));
    glyphs.add(glyph(10.1, 0, "i"));
    assertThat(texts()).containsExactly("Tri");
  }

  @Test
  void aSpaceThatIsSeenPartsWordsHoweverNarrow() {
    glyphs.add(glyph(0, 0, "a"));
    glyphs.add(glyph(5, 0, " "));
    glyphs.add(glyph(6, 0, "b"));
    assertThat(texts()).containsExactly("a b");
  }

  @Test
  void lettersSetApartMakeWordsByTheirGaps() {
    double end = draw(0, 0, 2.5, "Q U Y E T");
    draw(end + 6, 0, 2.5, "D I N H");
    assertThat(texts()).containsExactly("QUYET DINH");
  }

  @Test
  void abbreviationsSideBySideAreNotOneWord() {
    draw(0, 0, 2.5, "A B C");
    assertThat(texts()).containsExactly("A B C");
  }

  @Test
  void aMarkDrawnByItselfGoesToTheLetterDrawnBefore() {
    glyphs.add(glyph(0, 0, "a"));
    glyphs.add(glyph(5, 0, "\u00EA"));
    glyphs.add(glyph(4.5, 0, "\u0301"));
    glyphs.add(glyph(10, 0, "n"));
    assertThat(texts()).containsExactly("a\u1EBFn");
  }

  @Test
  void lettersOfALegacyFontThatShowsUnicodeStayAsTheyAre() {
    FontFace named = new FontFace(".VnTime", false, Optional.of(LegacyEncoding.TCVN3), true);
    glyphs.add(in(glyph(0, 0, "\u1EBF"), named));
    glyphs.add(in(glyph(5, 0, "\u00E0"), named));
    assertThat(texts()).containsExactly("\u1EBF\u00E0");
    glyphs.remove(0);
    assertThat(texts()).containsExactly("\u1ED4");
  }
}
