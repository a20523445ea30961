package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.OnePage.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.Concealment.Kind;

/** What of a page is seen, and what is told of the rest. */
class PageSightTest {
  private static final String OVER_SECOND = "1 0 0 rg 60 590 200 30 re f 0 g ";
  private static final String TWO = text(700, "first") + text(600, "second");

  private static Concealment of(Kind kind, String name, String excerpt) {
    return new Concealment(kind, 1, name, excerpt.replace(" ", "").length(), excerpt);
  }

  private static void isAllSeen(PageContent content) {
    assertThat(OnePage.texts(content)).containsExactly("first", "second");
    assertThat(content.concealments()).isEmpty();
    assertThat(content.defects()).isEmpty();
  }

  @Test
  void whatTheContentPaintsOverItsTextCoversIt() {
    isAllSeen(OnePage.of(OVER_SECOND + TWO).read());
    PageContent covered = OnePage.of(TWO + OVER_SECOND).read();
    assertThat(OnePage.texts(covered)).containsExactly("first", "[second]");
    assertThat(covered.concealments()).containsExactly(of(Kind.COVERED_TEXT, "", "second"));
  }

  @ParameterizedTest
  @CsvSource({"Square, '', /Square", "Stamp, '', /Stamp", "Widget, /FT/Tx/T(Name), Name"})
  void whatAnAnnotationPaintsOverTheTextCoversIt(String subtype, String more, String name) {
    PageContent covered = OnePage.of(TWO).form(OVER_SECOND).annotation(subtype, more).read();
    assertThat(OnePage.texts(covered)).containsExactly("first", "[second]");
    assertThat(covered.concealments()).containsExactly(of(Kind.COVERED_TEXT, name, "second"));
  }

  /** ISO 32000-2 table 167: hidden, or not on the screen. */
  @ParameterizedTest
  @CsvSource({"/F 2", "/F 32", "/F 34", "/Subtype/Link/F 2"})
  void anAnnotationThatIsNotShownCoversNothing(String flags) {
    isAllSeen(OnePage.of(TWO).form(OVER_SECOND).annotation("Stamp", flags).read());
  }

  /** Each of two annotations covers it, and neither the content. */
  @Test
  void eachAnnotationThatCoversIsNamed() {
    PageContent covered =
        OnePage.of(TWO)
            .form(OVER_SECOND)
            .entries(
                "/Annots[<</Subtype/Square/Rect[0 0 600 800]/AP<</N 5 0 R>>>>"
                    + "<</Subtype/Circle/Rect[0 0 600 800]/AP<</N 5 0 R>>>>"
                    + "<</Subtype/Ink/Rect[0 0 50 50]/AP<</N 5 0 R>>>>]")
            .read();
    assertThat(covered.concealments())
        .containsExactly(
            of(Kind.COVERED_TEXT, "/Circle", "second"), of(Kind.COVERED_TEXT, "/Square", "second"));
  }

  @Test
  void whatTheContentCoversIsNotToldAgainOfAnnotations() {
    PageContent covered =
        OnePage.of(TWO + OVER_SECOND).form(OVER_SECOND).annotation("Square", "").read();
    assertThat(covered.concealments()).containsExactly(of(Kind.COVERED_TEXT, "", "second"));
  }

  @Test
  void blanksAndWhatIsNotSeenAnywayAreNotCovered() {
    String blank = text(600, "     ");
    assertThat(OnePage.of(text(700, "first") + blank + OVER_SECOND).read().concealments())
        .isEmpty();
    PageContent small =
        OnePage.of(TWO + "BT /F 1 Tf 72 600 Td (smallest) Tj ET " + OVER_SECOND).read();
    assertThat(small.concealments())
        .containsExactlyInAnyOrder(
            of(Kind.COVERED_TEXT, "", "second"), of(Kind.HIDDEN_TEXT, "", "smallest"));
  }

  @ParameterizedTest
  @CsvSource({
    "1 g BT /F 12 Tf 72 600 Td (nobody sees) Tj ET",
    "BT /F 2 Tf 72 600 Td (nobody sees) Tj ET",
    "BT 3 Tr /F 12 Tf 72 600 Td (nobody sees) Tj ET",
    "q 0 0 50 50 re W n BT /F 12 Tf 72 600 Td (nobody sees) Tj ET Q",
    "BT /F 12 Tf 72 900 Td (nobody sees) Tj ET",
  })
  void whatNobodySeesIsTold(String content) {
    PageContent hidden = OnePage.of(text(700, "first") + content).read();
    assertThat(OnePage.texts(hidden)).containsExactlyInAnyOrder("first", "[nobody sees]");
    assertThat(hidden.concealments()).containsExactly(of(Kind.HIDDEN_TEXT, "", "nobody sees"));
  }

  @ParameterizedTest
  @CsvSource({"[So], HIDDEN_WORD", "abcd, HIDDEN_WORD", "abcde, HIDDEN_TEXT"})
  void whatToolsLeaveIsToldApart(String left, Kind kind) {
    String content = text(700, "first") + "1 g " + text(600, left);
    assertThat(OnePage.of(content).read().concealments()).containsExactly(of(kind, "", left));
  }

  /** Recognised text lies without paint over its picture. */
  @Test
  void textWithoutPaintUponAPictureIsNotHiddenOnPurpose() {
    String picture = "q 300 0 0 50 60 590 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q ";
    String unpainted = "BT 3 Tr /F 12 Tf 72 600 Td (recognised) Tj ET ";
    PageContent content = OnePage.of(text(700, "first") + picture + unpainted).read();
    assertThat(OnePage.texts(content)).containsExactly("first", "[recognised]");
    assertThat(content.concealments()).isEmpty();
    assertThat(OnePage.of(text(700, "first") + unpainted).read().concealments())
        .containsExactly(of(Kind.HIDDEN_TEXT, "", "recognised"));
  }

