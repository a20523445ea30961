package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.OnePage.text;
import static org.xacthuc.pdf.PdfDefect.Kind.PAGE_UNREADABLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;

/** What a page is made of costs in steps, of which it has two million. */
class PageLimitsTest {
  private static final String TYPE_3 =
      "<</Type/Font/Subtype/Type3/FirstChar 32/LastChar 32/Widths[1]/FontBBox[0 0 1 1]"
          + "/FontMatrix[1 0 0 1 0 0]/Encoding<</Differences[32/space]>>";

  private static PdfDefect tooMuch(int page) {
    return PdfDefect.of(PAGE_UNREADABLE, String.valueOf(page)).over(Limit.DRAWING);
  }

  /** That readers disagree about fonts of states does not matter here. */
  private static void isRead(OnePage page, boolean read) {
    assertThat(page.read().defects())
        .filteredOn(d -> d.kind() != PdfDefect.Kind.READERS_DISAGREE)
        .isEqualTo(read ? List.of() : List.of(tooMuch(1)));
  }

  /** Each counts as a hundred operators. */
  @ParameterizedTest
  @CsvSource({"19700, true", "19900, false"})
  void annotationsAreDrawnUpToALimit(int annotations, boolean read) {
    isRead(
        OnePage.of("n")
            .form("n")
            .object("<</Subtype/Square/Rect[0 0 9 9]/AP<</N 5 0 R>>>>")
            .entries("/Annots[" + "6 0 R ".repeat(annotations) + "]"),
        read);
  }

  /** A glyph that is content is begun like a form. */
  @ParameterizedTest
  @CsvSource({"19000, true", "19500, false"})
  void glyphsAreDrawnUpToALimit(int glyphs, boolean read) {
    isRead(
        OnePage.of("BT /S gs 72 600 Td (" + " ".repeat(glyphs) + ") Tj ET")
            .resources("/ExtGState<</S<</Font[7 0 R 12]>>>>")
            .object(OddPages.stream("", "1 0 d0 0 0 1 1 re f"))
            .object(TYPE_3 + "/CharProcs<</space 6 0 R>>>>"),
        read);
  }

  /** Each glyph shows one of the next font. */
  @ParameterizedTest
  @CsvSource({"50, true", "51, false"})
  void glyphsWithinGlyphsAreDrawnUpToALimit(int fonts, boolean read) {
    OnePage page =
        OnePage.of("BT /S gs 72 600 Td (   ) Tj ET")
            .resources("/ExtGState<</S<</Font[7 0 R 12]>>>>");
    for (int i = 1; i <= fonts; i++) {
      int content = OnePage.FREE + 2 * (i - 1);
      String next = i < fonts ? "/Font<</G " + (content + 3) + " 0 R>>" : "";
      page =
          page.object(
                  OddPages.stream(
                      "", "1 0 d0 " + (i < fonts ? "BT /G 1 Tf ( ) Tj ET" : "0 0 1 1 re f")))
              .object(
                  TYPE_3 + "/Resources<<" + next + ">>/CharProcs<</space " + content + " 0 R>>>>");
    }
    isRead(page, read);
  }

  /** Ten values of what a state is made of are read in the time of an operator. */
  @ParameterizedTest
  @CsvSource({"190, true", "210, false"})
  void statesAreChosenUpToALimit(int times, boolean read) {
    isRead(
        OnePage.of("/G gs /Y gs ".repeat(times))
            .resources("/ExtGState<</G<</X 6 0 R>>>>")
            .object("[" + "0 ".repeat(100_000) + "]"),
        read);
  }

