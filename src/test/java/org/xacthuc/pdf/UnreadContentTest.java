package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.PAGE_UNREADABLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;

/** What PDFBox leaves of a page without a word, and others show. */
class UnreadContentTest {
  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  private static final String RESOURCES = "/Resources<</Font<</F " + FONT + ">>/XObject<</X 5 0 R>>>>";
  private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + RESOURCES;
  private static final String FIRST = text(700, "first");
  private static final String LAST = text(600, "last");

  private static String text(int y, String text) {
    return "BT /F 12 Tf 72 " + y + " Td (" + text + ") Tj ET ";
  }

  /**
   * @param page entries of the page
   * @param form entries of what it may draw
   */
  private static PageContent read(String page, String form, String content, String drawn) {
    return read(page, OddPages.stream("", content), OddPages.stream(form, drawn));
  }

  private static PageContent read(String page, String contents, String drawn) {
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]" + page + RESOURCES + ">>",
            contents,
            drawn);
    Bytes file = Bytes.of(OddPages.file(objects));
    return PageReader.read(PdfFile.of(file), file.length(), Limits.DEFAULT, Optional.empty());
  }

  /** Of a page whose content is that object. */
  private static PageContent contents(String stream) {
    return read("/Contents 4 0 R", stream, "null");
  }

  private static PageContent content(String content) {
    return read("/Contents 4 0 R", FORM, content, "");
  }

  /** The same as what a form draws. */
  private static PageContent form(String content) {
    return read("/Contents 4 0 R", FORM, "/X Do", content);
  }

  private static List<String> texts(PageContent content) {
    List<String> texts = new ArrayList<>();
    content.pages().forEach(p -> p.runs().forEach(run -> texts.add(run.text())));
    return texts;
  }

  private static void isWhole(PageContent content) {
    assertThat(texts(content)).containsExactly("first", "last");
    assertThat(content.defects()).isEmpty();
  }

  private static void isTold(PageContent content) {
    assertThat(content.defects()).containsExactly(PdfDefect.of(PAGE_UNREADABLE, "1"));
  }

  /** Operators that nobody knows, blanks, comments; what viewers go on behind. */
  @ParameterizedTest
  @ValueSource(strings = {"", "foo ", ") ", "} ", "] ", "> ", "%x\n", "\0\0", "1 2 ", "/Y Do ", "Q ", "[1 2] "})
  void whatIsPassedOverHidesNothing(String between) {
    isWhole(content(FIRST + between + LAST));
    isWhole(form(FIRST + between + LAST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\1 ", "\u001f\n", "Ix ", "BI /W 1 BI /W 1 "})
  void contentThatPdfBoxLeavesBehindIsTold(String between) {
    isTold(content(FIRST + between + LAST));
    isTold(form(FIRST + between + LAST));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n\n", "%x", "1 2", "[1 2", "(x", "<</A"})
  void atTheEndThereIsNothingToLeaveBehind(String end) {
    assertThat(content(FIRST + LAST + end).defects()).isEmpty();
  }

  /** Of two filters that are the same PDFBox takes one: what it reads then is shown by nobody. */
  @Test
  void contentThatIsCompressedTwiceIsNotTakenForSomethingElse() throws IOException {
    String once = deflated(FIRST + LAST);
    String stream = "<</Filter/FlateDecode/Length ";
    isWhole(contents(stream + once.length() + ">>\nstream\n" + once + "\nendstream"));
    String twice = deflated(once);
    String filters = "<</Filter[/FlateDecode/FlateDecode]/Length ";
    PageContent read =
        contents(filters + twice.length() + ">>\nstream\n" + twice + "\nendstream");
    assertThat(read.defects())
        .containsExactly(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.FILTERS));
  }

  private static String deflated(String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aPageOfAnnotationsAloneIsLookedAt() {
    String annotation =
        "/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 600 800]/AP<</N 5 0 R>>>>]";
    isTold(read(annotation, FORM, "", FIRST + "\1 " + LAST));
    assertThat(read(annotation, FORM, "", FIRST + LAST).defects()).isEmpty();
    assertThat(read("", FORM, "", FIRST).pages()).isEmpty();
  }

  /** ISO 32000-2 §12.5.5: it is content, whatever it says that it is. */
  @ParameterizedTest
  @ValueSource(strings = {"/Subtype/Form", "", "/Subtype/Image", "/Subtype/XML"})
  void theOperandsOfAnAppearanceAreCounted(String subtype) {
    String page =
        "/Contents 4 0 R/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 600 800]/AP<</N 5 0"
            + " R>>>>]";
    String box = subtype + "/BBox[0 0 600 800]" + RESOURCES;
    String digits = "9".repeat(2_000_000);
    assertThat(read(page, box, FIRST, "[" + digits + "] 0 d").defects()).isEmpty();
    assertThat(read(page, box, FIRST, "[" + digits + " " + digits + "] 0 d").defects())
        .contains(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.DRAWING));
  }

}
