package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.OnePage.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.Concealment.Kind;

/** Seals of signatures that came after the first, over the text that stood there before. */
class SealSightTest {
  private static final int STAMP = OnePage.FREE;
  private static final int SEAL = OnePage.FREE + 1;
  private static final String WHOLE = "[0 0 600 800]";

  /** A font that draws a square for its space, which reads as nothing. */
  private static final String SQUARES =
      "<</Type/Font/Subtype/Type3/FirstChar 32/LastChar 32/Widths[1]/FontBBox[0 0 1 1]"
          + "/FontMatrix[1 0 0 1 0 0]/Encoding<</Differences[32/space]>>"
          + "/CharProcs<</space 8 0 R>>>>";

  /** Veils; next to no paint; the font of squares. */
  private static final String STATES =
      "/ExtGState<</L<</ca .29/CA .29>>/V<</ca .31/CA .31>>/N<</ca .05>>/S<</Font[9 0 R 12]>>>>";

  private static String form(String content) {
    return OddPages.stream(OnePage.FORM + "/Resources<<" + OnePage.FONTS + STATES + ">>", content);
  }

  private static String annotation(int form, String rectangle, String more) {
    return "<</Type/Annot/Rect" + rectangle + "/AP<</N " + form + " 0 R>>" + more + ">>";
  }

  private static String seal(String rectangle) {
    return annotation(SEAL, rectangle, "/Subtype/Widget/FT/Sig/T(Second)/F 4");
  }

  /** A page with those annotations, where a stamp and a seal draw so. */
  private static List<Concealment> concealments(
      String content, String stamp, String seal, String... annotations) {
    return OnePage.of(content)
        .resources(STATES)
        .entries("/Annots[" + String.join("", annotations) + "]")
        .object(form(stamp))
        .object(form(seal))
        .object(OddPages.stream("", "1 0 d0 0 0 1 1 re f"))
        .object(SQUARES)
        .readBehind(99)
        .concealments();
  }

  private static List<Concealment> underSeal(String content, String drawn) {
    return concealments(content, "n", drawn, seal(WHOLE));
  }

  private static List<Concealment> told(Kind kind, String excerpt) {
    int count = excerpt.replace(" ", "").length();
    return List.of(new Concealment(kind, 1, "Second", count, excerpt));
  }

  /** A veil lets the letters be seen, as red ink does and what a picture may leave out. */
  @ParameterizedTest
  @CsvSource({
    "/L gs 0 0 1 rg 0 0 600 800 re f, SEAL_TOUCHES_TEXT",
    "/V gs 0 0 1 rg 0 0 600 800 re f, SEAL_OVER_TEXT",
    "/V gs 1 0 0 rg 0 0 600 800 re f, SEAL_TOUCHES_TEXT",
    "/V gs q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q, SEAL_TOUCHES_TEXT",
    "/L gs 0 0 1 rg 0 0 600 800 re f 0 0 600 800 re f, SEAL_OVER_TEXT",
    "/V gs 0 0 1 rg 0 0 600 500 re f, SEAL_TOUCHES_TEXT",
  })
  void whatLetsThroughTouches(String drawn, Kind kind) {
    assertThat(underSeal(text(600, "below"), drawn)).isEqualTo(told(kind, "below"));
  }

  /** What the page itself drew over a letter, or under it, is not the seal's. */
  @Test
  void onlyWhatTheSealDrawsIsTheSeals() {
    String ground = "0 0 1 rg 0 0 600 800 re f 1 g ";
    assertThat(underSeal(ground + text(600, "below"), "n"))
        .isEqualTo(told(Kind.SEAL_TOUCHES_TEXT, "below"));
  }

  /** The middle of each letter lies in the rectangle. */
  @ParameterizedTest
  @CsvSource({
    "0 0 600 800, abc",
    "0 0 77 800, a",
    "77 0 600 800, bc",
    "0 0 600 602, ''",
    "0 604 600 800, ''",
    "0 602 600 604, abc",
    "0 0 70 800, ''",
    "95 0 600 800, ''",
  })
  void whatStandsInItsRectangleIsTouched(String rectangle, String touched) {
    assertThat(concealments(text(600, "abc"), "n", "n", seal("[" + rectangle + "]")))
        .isEqualTo(touched.isEmpty() ? List.of() : told(Kind.SEAL_TOUCHES_TEXT, touched));
  }

