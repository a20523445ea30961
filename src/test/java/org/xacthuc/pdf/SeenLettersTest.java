package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.PAGE_UNREADABLE;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;
import org.xacthuc.pdf.Concealment.Kind;

/** Letters of a page held against what letters look like. */
class SeenLettersTest {
  /** Says of each capital that it is the one behind it. */
  private static final String SHIFTED =
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>";

  private static final String MAP =
      OddPages.stream(
          "",
          "1 begincodespacerange<00><ff>endcodespacerange"
              + " 1 beginbfrange<41><5A><0042>endbfrange");

  @Test
  void whatIsDrawnIsWhatIsSaid() {
    assertThat(OnePage.of(OnePage.text(700, "PHƯONG THI THANH")).readClosely().concealments())
        .isEmpty();
  }

  @Test
  void aMapToOtherLettersIsTold() {
    PageContent read = shifted(lie(72, 700, "GARDEN")).readClosely();

    assertThat(OnePage.texts(read)).containsExactly("HBSEFO");
    assertThat(read.concealments()).containsExactly(told("HBSEFO", "GARDEN"));
  }

  /** A letter counts as much as four hundred corners, of which a document has a million. */
  @ParameterizedTest
  @ValueSource(ints = {800, 5_000})
  void lettersAreLookedAtUpToALimit(int letters) {
    PageContent read = OnePage.of(slanted(letters)).readClosely();

    assertThat(read.defects())
        .isEqualTo(
            letters < 1_000
                ? List.of()
                : List.of(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.DRAWING)));
  }

  /** Like no letter of the table, each of another size. */
  private static String slanted(int letters) {
    return IntStream.range(0, letters)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    "BT /F 1 Tf %.4f 0 14 %.4f %d %d Tm (%c) Tj ET ",
                    9 + i / 9000.0,
                    9 - i / 9000.0,
                    10 + i % 80 * 7,
                    20 + i / 80 * 11,
                    'A' + i % 26))
        .collect(Collectors.joining());
  }

  private static OnePage shifted(String content) {
    return OnePage.of(content)
        .resources("/ExtGState<</G<</Font[6 0 R 12]>>>>")
        .object(SHIFTED)
        .object(MAP);
  }

  /** In letters that are said to be others, at that place. */
  private static String lie(double x, double y, String text) {
    return String.format(Locale.ROOT, "BT /G gs %.2f %.2f Td (%s) Tj ET ", x, y, text);
  }

  private static Concealment told(String said, String looks) {
    int count = said.replace(" ", "").length();
    return new Concealment(Kind.GLYPHS_LOOK_OTHERWISE, 1, said, count, looks);
  }

  /** Letters whose middles lie in the part: across at 77, 85, 94, 102, 111, 119, and at 703.3. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 95, 800, HBS, GAR",
    "90, 0, 600, 800, SEFO, RDEN",
    "80, 0, 105, 800, BSE, ARD",
    "0, 703, 600, 800, HBSEFO, GARDEN",
    "0, 704, 600, 800, '', ''",
    "0, 0, 600, 704, HBSEFO, GARDEN",
    "0, 0, 600, 703, '', ''",
    "0, 0, 70, 800, '', ''",
    "130, 0, 600, 800, '', ''",
  })
  void onlyThatPartIsLookedAt(
      double left, double bottom, double right, double top, String said, String looks) {
    PagePart part = new PagePart(1, new Box(left, bottom, right, top));
    assertThat(shifted(lie(72, 700, "GARDEN")).readClosely(part).concealments())
        .isEqualTo(said.isEmpty() ? List.of() : List.of(told(said, looks)));
  }

  @Test
  void onAPageThatIsNotThereNothingIsSeen() {
    PagePart part = new PagePart(2, new Box(0, 0, 600, 800));
    assertThat(shifted(lie(72, 700, "GARDEN")).readClosely(part).concealments()).isEmpty();
  }

  /** A baseline less than four points below is the same: the letters are 11.4 points high. */
  @Test
  void linesAreReadFromTheTopAndFromTheLeft() {
    assertThat(shifted(lie(150, 696.1, "END") + lie(72, 700, "GAR")).readClosely().concealments())
        .containsExactly(told("HBS FOE", "GAR END"));
    assertThat(shifted(lie(150, 700, "END") + lie(72, 696.1, "GAR")).readClosely().concealments())
        .containsExactly(told("HBS FOE", "GAR END"));
    assertThat(shifted(lie(72, 695.9, "END") + lie(150, 700, "GAR")).readClosely().concealments())
        .containsExactly(told("HBS", "GAR"), told("FOE", "END"));
  }

  /** GAR ends at 98 points. */
  @ParameterizedTest
  @CsvSource({"100, HBSFOE, GAREND", "100.2, HBS FOE, GAR END"})
  void gapsPartWords(double x, String said, String looks) {
    assertThat(shifted(lie(72, 700, "GAR") + lie(x, 700, "END")).readClosely().concealments())
        .containsExactly(told(said, looks));
  }

  /** Unseen letters are no letters of the page, nor are those that run elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 Tr /G gs 72 700 Td (GARDEN) Tj",
        "/G gs 1 g 72 700 Td (GARDEN) Tj",
        "/G gs 0 1 -1 0 72 600 Tm (GARDEN) Tj",
        "/G gs .7 .7 -.7 .7 72 600 Tm (GARDEN) Tj",
        "/G gs 72 700 Td (      ) Tj",
      })
  void whatIsNotSeenUprightIsPassedOver(String content) {
    assertThat(shifted("BT " + content + " ET").readClosely().concealments())
        .noneMatch(c -> c.kind() == Kind.GLYPHS_LOOK_OTHERWISE);
  }

  /** However the page is turned, its letters are read as they are shown. */
  @ParameterizedTest
  @CsvSource({"90, 0 1 -1 0", "180, -1 0 0 -1", "270, 0 -1 1 0"})
  void lettersAreReadAsTheyAreShown(int rotation, String matrix) {
    String content = "BT /G gs " + matrix + " 300 400 Tm (GARDEN) Tj ET";
    OnePage page = shifted(content).entries("/Rotate " + rotation);
    PagePart whole = new PagePart(1, new Box(0, 0, 800, 800));
    assertThat(page.readClosely(whole).concealments()).containsExactly(told("HBSEFO", "GARDEN"));
    PagePart nothing = new PagePart(1, new Box(0, 0, 100, 100));
    assertThat(page.readClosely(nothing).concealments()).isEmpty();
  }

  /** ISO 32000-2 annex D.2: code 302 octal is the acute accent, which is drawn over the letter. */
  @ParameterizedTest
  @CsvSource({
    "0301, 0, 1 0 0 1, false",
    "0300, 0, 1 0 0 1, true",
    "0301, 90, 0 1 -1 0, false",
    "0300, 90, 0 1 -1 0, true",
  })
  void aMarkIsSeenWithItsLetter(String mark, int rotation, String matrix, boolean told) {
    String map =
        "1 begincodespacerange<00><ff>endcodespacerange 1 beginbfrange<20><7e><0020>endbfrange"
            + " 1 beginbfchar<c2><"
            + mark
            + ">endbfchar";
    PageContent read =
        OnePage.of("BT /G gs " + matrix + " 300 400 Tm [(mbne) 444.5 (\302)] TJ ET")
            .resources("/ExtGState<</G<</Font[6 0 R 12]>>>>")
            .entries("/Rotate " + rotation)
            .object(SHIFTED)
            .object(OddPages.stream("", map))
            .readClosely(new PagePart(1, new Box(0, 0, 800, 800)));
    assertThat(read.concealments())
        .isEqualTo(
            told
                ? List.of(new Concealment(Kind.GLYPHS_LOOK_OTHERWISE, 1, "mbnè", 1, "mbné"))
                : List.of());
  }

  /** One glyph that is said to be a base and a mark, or more that takes no ink, is a letter. */
  @ParameterizedTest
  @CsvSource({
    "00E9, false",
    "00E8, true",
    "00650301, false",
    "00650300, true",
    "00E9200B, false",
    "00E8200B, true",
    "00E800AD, true",
    "00E80020, true",
    "00A000E8, true",
    "0065200D0300, true",
  })
  void aLetterMayBeSaidAsItsParts(String said, boolean told) {
    assertThat(lastLetterSaid(said).concealments())
        .isEqualTo(
            told
                ? List.of(new Concealment(Kind.GLYPHS_LOOK_OTHERWISE, 1, "mbneè", 1, "mbneé"))
                : List.of());
  }

  /** No letter looks like two. */
  @Test
  void oneGlyphForSeveralLettersIsLikeNone() {
    assertThat(lastLetterSaid("00650066").concealments())
        .containsExactly(new Concealment(Kind.GLYPHS_UNLIKE_LETTERS, 1, "mbneef", 2, ""));
  }

  private static PageContent lastLetterSaid(String said) {
    String map =
        "1 begincodespacerange<00><ff>endcodespacerange 1 beginbfrange<20><7e><0020>endbfrange"
            + " 1 beginbfchar<e9><"
            + said
            + ">endbfchar";
    return OnePage.of("BT /G gs 72 700 Td (mbne\\351) Tj ET")
        .resources("/ExtGState<</G<</Font[6 0 R 12]>>>>")
        .object(SHIFTED.replace("/ToUnicode", "/Encoding/WinAnsiEncoding/ToUnicode"))
        .object(OddPages.stream("", map))
        .readClosely();
  }

  /** A hundred and twenty letters are read at once. */
  @Test
  void aLongLineIsReadInParts() {
    String line =
        lie(10, 700, "GARDEN")
            + "BT -6 Tc /F 12 Tf 130 700 Td ("
            + "H".repeat(114)
            + ") Tj 0 Tc ET "
            + lie(450, 700, "GARDEN");
    assertThat(shifted(line).readClosely().concealments())
        .containsExactly(
            new Concealment(
                Kind.GLYPHS_LOOK_OTHERWISE,
                1,
                "HBSEFO " + "H".repeat(114),
                6,
                "GARDEN " + "H".repeat(114)),
            told("HBSEFO", "GARDEN"));
  }
}
