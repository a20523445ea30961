package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.OnePage.text;
import static org.xacthuc.pdf.PdfDefect.Kind.PAGE_UNREADABLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.Concealment.Kind;

/** What operators of content, and annotations of some kinds, do to the text of a page. */
class PageContentTest {
  private static final String GROUP = OnePage.FORM + "/Group<</S/Transparency";

  /** A font that draws a square for its space, which reads as nothing. */
  private static final String SQUARES =
      "<</Type/Font/Subtype/Type3/FirstChar 32/LastChar 32/Widths[1]/FontBBox[0 0 1 1]"
          + "/FontMatrix[1 0 0 1 0 0]/Encoding<</Differences[32/space]>>"
          + "/CharProcs<</space 6 0 R>>>>";

  private static List<String> texts(OnePage page) {
    return OnePage.texts(page.read());
  }

  private static void isShown(OnePage page, boolean shown) {
    PageContent content = page.read();
    assertThat(OnePage.texts(content)).containsExactly(shown ? "text" : "[text]");
    assertThat(content.defects()).isEmpty();
  }

  /** Shown, but not by all readers. */
  private static void isDisputed(OnePage page, String told) {
    PageContent content = page.read();
    assertThat(OnePage.texts(content)).containsExactly("text");
    assertThat(content.defects())
        .containsExactly(PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, told));
  }

  /** ISO 32000-2 §11.4.6: whether what is below is taken away cannot be told. */
  @ParameterizedTest
  @CsvSource({"/K true, false", "/K false, true", "'', true"})
  void whatStandsInAGroupThatKnocksOutIsNotTakenForSeen(String knockout, boolean shown) {
    isShown(
        OnePage.of(text(700, "text")).entries("/Group<</S/Transparency" + knockout + ">>"), shown);
    isShown(OnePage.of("/X Do").form(GROUP + knockout + ">>", text(700, "text")), shown);
  }

  /** What PDFBox refuses for want of operands, or of what they name, ends nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"/Y gs ", "/F Do "})
  void anOperatorWithoutWhatItNamesIsPassedOver(String operator) {
    isShown(OnePage.of(operator + text(700, "text")), true);
  }

  @ParameterizedTest
  @CsvSource({"Td, Td", "/F Tf, Tf", "Tm, Tm", "cm, cm", "gs, gs", "Q, Tj", "Tj, Tj", "/Y cs, Tj"})
  void readersDifferAboutOneWithoutOperands(String operator, String told) {
    isDisputed(OnePage.of(operator + " " + text(700, "text")), told);
  }

  /** What belongs to a layer ends with its marks. */
  @Test
  void textBehindALayersEndIsSeen() {
    OnePage page =
        OnePage.of("/OC /L BDC " + text(700, "hidden") + "EMC " + text(600, "text") + "EMC")
            .resources("/Properties<</L 6 0 R>>")
            .object("<</Type/OCG/Name(L)>>")
            .catalog("/OCProperties<</D<</OFF[6 0 R]>>>>");
    assertThat(texts(page)).containsExactlyInAnyOrder("[hidden]", "text");
  }

  /** §9.3.6: text may be made a clip, which holds from the end of its object on. */
  @Test
  void behindAClipOfLettersLittleIsCovered() {
    String cover = "1 g 0 0 600 800 re f";
    assertThat(texts(OnePage.of(text(600, "text") + cover))).containsExactly("[text]");
    String letter = "BT 7 Tr /F 12 Tf 400 700 Td (i) Tj ET ";
    assertThat(texts(OnePage.of(text(600, "text") + letter + cover))).contains("text");
  }

  @Test
  void whatStandsBehindATextObjectIsNoText() {
    isDisputed(OnePage.of(text(700, "text") + "(more) Tj " + "T* (more) Tj "), "Tj");
  }

  /** §8.6.8: a space is chosen, and then a colour of it; white on white is not seen. */
  @ParameterizedTest
  @CsvSource({
    "/DeviceRGB cs 1 1 1 sc, false",
    "/DeviceRGB cs 0 0 0 sc, true",
    "1 g /DeviceGray cs 0 sc, true",
    "1 g /C cs 0 sc, true",
    "1 g, false",
    "1 Tr 1 G /DeviceGray CS 0 SC, true",
    "1 Tr 1 G, false"
  })
  void textHasTheColourThatWasChosen(String operators, boolean shown) {
    isShown(
        OnePage.of(operators + " " + text(700, "text")).resources("/ColorSpace<</C/DeviceGray>>"),
        shown);
  }

  /** §8.6.5.6: readers differ about colours that a page makes other ones of. */
  @ParameterizedTest
  @CsvSource({
    "'', [/Separation/A/DeviceGray 6 0 R], true",
    "'/DeviceRGB cs', [/Separation/A/DeviceGray 6 0 R], false",
    "'/DeviceRGB cs', [/CalRGB<</WhitePoint[1 1 1]>>], true"
  })
  void whereColoursAreDisputedTextIsNotTakenForSeen(String operators, String space, boolean shown) {
    OnePage page =
        OnePage.of(operators + " " + text(700, "text"))
            .resources("/ColorSpace<</DefaultRGB" + space + ">>")
            .object("<</FunctionType 2/Domain[0 1]/N 1/C0[1]/C1[0]>>");
    assertThat(texts(page)).containsExactly(shown ? "text" : "[text]");
  }

  /** §9.6.4: a glyph that is content may paint over what stands there. */
  @Test
  void aGlyphThatIsContentCoversText() {
    String below = text(700, "first") + text(600, "second");
    OnePage page =
        OnePage.of(below + "BT /S gs 1 0 0 1 60 590 Tm ( ) Tj ET")
            .object(OddPages.stream("", "1 0 d0 0 0 1 1 re f"))
            .object(SQUARES);
    OnePage large = page.resources("/ExtGState<</S<</Font[7 0 R 60]>>>>");
    assertThat(texts(large)).containsExactly("first", "[second]");
    OnePage small = page.resources("/ExtGState<</S<</Font[7 0 R 1]>>>>");
    assertThat(texts(small)).containsExactly("first", "second");
  }

  /** Such content is held to what other content is held to. */
  @Test
  void theContentOfAGlyphIsReadToItsEndOrTold() {
    OnePage page =
        OnePage.of(text(700, "text") + "BT /S 12 Tf 72 600 Td ( ) Tj ET")
            .resources("/Font<</S 7 0 R/F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>");
    String square = "1 0 d0 0 0 1 1 re f ";
    isShown(page.object(OddPages.stream("", square)).object(SQUARES), true);
    assertThat(
            page.object(OddPages.stream("", square + "\1 0 0 9 9 re f"))
                .object(SQUARES)
                .read()
                .defects())
        .containsExactly(PdfDefect.of(PAGE_UNREADABLE, "1"));
    String digits = "9".repeat(1_100_000);
    assertThat(
            page.object(OddPages.stream("", square + "[" + digits + " " + digits + "] 0 d"))
                .object(SQUARES)
                .read()
                .defects())
        .contains(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.DRAWING));
  }

  /** §8.9.6.2: a stencil lets through where its samples are set. */
  @ParameterizedTest
  @CsvSource({
    "/IM true, x7f, false",
    "/IM true, xff, true",
    "/IM true /D[1 0], x7f, true",
    "/IM true /D[1 0], xff, false",
    "/CS/G /BPC 1, xff, false"
  })
  void aStencilWithinContentCoversWhereItIsPainted(String entries, String sample, boolean shown) {
    char data = (char) Integer.parseInt(sample.substring(1), 16);
    String picture = "q 200 0 0 30 60 590 cm BI /W 1 /H 1 " + entries + " ID " + data + " EI Q";
    isShown(OnePage.of(text(600, "text") + picture), shown);
    String named =
        entries
            .replace("/IM", "/ImageMask")
            .replace("/D[", "/Decode[")
            .replace("/CS/G /BPC", "/ColorSpace/DeviceGray/BitsPerComponent");
    OnePage object =
        new OnePage(
            "/Contents 4 0 R",
            "",
            "",
            List.of(
                OddPages.stream("", text(600, "text") + "q 200 0 0 30 60 590 cm /X Do Q"),
                OddPages.stream(
                    "/Type/XObject/Subtype/Image/Width 1/Height 1" + named, String.valueOf(data))));
    isShown(object, shown);
  }

  /** A stencil that lets all through is taken to cover what is below where it is not decoded. */
  @ParameterizedTest
  @CsvSource({"60000, true", "70000, false"})
  void aPictureOfWhichTooMuchStandsInTheContentCovers(int length, boolean shown) {
    String picture =
        "q 200 0 0 30 60 590 cm BI /W 1 /H 1 /IM true /F /AHx ID " + "f".repeat(length) + "> EI Q";
    isShown(OnePage.of(text(600, "text") + picture), shown);
  }

  /** The same of one that expands to more than it says it shows. */
  @ParameterizedTest
  @CsvSource({"60000, true", "70000, false"})
  void aPictureThatExpandsTooFarCovers(int bytes, boolean shown) throws IOException {
    byte[] samples = new byte[bytes];
    Arrays.fill(samples, (byte) 0xFF);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(samples);
    }
    String heading = "/Type/XObject/Subtype/Image/Width 1/Height 1/ImageMask true/Filter/Fl";
    OnePage page = OnePage.of(text(600, "text") + "q 200 0 0 30 60 590 cm /P Do Q");
    isShown(
        page.resources("/XObject<</P 6 0 R>>")
            .object(
                OddPages.stream(heading + "ateDecode", out.toString(StandardCharsets.ISO_8859_1))),
        shown);
  }

  /** Seals that come to light on paper, or at another time, are looked at like others. */
  @ParameterizedTest
  @CsvSource({
    "/FT/Sig/F 4, true",
    "/FT/Sig/F 36, true",
    "/FT/Sig/F 2, false",
    "/FT/Sig/F 4/OC 6 0 R, true",
    "/FT/Sig/F 2/OC 6 0 R, false",
    "/FT/Tx/F 36, false"
  })
  void sealsThatAreNotOnTheScreenAreLookedAtUnlessTheyAreHidden(String seal, boolean told) {
    PageContent content =
        OnePage.of(text(700, "text"))
            .form("0 0 1 rg 0 0 600 800 re f")
            .annotation("Widget", "/T(S)" + seal)
            .object("<</Type/OCG/Name(L)>>")
            .catalog("/OCProperties<</D<</OFF[6 0 R]>>>>")
            .readBehind(99);
    assertThat(
            content
                .concealments()
                .contains(new Concealment(Kind.SEAL_OVER_TEXT, 1, "S", 4, "text")))
        .isEqualTo(told);
  }

  /** Whose rectangle has no size shows no signature. */
  @ParameterizedTest
  @CsvSource({"0 0 9 9, true", "0 0 0 9, false", "0 0 9 0, false"})
  void aSignatureIsShownWhereItHasRoom(String rectangle, boolean shown) {
    PageContent content =
        OnePage.of(text(700, "text"))
            .entries("/Annots[<</Subtype/Widget/FT/Sig/T(S)/Rect[" + rectangle + "]>>]")
            .read();
    assertThat(content.appearances()).hasSize(shown ? 1 : 0);
  }

  private static PageContent pages(int count, PageSelection selection, String annotations) {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 5).append(" 0 R ");
    }
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>");
    objects.add(OddPages.stream("", text(700, "text") + "1 g " + text(600, "hidden")));
    objects.add(OddPages.stream(OnePage.FORM, "n"));
    for (int i = 1; i <= count; i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<<"
              + OnePage.FONTS
              + ">>"
              + (i == 2 || i == count ? "/Annots[<<" + annotations + ">>]" : "")
              + ">>");
    }
    return PageReader.read(
        PdfFile.of(Bytes.of(OddPages.file(objects))),
        selection,
        PageInterest.IN_ALL,
        Limits.DEFAULT.with(Limit.PAGES, 6),
        Optional.empty());
  }

  /** In the order of the pages, though the last one is read before the second. */
  @Test
  void signaturesAreToldInTheOrderOfThePages() {
    PageContent content =
        pages(6, PageSelection.upTo(Long.MAX_VALUE), "/Subtype/Widget/FT/Sig/T(S)/Rect[0 0 9 9]");
    assertThat(content.appearances()).extracting(SignatureAppearance::page).containsExactly(2, 6);
  }

  /** Nobody else looks at it: no text is asked for. */
  @Test
  void theLastPageIsLookedAtForItsSeal() {
    PageContent content =
        pages(
            6,
            new PageSelection(Long.MAX_VALUE, false, Optional.of(new ObjectId(99, 0))),
            "/Subtype/Widget/FT/Sig/T(S)/Rect[0 0 9 9]/AP<</N 4 0 R>>");
    assertThat(content.concealments()).extracting(Concealment::page).containsExactly(2, 6);
  }
}