  /** ISO 32000-2 §8.11. */
  @Test
  void whatIsInALayerThatIsOffIsTold() {
    String content = text(700, "first") + "/OC /L BDC " + text(600, "second") + "EMC ";
    OnePage page =
        OnePage.of(content)
            .resources("/Properties<</L 6 0 R>>")
            .object("<</Type/OCG/Name(Draft)>>");
    isAllSeen(page.read());
    PageContent off = page.catalog("/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>").read();
    assertThat(OnePage.texts(off)).containsExactly("first", "[second]");
    assertThat(off.concealments()).containsExactly(of(Kind.HIDDEN_LAYER, "Draft", "second"));
  }

  /** ISO 32000-2 table 192: whoever shows a widget without an appearance paints its ground. */
  @ParameterizedTest
  @CsvSource({"/MK<</BG[1]>>, true", "/MK<</BG[]>>, false", "/MK<<>>, false", "'', false"})
  void theGroundOfAWidgetCovers(String more, boolean covers) {
    PageContent content =
        OnePage.of(TWO)
            .entries("/Annots[<</Subtype/Widget/FT/Btn/T(B)/Rect[60 590 260 620]" + more + ">>]")
            .read();
    assertThat(content.concealments())
        .isEqualTo(covers ? List.of(of(Kind.COVERED_TEXT, "B", "second")) : List.of());
  }

  private static final String SEAL = "/FT/Sig/T(Second)/V<<>>/F 4";

  /** Whose field is not the first one. */
  @ParameterizedTest
  @CsvSource({
    "1 g 60 590 200 30 re f, SEAL_OVER_TEXT, second",
    "1 0 0 rg 60 590 200 30 re f, SEAL_OVER_TEXT, second",
    "BT /F 12 Tf 72 600 Td (second) Tj ET, SEAL_OVER_TEXT, second",
    "0 0 1 RG 60 590 200 30 re S, SEAL_TOUCHES_TEXT, firstsecond",
    "n, SEAL_TOUCHES_TEXT, firstsecond",
  })
  void whatASealThatCameLaterLiesOverIsTold(String drawn, Kind kind, String excerpt) {
    PageContent content = OnePage.of(TWO).form(drawn).annotation("Widget", SEAL).readBehind(99);
    assertThat(content.concealments()).containsExactly(of(kind, "Second", excerpt));
  }

  @Test
  void theFirstSealIsNotHeldAgainstTheText() {
    OnePage page = OnePage.of(TWO).form("n").annotation("Widget", SEAL);
    assertThat(page.read().concealments()).isEmpty();
    OnePage numbered =
        OnePage.of(TWO)
            .form("n")
            .entries("/Annots[6 0 R]")
            .object("<</Subtype/Widget/Rect[0 0 600 800]/AP<</N 5 0 R>>" + SEAL + ">>");
    assertThat(numbered.readBehind(6).concealments()).isEmpty();
    assertThat(numbered.readBehind(7).concealments())
        .containsExactly(of(Kind.SEAL_TOUCHES_TEXT, "Second", "firstsecond"));
  }

  @Test
  void aSealOverWhatWasNotSeenHidesNothing() {
    String white = text(700, "first") + "1 g " + text(600, "unseen");
    PageContent content =
        OnePage.of(white).form(OVER_SECOND).annotation("Widget", SEAL).readBehind(99);
    assertThat(content.concealments())
        .containsExactlyInAnyOrder(
            of(Kind.HIDDEN_TEXT, "", "unseen"), of(Kind.SEAL_TOUCHES_TEXT, "Second", "first"));
  }

  /** What is filled in stands over dots that wait for it. */
  @ParameterizedTest
  @CsvSource({"ab......, ab", "a.b.c, a.b.c", "____, ''"})
  void leadersWaitToBeWrittenOver(String line, String excerpt) {
    PageContent content =
        OnePage.of(text(600, line)).form("n").annotation("Widget", SEAL).readBehind(99);
    assertThat(content.concealments())
        .isEqualTo(
            excerpt.isEmpty() ? List.of() : List.of(of(Kind.SEAL_TOUCHES_TEXT, "Second", excerpt)));
  }

  /** The text of a signature that is shown stands by itself. */
  @Test
  void whatASignatureShowsIsItsAppearance() {
    PageContent content =
        OnePage.of(TWO).form(text(300, "signed")).annotation("Widget", SEAL).read();
    assertThat(content.appearances())
        .singleElement()
        .satisfies(a -> assertThat(a.field()).isEqualTo("Second"))
        .satisfies(a -> assertThat(a.page()).isEqualTo(1))
        .satisfies(a -> assertThat(a.runs()).extracting(TextRun::text).containsExactly("signed"));
    isAllSeen(content);
    assertThat(OnePage.of(TWO).form("n").annotation("Stamp", "").read().appearances()).isEmpty();
    assertThat(OnePage.of(TWO).form("n").annotation("Widget", SEAL + "/F 2").read().appearances())
        .isEmpty();
  }

  /** ISO 32000-2 §12.7.5.3. */
  @ParameterizedTest
  @CsvSource({"shown, shown, false", "other, shown, true"})
  void aFieldThatShowsAnotherValueIsTold(String value, String shown, boolean told) {
    PageContent content =
        OnePage.of(TWO)
            .form(text(300, shown))
            .annotation("Widget", "/F 4/FT/Tx/T(Name)/V(" + value + ")")
            .read();
    assertThat(content.concealments())
        .isEqualTo(told ? List.of(of(Kind.FIELD_VALUE_DIFFERS, "Name", shown)) : List.of());
  }
}