  /** An earlier stamp is below the seal, a later one above it. */
  @Test
  void stampsBelowASealCount() {
    String stamp = annotation(STAMP, WHOLE, "/Subtype/Stamp/F 4");
    String below = text(600, "below");
    String words = text(300, "a b");
    assertThat(concealments(below, words, "n", stamp, seal(WHOLE)))
        .isEqualTo(told(Kind.SEAL_TOUCHES_TEXT, "belowab"));
    assertThat(concealments(below, words, "n", seal(WHOLE), stamp))
        .isEqualTo(told(Kind.SEAL_TOUCHES_TEXT, "below"));
    assertThat(concealments(below, "3 Tr " + words, "n", stamp, seal(WHOLE)))
        .isEqualTo(told(Kind.SEAL_TOUCHES_TEXT, "below"));
    String hidden = annotation(STAMP, WHOLE, "/Subtype/Stamp/F 2");
    assertThat(concealments(below, words, "n", hidden, seal(WHOLE)))
        .isEqualTo(told(Kind.SEAL_TOUCHES_TEXT, "below"));
  }

  /** Squares that read as nothing are as good as letters for that. */
  @ParameterizedTest
  @CsvSource({
    "BT /S gs 72 600 Td ( ) Tj ET, SEAL_OVER_TEXT",
    "BT /S gs 72 500 Td ( ) Tj ET, SEAL_TOUCHES_TEXT",
    "BT /N gs /S gs 72 600 Td ( ) Tj ET, SEAL_TOUCHES_TEXT",
    "BT /F 12 Tf 72 600 Td ( ) Tj ET, SEAL_TOUCHES_TEXT",
    "BT /F 12 Tf 72 600 Td (x) Tj ET, SEAL_OVER_TEXT",
    "BT 3 Tr /F 12 Tf 72 600 Td (x) Tj ET, SEAL_TOUCHES_TEXT",
    // Its feet stand where the letter does, though its ink does not.
    "BT /S gs 3 0 0 3 60 606 Tm ( ) Tj ET, SEAL_OVER_TEXT",
    "BT /S gs 3 0 0 3 60 611 Tm ( ) Tj ET, SEAL_TOUCHES_TEXT",
  })
  void whatASealWritesOverIsCovered(String drawn, Kind kind) {
    assertThat(underSeal(text(600, "i"), drawn)).isEqualTo(told(kind, "i"));
  }

  /** What the page draws without a text is there to be covered. */
  @Test
  void squaresOfThePageAreTouched() {
    String square = "BT /S gs 72 600 Td ( ) Tj ET ";
    assertThat(underSeal(square, "n")).isEqualTo(told(Kind.SEAL_TOUCHES_TEXT, "\uFFFD"));
    assertThat(underSeal("3 Tr " + square, "n")).isEmpty();
  }

  /** The middle of the square is at 78 and 603: on its edge it is not inside. */
  @ParameterizedTest
  @CsvSource({
    "77 602 79 604, true",
    "78 602 79 604, false",
    "77 602 78 604, false",
    "77 603 79 604, false",
    "77 602 79 603, false"
  })
  void whatStandsOnTheEdgeIsNotTouched(String rectangle, boolean touched) {
    String square = "BT /S gs 72 600 Td ( ) Tj ET ";
    assertThat(concealments(square, "n", "n", seal("[" + rectangle + "]")))
        .isEqualTo(touched ? told(Kind.SEAL_TOUCHES_TEXT, "\uFFFD") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"..x, x", "x.., x", ".x., .x.", "__x, x", "aax, aax", "x., x.", ".x, .x"})
  void dotsInARowWaitToBeWrittenOver(String line, String touched) {
    assertThat(underSeal(text(600, line), "n")).isEqualTo(told(Kind.SEAL_TOUCHES_TEXT, touched));
  }
}