  /** Twenty codes of which the width or the text is told take as long as an operator. */
  @ParameterizedTest
  @CsvSource({
    "/W 12 Tf, 3, 0, true",
    "/W 12 Tf, 0, 3, true",
    "/W 12 Tf, 700, 0, false",
    "/W 12 Tf, 0, 700, false",
    "/W 12 Tf, 400, 400, false",
    "/G gs, 3, 0, true",
    "/G gs, 700, 0, false"
  })
  void codesOfAFontAreReadUpToALimit(String operator, int widths, int texts, boolean read) {
    String map = "1 beginbfrange <0000> <FFFF> <0000> endbfrange ".repeat(texts);
    OnePage page =
        OnePage.of("BT " + operator + " ET")
            .resources("/Font<</W 6 0 R>>/ExtGState<</G<</Font[6 0 R 12]>>>>")
            .object(
                "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R"
                    + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/W["
                    + "0 65535 500 ".repeat(widths)
                    + "]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                    + "/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>]>>")
            .object(
                OddPages.stream(
                    "", "/CIDInit /ProcSet findresource begin begincmap " + map + "endcmap"));
    isRead(page, read);
  }

  /** A colour of twelve inks takes some hundred thousand looks, of which a page has 500 million. */
  @ParameterizedTest
  @CsvSource({"/C cs, 790, true", "/C cs, 850, false", "/C CS, 850, false", "/D cs, 850, true"})
  void coloursAreChosenUpToALimit(String operator, int times, boolean read) {
    String inks = "[/DeviceN[/A/B/C/D/E/F/G/H/I/J/K/L]/DeviceRGB 6 0 R]";
    isRead(
        OnePage.of((operator + " ").repeat(times))
            .resources("/ColorSpace<</C " + inks + "/D/DeviceGray>>")
            .object(
                OddPages.stream(
                    "/FunctionType 0/BitsPerSample 8/Range[0 1 0 1 0 1]/Domain["
                        + "0 1 ".repeat(12)
                        + "]/Size["
                        + "1 ".repeat(12)
                        + "]",
                    "xyz")),
        read);
  }

  /** What PDFBox refuses counts as six operators. */
  @ParameterizedTest
  @CsvSource({"100000, true", "340000, false"})
  void whatIsRefusedIsTriedUpToALimit(int times, boolean read) {
    isRead(OnePage.of("Q ".repeat(times)), read);
  }

  /** Names are kept for the whole process. */
  @ParameterizedTest
  @CsvSource({"49000, true", "50100, false"})
  void namesAreReadUpToALimit(int names, boolean read) {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < names; i++) {
      content.append("/Limits").append(i).append(" MP ");
    }
    isRead(OnePage.of(content.toString()), read);
  }

  /** What one page takes others do not have: two pages may take all that there is. */
  @Test
  void allPagesTogetherTakeNoMoreThanTheirDocuments() {
    String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<";
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[6 0 R 7 0 R 8 0 R]/Count 3>>");
    objects.add("null");
    objects.add(OddPages.stream("", text(700, "text") + "/X Do ".repeat(15_000)));
    objects.add(OddPages.stream(OnePage.FORM, "n"));
    objects.addAll(Collections.nCopies(3, page + OnePage.FONTS + ">>>>"));
    PageContent content =
        PageReader.read(
            PdfFile.of(Bytes.of(OddPages.file(objects))),
            Long.MAX_VALUE,
            Limits.DEFAULT,
            Optional.empty());
    assertThat(content.defects()).containsExactly(tooMuch(3));
    assertThat(OnePage.texts(content)).containsExactly("text", "text", "text");
  }

  /** PDFBox goes on without what it was not let read; where a seal may lie over it that counts. */
  @Test
  void whatPdfBoxGoesOnWithoutIsTold() {
    OnePage page =
        OnePage.of("BT /M 12 Tf 72 700 Td (text) Tj ET")
            .resources("/Font<</M<</Type/Font/Subtype/Type1/BaseFont/Arial/ToUnicode 6 0 R>>>>")
            .form("n")
            .annotation("Widget", "/FT/Sig/T(S)/F 4")
            .object(OddPages.stream("/Filter[/ASCIIHexDecode/ASCIIHexDecode]", "3e>"));
    PageContent content = page.readBehind(99);
    assertThat(OnePage.texts(content)).containsExactly("text");
    assertThat(content.defects())
        .containsExactly(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.FILTERS));
    assertThat(content.concealments())
        .contains(new Concealment(Concealment.Kind.SEAL_NOT_LOOKED_AT, 1, "", 0, ""));
  }
}
