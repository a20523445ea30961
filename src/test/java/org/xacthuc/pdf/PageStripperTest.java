package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xacthuc.pdf.OnePage.text;
import static org.xacthuc.pdf.PdfDefect.Kind.PAGE_UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.Concealment.Kind;

/** What is taken from a page, and what ends it. */
class PageStripperTest {
  private static final PdfDefect TOO_MUCH = PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.DRAWING);

  private static List<PdfDefect> defects(OnePage page) {
    return page.read().defects();
  }

  /** A form counts as a hundred operators, of which a page has two million. */
  @Test
  void formsAreNotBegunWithoutEnd() {
    assertThat(defects(OnePage.of("/X Do ".repeat(900)).form("n"))).isEmpty();
    assertThat(defects(OnePage.of("/X Do ".repeat(19_900)).form("n"))).containsExactly(TOO_MUCH);
  }

  @ParameterizedTest
  @CsvSource({"19999, true", "20001, false"})
  void statesAreSavedWithinEachOtherUpToALimit(int states, boolean read) {
    OnePage page = OnePage.of("q ".repeat(states) + text(700, "text"));
    assertThat(defects(page)).isEqualTo(read ? List.of() : List.of(TOO_MUCH));
    // One that begins with as many may not be read.
    assertThat(OnePage.texts(page.read())).isEqualTo(read ? List.of("text") : List.of());
  }

  /** Of a form that is missing, of no object, or of another kind nothing is drawn. */
  @ParameterizedTest
  @CsvSource({"/Y Do, false", "/X Do, false", "Do, true", "5 Do, true", "(X) Do, true"})
  void whatIsNoObjectIsNotDrawn(String operator, boolean told) {
    PageContent content = OnePage.of(text(700, "text") + operator).read();
    assertThat(content.defects())
        .isEqualTo(told ? List.of(PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, "Do")) : List.of());
    assertThat(OnePage.texts(content)).containsExactly("text");
  }

  @Test
  void aFormIsDrawnWhereItIsPut() {
    String form = text(300, "form");
    PageContent content =
        OnePage.of(text(700, "text") + "1 0 0 1 0 200 cm /X Do").form(form).read();
    assertThat(OnePage.texts(content)).containsExactly("text", "form");
    TextRun run = content.pages().get(0).runs().get(1);
    assertThat(run.box().bottom()).isBetween(490.0, 500.0);
    PageContent group =
        OnePage.of("/X Do").form(OnePage.FORM + "/Group<</S/Transparency>>", form).read();
    assertThat(OnePage.texts(group)).containsExactly("form");
  }

  /** What a group lets through is no text and covers none. */
  @Test
  void aGroupIsLaidOnThePageAsItsStateSays() {
    OnePage page =
        OnePage.of(text(300, "below") + "/G gs /X Do")
            .form(
                OnePage.FORM + "/Group<</S/Transparency>>",
                "1 g 0 0 600 800 re f 0 g " + text(600, "within"));
    OnePage veiled = page.resources("/ExtGState<</G<</ca 0.05>>>>");
    assertThat(OnePage.texts(veiled.read())).containsExactlyInAnyOrder("below", "[within]");
    OnePage opaque = page.resources("/ExtGState<</G<</ca 1>>>>");
    assertThat(OnePage.texts(opaque.read())).containsExactlyInAnyOrder("[below]", "within");
  }

  /** ISO 32000-2 table 95: a form may belong to a layer, as marked content may. */
  @Test
  void aFormOfALayerThatIsOffIsNotSeen() {
    OnePage page =
        OnePage.of("/X Do " + text(700, "text"))
            .form(OnePage.FORM + "/OC 6 0 R", text(300, "form"))
            .object("<</Type/OCG/Name(L)>>");
    assertThat(OnePage.texts(page.read())).containsExactly("text", "form");
    PageContent off = page.catalog("/OCProperties<</D<</OFF[6 0 R]>>>>").read();
    assertThat(OnePage.texts(off)).containsExactly("text", "[form]");
    assertThat(off.concealments())
        .containsExactly(new Concealment(Kind.HIDDEN_LAYER, 1, "L", 4, "form"));
  }

  /** Four groups of a membership count as an operator, wherever it is named. */
  @ParameterizedTest
  @CsvSource({
    "/OC /L BDC EMC, 80, true",
    "/OC /L BDC EMC, 90, false",
    "/X Do, 80, true",
    "/X Do, 90, false"
  })
  void membershipInManyGroupsCounts(String operator, int times, boolean read) {
    String many = "<</Type/OCMD/OCGs[" + "7 0 R ".repeat(90_000) + "]>>";
    OnePage page =
        OnePage.of((operator + " ").repeat(times))
            .resources("/Properties<</L 6 0 R>>")
            .form(OnePage.FORM + "/OC 6 0 R", "")
            .object(many)
            .object("<</Type/OCG/Name(L)>>");
    assertThat(defects(page)).isEqualTo(read ? List.of() : List.of(TOO_MUCH));
  }

  @Test
  void aShadingPaintsItsWholeClip() {
    String shading =
        "/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 1]/Function<<"
            + "/FunctionType 2/Domain[0 1]/N 1>>>>>>";
    String clipped = "q 60 590 200 30 re W n /S sh Q ";
    PageContent content =
        OnePage.of(text(700, "first") + text(600, "second") + clipped).resources(shading).read();
    assertThat(OnePage.texts(content)).containsExactly("first", "[second]");
  }

  @Test
  void aPictureWithinContentIsPaintedInItsPlace() {
    String picture = "q 200 0 0 30 60 590 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q ";
    PageContent content = OnePage.of(text(700, "first") + text(600, "second") + picture).read();
    assertThat(OnePage.texts(content)).containsExactly("first", "[second]");
    assertThat(OnePage.texts(OnePage.of(picture + text(600, "over")).read()))
        .containsExactly("over");
  }

  @Test
  void aPictureThatIsAnObjectIsPaintedInItsPlace() {
    String picture =
        OddPages.stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
                + "/BitsPerComponent 8",
            "x");
    OnePage pictured =
        new OnePage(
            "/Contents 4 0 R",
            "",
            "",
            List.of(
                OddPages.stream(
                    "",
                    text(700, "first") + text(600, "second") + "q 200 0 0 30 60 590 cm /X Do Q"),
                picture));
    assertThat(OnePage.texts(pictured.read())).containsExactly("first", "[second]");
  }

  /** Whose rectangle has no size is not shown, whatever its appearance. */
  @ParameterizedTest
  @CsvSource({"0 0 600 800, true", "0 0 0 800, false", "0 0 600 0, false", "600 800 0 0, true"})
  void anAnnotationHasARectangle(String rectangle, boolean shown) {
    PageContent content =
        OnePage.of(text(600, "second"))
            .form("1 0 0 rg 60 590 200 30 re f")
            .entries("/Annots[<</Subtype/Square/Rect[" + rectangle + "]/AP<</N 5 0 R>>>>]")
            .read();
    assertThat(OnePage.texts(content)).containsExactly(shown ? "[second]" : "second");
  }

  private static PageContent pages(int count, Limits limits, PageSelection selection) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 6).append(" 0 R ");
    }
    objects.add("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>");
    objects.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/Rect[0 0 9 9]/AP<</N 5 0 R>>>>");
    objects.add(OddPages.stream("", text(700, "text") + "1 g " + text(600, "hidden")));
    objects.add(OddPages.stream(OnePage.FORM, "n"));
    for (int i = 0; i < count; i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<"
              + OnePage.FONTS
              + ">>"
              + (i == count - 2 ? "/Annots[3 0 R]" : "")
              + ">>");
    }
    return PageReader.read(
        PdfFile.of(Bytes.of(OddPages.file(objects))),
        selection,
        PageInterest.IN_ALL,
        limits,
        Optional.empty());
  }

  /** In their order, whatever that of reading was. */
  @Test
  void whatIsToldStandsInTheOrderOfThePages() {
    PageContent content =
        pages(9, Limits.DEFAULT.with(Limit.PAGES, 6), PageSelection.upTo(Long.MAX_VALUE));
    assertThat(content.pageCount()).isEqualTo(9);
    assertThat(content.pages()).extracting(PageText::page).containsExactly(1, 2, 3, 4, 8, 9);
    assertThat(content.concealments())
        .extracting(Concealment::page)
        .containsExactly(1, 2, 3, 4, 8, 9, 0);
    assertThat(content.concealments().get(6))
        .isEqualTo(new Concealment(Kind.PAGES_NOT_LOOKED_AT, 0, "", 3, ""));
    assertThat(content.appearances()).extracting(SignatureAppearance::page).containsExactly(8);
  }

  /** Where a later signature stands a page is looked at, though its text is not wanted. */
  @Test
  void pagesWithLaterSealsAreLookedAtForThem() {
    PageSelection seals =
        new PageSelection(Long.MAX_VALUE, false, Optional.of(new ObjectId(99, 0)));
    PageContent content = pages(9, Limits.DEFAULT, seals);
    assertThat(content.pages()).isEmpty();
    assertThat(content.appearances()).isEmpty();
    assertThat(content.concealments())
        .extracting(Concealment::kind, Concealment::page)
        .containsExactly(tuple(Kind.HIDDEN_TEXT, 8));
    PageSelection both = new PageSelection(Long.MAX_VALUE, true, Optional.of(new ObjectId(99, 0)));
    assertThat(pages(9, Limits.DEFAULT, both).pages()).hasSize(9);
    PageSelection first = new PageSelection(Long.MAX_VALUE, false, Optional.of(new ObjectId(3, 0)));
    assertThat(pages(9, Limits.DEFAULT, first).concealments()).isEmpty();
  }

  @Test
  void aPageWithASealThatCannotBeReadIsTold() {
    String seal = "/FT/Sig/T(S)/F 4";
    OnePage page = OnePage.of("\1 " + text(700, "text")).form("n").annotation("Widget", seal);
    assertThat(page.readBehind(99).concealments())
        .contains(new Concealment(Kind.SEAL_NOT_LOOKED_AT, 1, "", 0, ""));
    assertThat(page.read().concealments()).isEmpty();
    OnePage whole = OnePage.of(text(700, "text")).form("n").annotation("Widget", seal);
    assertThat(whole.readBehind(99).concealments())
        .extracting(Concealment::kind)
        .doesNotContain(Kind.SEAL_NOT_LOOKED_AT);
  }

  /** Several parts of a page that cannot be read are told once where a limit ended them. */
  @Test
  void aLimitIsToldOnce() {
    OnePage page =
        OnePage.of("q ".repeat(20_001)).form("q ".repeat(20_001)).annotation("Stamp", "");
    assertThat(defects(page)).containsExactly(TOO_MUCH);
  }
}
