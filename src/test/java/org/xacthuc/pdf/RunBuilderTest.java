package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** Five points wide and of size ten, its foot at the lower left corner of its box. */
  private static Glyph turned(double x, double y, String text, int direction, Sight sight) {
    Glyph g = glyph(x, y, text);
    return new Glyph(text, direction, x, y, 5, 10, g.face(), sight, g.area(), g.box(), null);
  }

  private static Glyph sized(double x, double y, double size, String text) {
    Glyph g = glyph(x, y, text);
    return new Glyph(text, 0, x, y, 5, size, g.face(), Sight.SEEN, g.area(), g.box(), null);
  }

  private List<TextRun> runs(Glyph... drawn) {
    return RunBuilder.runs(LegacyGlyphs.read(List.of(drawn)), Set.of());
  }

  private List<String> texts(Glyph... drawn) {
    return runs(drawn).stream().map(TextRun::text).toList();
  }

  /** A fifth of the smaller size. */
  @Test
  void aBaselineIsOneUpToAFifthOfTheSize() {
    assertThat(texts(glyph(0, 0, "a"), glyph(5, 2, "b"))).containsExactly("ab");
    assertThat(texts(glyph(0, 0, "a"), glyph(5, 2.1, "b"))).containsExactly("a", "b");
    assertThat(texts(sized(0, 0, 20, "a"), glyph(5, 2.1, "b"))).containsExactly("a", "b");
    assertThat(texts(glyph(0, 0, "a"), sized(5, 2.1, 20, "b"))).containsExactly("a", "b");
    assertThat(texts(sized(0, 0, 20, "a"), sized(5, 2.1, 20, "b"))).containsExactly("ab");
    assertThat(texts(glyph(0, 10, "a"), glyph(5, 12, "b"))).containsExactly("ab");
  }

  /** The widths of gaps are parts of ten points; the letter on the left ends at 0. */
  @ParameterizedTest
  @CsvSource({"1.8, ab", "1.9, a b", "8, a b", "8.1, 'a,b'"})
  void gapsPartWordsAndColumns(double gap, String expected) {
    assertThat(texts(glyph(-5, 0, "a"), glyph(gap, 0, "b")))
        .containsExactly(expected.split(",", -1));
  }

  @ParameterizedTest
  @CsvSource({"0.4, ab", "0.5, a b"})
  void aSpaceIsSeenWhereLettersDoNotTouch(double gap, String expected) {
    assertThat(texts(glyph(-5, 0, "a"), glyph(0, 0, " "), glyph(gap, 0, "b")))
        .containsExactly(expected);
  }

  /** A space before the first letter, or long before, parts nothing. */
  @Test
  void aSpacePartsWhatStandsBesideIt() {
    assertThat(
            texts(
                glyph(-5, 0, " "),
                glyph(0, 0, "a"),
                glyph(5, 0, " "),
                glyph(6, 0, "b"),
                glyph(12, 0, "c")))
        .containsExactly("a bc");
  }

  /** Gaps between letters of size 50; what is usual is the lower median. */
  @ParameterizedTest
  @CsvSource({
    // One gap tells nothing of the others.
    "42.5, 'a,b'",
    // Of two gaps the smaller is usual: one of more than twice its width parts columns.
    "22.5 45, a b c",
    "22.5 45.5, 'a b,c'",
    "30 50, a b c",
    // What parts no words is no gap between words.
    "9 9 30 50, abc d e",
    "22.5 22.5 30 50, 'a b c d,e'",
  })
  void aGapIsWideBesideTheUsualOne(String gaps, String expected) {
    double x = 0;
    char letter = 'a';
    glyphs.add(sized(x, 0, 50, String.valueOf(letter)));
    for (String gap : gaps.split(" ", -1)) {
      x += 5 + Double.parseDouble(gap);
      glyphs.add(sized(x, 0, 50, String.valueOf(++letter)));
    }
    assertThat(texts()).containsExactly(expected.split(",", -1));
  }

  /** A tenth of the size apart. */
  @Test
  void aLetterDrawnAgainNearbyIsOne() {
    assertThat(texts(glyph(100, 0, "a"), glyph(100.9, 0, "a"))).containsExactly("a");
    assertThat(texts(glyph(100, 0, "a"), glyph(101, 0, "a"))).containsExactly("aa");
    assertThat(texts(glyph(100, 0, "a"), glyph(100.3, 0, "b"))).containsExactly("ab");
  }

  @Test
  void ofALetterDrawnTwiceTheOneWithTheMarkIsRead() {
    assertThat(texts(glyph(0, 0, "a"), glyph(0.3, 0, "a\u0301"))).containsExactly("\u00E1");
    // Of two that are the same, the first.
    assertThat(runs(glyph(0, 0, "a"), glyph(0.5, 0, "a")))
        .containsExactly(new TextRun("a", new Box(0, 800, 5, 810), 10, false, false));
  }

  @Test
  void aRunIsAsLargeAsItsGlyphs() {
    assertThat(runs(glyph(0, 1, "a"), sized(5, 0, 12, "b"), glyph(30, 0, "c")))
        .containsExactly(
            new TextRun("ab", new Box(0, 799, 10, 810), 12, false, false),
            new TextRun("c", new Box(30, 800, 35, 810), 10, false, false));
  }

  @ParameterizedTest
  @CsvSource({"ab, 1, false", "ab, 2, true", "abc, 1, false", "abc, 2, true", "a, 1, true"})
  void aRunIsBoldWhereMostOfItIs(String text, int bold, boolean whole) {
    FontFace face = new FontFace("Bold", true, Optional.empty(), true);
    for (int i = 0; i < text.length(); i++) {
      Glyph letter = glyph(5 * i, 0, text.substring(i, i + 1));
      glyphs.add(i < bold ? in(letter, face) : letter);
    }
    assertThat(RunBuilder.runs(LegacyGlyphs.read(glyphs), Set.of()))
        .containsExactly(
            new TextRun(text, new Box(0, 800, 5 * text.length(), 810), 10, whole, false));
  }

  /** What is seen comes first, then what stands upright. */
  @Test
  void whatIsTurnedAndWhatIsUnseenStandByThemselves() {
    assertThat(
            runs(
                turned(0, 0, "u", 0, Sight.UNPAINTED),
                turned(5, 0, "v", 90, Sight.SEEN),
                turned(5, 0, "w", 90, Sight.CLIPPED),
                turned(5, 0, "x", 0, Sight.SEEN),
                turned(0, 1, "y", 90, Sight.SEEN)))
        .extracting(r -> r.text() + (r.invisible() ? "-" : "+") + (r.upright() ? "|" : "/"))
        .containsExactly("x+|", "yv+/", "u-|", "w-/");
  }

  /** A letter with marks is unseen where all that was drawn for it is covered. */
  @Test
  void aRunIsUnseenWhereAllOfItIsCovered() {
    Glyph a = glyph(0, 0, "a");
    Glyph mark = glyph(4, 0, "\u0301");
    Glyph b = glyph(5, 0, "b");
    LegacyGlyphs read = LegacyGlyphs.read(List.of(a, mark, b));
    assertThat(RunBuilder.runs(read, Set.of(a, mark, b)))
        .extracting(TextRun::text, TextRun::invisible)
        .containsExactly(tuple("\u00E1b", true));
    for (Set<Glyph> covered : List.of(Set.of(a, b), Set.of(mark, b), Set.of(a, mark))) {
      assertThat(RunBuilder.runs(read, covered)).extracting(TextRun::invisible).containsOnly(false);
    }
  }
}
