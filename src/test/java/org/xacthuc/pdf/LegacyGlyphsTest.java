package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.legacy.LegacyEncoding;

/** Marks that are drawn by themselves, and letters of fonts from before Unicode. */
class LegacyGlyphsTest {
  private static final FontFace VNI =
      new FontFace("VNI-Times", false, Optional.of(LegacyEncoding.VNI), true);
  private static final FontFace TCVN3 =
      new FontFace(".VnTime", false, Optional.of(LegacyEncoding.TCVN3), true);

  /** Five wide, of size ten. */
  private static Glyph glyph(FontFace face, double x, double y, String text) {
    GlyphArea area = new GlyphArea(x, y, 5, 0, 0, 10);
    Box box = new Box(x, 800 - y, x + 5, 810 - y);
    return new Glyph(text, 0, x, y, 5, 10, face, Sight.SEEN, area, box, null);
  }

  private static Glyph glyph(double x, double y, String text) {
    return glyph(FontFace.UNKNOWN, x, y, text);
  }

  private static List<String> texts(List<Glyph> glyphs) {
    return glyphs.stream().map(Glyph::text).toList();
  }

  private static List<String> texts(Glyph... drawn) {
    return texts(LegacyGlyphs.read(List.of(drawn)).glyphs());
  }

  /** At the end of its letter, give or take 3.5 points of ten. */
  @ParameterizedTest
  @CsvSource({
    "105, 100, true",
    "108.5, 100, true",
    "108.6, 100, false",
    "96.5, 100, true",
    "96.4, 100, false",
    "105, 103.5, true",
    "105, 103.6, false",
    "105, 96.5, true",
    "105, 96.4, false",
  })
  void aMarkGoesToTheLetterNearIt(double x, double y, boolean one) {
    Glyph letter = glyph(100, 100, "a");
    Glyph mark = glyph(x, y, "\u0301");
    LegacyGlyphs read = LegacyGlyphs.read(List.of(letter, mark));
    assertThat(texts(read.glyphs())).isEqualTo(one ? List.of("a\u0301") : List.of("a", "\u0301"));
    if (one) {
      Glyph whole = read.glyphs().get(0);
      assertThat(whole).isEqualTo(letter.reading("a\u0301", mark));
      assertThat(read.sources(whole)).containsExactly(letter, mark);
    } else {
      assertThat(read.sources(letter)).containsExactly(letter);
    }
    assertThat(read.decoded()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"\u0300, true", "\u036F, true", "\u02FF, false", "\u0370, false", "b, false"})
  void marksAreCombiningCharacters(String mark, boolean one) {
    assertThat(texts(glyph(0, 0, "a"), glyph(5, 0, mark))).hasSize(one ? 1 : 2);
  }

  @Test
  void nothingIsPutOnABlankOrOnWhatIsSeenOtherwise() {
    assertThat(texts(glyph(0, 0, " "), glyph(5, 0, "\u0301"))).containsExactly(" ", "\u0301");
    Glyph a = glyph(0, 0, "a");
    Glyph clipped =
        new Glyph("a", 0, 0, 0, 5, 10, a.face(), Sight.CLIPPED, a.area(), a.box(), null);
    assertThat(texts(clipped, glyph(5, 0, "\u0301"))).containsExactly("a", "\u0301");
    Glyph turned = new Glyph("a", 90, 0, 0, 5, 10, a.face(), Sight.SEEN, a.area(), a.box(), null);
    assertThat(texts(turned, glyph(5, 0, "\u0301"))).containsExactly("a", "\u0301");
  }

  @Test
  void severalMarksGoToOneLetter() {
    Glyph letter = glyph(0, 0, "a");
    Glyph first = glyph(4, 0, "\u0302");
    Glyph second = glyph(4, 0, "\u0301");
    LegacyGlyphs read = LegacyGlyphs.read(List.of(letter, first, second));
    assertThat(texts(read.glyphs())).containsExactly("a\u0302\u0301");
    assertThat(read.sources(read.glyphs().get(0))).containsExactly(letter, first, second);
  }

  /** A letter and thirty-one marks; what comes then begins anew. */
  @Test
  void moreMarksThanAnyLetterHasStandByThemselves() {
    List<Glyph> drawn = new ArrayList<>();
    drawn.add(glyph(0, 0, "a"));
    for (int i = 0; i < 40; i++) {
      drawn.add(glyph(4, 0, "\u0301"));
    }
    assertThat(texts(LegacyGlyphs.read(drawn).glyphs()))
        .containsExactly("a" + "\u0301".repeat(31), "\u0301".repeat(9));
  }

  /** A sign of VNI is read with its letter, if both are of one font. */
  @Test
  void twoCodesMayBeOneLetter() {
    Glyph letter = glyph(VNI, 0, 0, "a");
    Glyph sign = glyph(VNI, 5, 0, "ù");
    LegacyGlyphs read = LegacyGlyphs.read(List.of(letter, sign, glyph(VNI, 10, 0, "b")));
    assertThat(texts(read.glyphs())).containsExactly("á", "b");
    assertThat(texts(read.decoded())).containsExactly("á");
    assertThat(read.sources(read.glyphs().get(0))).containsExactly(letter, sign);
    assertThat(texts(letter, glyph(5, 0, "ù"))).containsExactly("a", "ù");
    assertThat(texts(glyph(0, 0, "a"), sign)).containsExactly("a", "ù");
  }

  /** Letters that were decoded stay so, one after the other. */
  @Test
  void decodedAreThoseThatReadOtherwise() {
    LegacyGlyphs read =
        LegacyGlyphs.read(
            List.of(
                glyph(TCVN3, 0, 0, "\u00B5"),
                glyph(TCVN3, 5, 0, "b"),
                glyph(TCVN3, 10, 0, "\u00E9"),
                glyph(14, 0, "\u0302")));
    // The mark is drawn over a letter that had one read already.
    assertThat(texts(read.glyphs())).containsExactly("à", "b", "\u1ED9\u0302");
    assertThat(texts(read.decoded())).containsExactly("à", "\u1ED9\u0302");
  }

  @Test
  void undecodedIsWhatTheFileSays() {
    List<Glyph> drawn = List.of(glyph(TCVN3, 0, 0, "\u00B5"), glyph(TCVN3, 5, 0, "\u0301"));
    LegacyGlyphs read = LegacyGlyphs.undecoded(drawn);
    assertThat(read.glyphs()).isEqualTo(drawn);
    assertThat(read.decoded()).isEmpty();
    assertThat(read.sources(drawn.get(0))).containsExactly(drawn.get(0));
  }
}
