package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.PAGE_UNREADABLE;
import static org.xacthuc.pdf.PdfDefect.Kind.READERS_DISAGREE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limit;

/** What PDFBox leaves of a page without a word, and others show. */
class UnreadContentTest {
  private static final String FIRST = OnePage.text(700, "first");
  private static final String LAST = OnePage.text(600, "last");

  private static PageContent content(String content) {
    return OnePage.of(content).read();
  }

  /** The same as what a form draws. */
  private static PageContent form(String content) {
    return OnePage.of("/X Do").form(content).read();
  }

  private static void isWhole(PageContent content) {
    assertThat(OnePage.texts(content)).containsExactly("first", "last");
    assertThat(content.defects()).isEmpty();
  }

  private static void isTold(PageContent content) {
    assertThat(content.defects()).containsExactly(PdfDefect.of(PAGE_UNREADABLE, "1"));
  }

  /** Operators that nobody knows, blanks, comments; what viewers go on behind. */
  @ParameterizedTest
  @ValueSource(strings = {"", "foo ", "1 foo ", "%x\n", "\0\0", "/Y Do "})
  void whatIsPassedOverHidesNothing(String between) {
    isWhole(content(FIRST + between + LAST));
    isWhole(form(FIRST + between + LAST));
  }

  /** It hides nothing from PDFBox, but other readers make something else of it. */
  @ParameterizedTest
  @CsvSource({"), )", "}, }", "], BT", ">, >", "1 2, BT", "Q, Tj", "[1 2], BT"})
  void whatBelongsToNoOperatorIsTold(String between, String told) {
    PageContent content = content(FIRST + between + " " + LAST);
    assertThat(OnePage.texts(content)).containsExactly("first", "last");
    assertThat(content.defects()).containsExactly(PdfDefect.of(READERS_DISAGREE, told));
    assertThat(form(FIRST + between + " " + LAST).defects()).isEqualTo(content.defects());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\1 ", "\u001f\n", "Ix ", "BI /W 1 BI /W 1 "})
  void contentThatPdfBoxLeavesBehindIsTold(String between) {
    isTold(content(FIRST + between + LAST));
    isTold(form(FIRST + between + LAST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\n\n", "%x", "1 2", "[1 2", "(x", "<</A", "\32", "\n\4 \4\0", "\1\1\1 "})
  void atTheEndThereIsNothingToLeaveBehind(String end) {
    assertThat(content(FIRST + LAST + end).defects()).isEmpty();
  }

  /** Of two filters that are the same PDFBox takes one: what it reads then is shown by nobody. */
  @Test
  void contentThatIsCompressedTwiceIsNotTakenForSomethingElse() throws IOException {
    String once = deflated(FIRST + LAST);
    isWhole(OnePage.ofStream(stream("/FlateDecode", once)).read());
    String twice = stream("[/FlateDecode/FlateDecode]", deflated(once));
    assertThat(OnePage.ofStream(twice).read().defects())
        .containsExactly(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.FILTERS));
  }

  private static String stream(String filter, String data) {
    return OddPages.stream("/Filter" + filter, data);
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
    OnePage blank = OnePage.blank().annotation("Stamp", "/F 4");
    isTold(blank.form(FIRST + "\1 " + LAST).read());
    PageContent whole = blank.form(FIRST + LAST).read();
    assertThat(whole.defects()).isEmpty();
    assertThat(whole.pages()).isEmpty();
    assertThat(OnePage.blank().read().pages()).isEmpty();
  }

  /** ISO 32000-2 §12.5.5: it is content, whatever it says that it is. */
  @ParameterizedTest
  @ValueSource(strings = {"/Subtype/Form", "", "/Subtype/Image", "/Subtype/XML"})
  void theOperandsOfAnAppearanceAreCounted(String subtype) {
    OnePage page = OnePage.of(FIRST).annotation("Stamp", "/F 4");
    String heading = subtype + "/BBox[0 0 600 800]";
    String digits = "0".repeat(2_000_000);
    assertThat(page.form(heading, "[" + digits + "] 0 d").read().defects()).isEmpty();
    assertThat(page.form(heading, "[" + digits + " " + digits + "] 0 d").read().defects())
        .contains(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.DRAWING));
  }
}
