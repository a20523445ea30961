package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Where a page's text comes from: pictures under, over and beside it; and which way it runs. */
class TextSourceTest {
  private static final String WORDS = "Cac don vi thuc hien nghiem tuc va bao cao ket qua. ";

  /** A picture of one white sample over an area of the page. */
  private static String picture(int width, int height, String more) {
    return "q "
        + width
        + " 0 0 "
        + height
        + " 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 "
        + more
        + " ID \u00FF EI Q ";
  }

  private static String text(String mode, int lines) {
    StringBuilder text = new StringBuilder("BT /F 11 Tf " + mode + " 14 TL 72 700 Td ");
    for (int i = 0; i < lines; i++) {
      text.append("(").append(WORDS).append(") Tj T* ");
    }
    return text + "ET ";
  }

  private static PageText read(String operators) {
    return read(operators, "/MediaBox [0 0 595 842]");
  }

  private static PageText read(String operators, String page) {
    TestPdf pdf =
        TestPdf.letter("x")
            .append(
                PdfUpdate.update()
                    .put(
                        TestPdf.FIRST_PAGE,
                        "<< /Type /Page /Parent 2 0 R "
                            + page
                            + " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont"
                            + " /Helvetica >> >> >> /Contents 6 0 R >>")
                    .putStream(
                        TestPdf.FIRST_CONTENT,
                        "<< >>",
                        operators.getBytes(StandardCharsets.ISO_8859_1)));
    return PageReader.read(
            PdfFile.of(Bytes.of(pdf.bytes())), Long.MAX_VALUE, Limits.DEFAULT, Optional.empty())
        .pages()
        .get(0);
  }

  private static TextSource source(String operators) {
    return read(operators).source();
  }

  @Test
  void textInvisibleOverAPictureIsRecognised() {
    assertThat(source(picture(595, 842, "") + text("3 Tr", 10))).isEqualTo(TextSource.OCR);
  }

  @Test
  void textUnderAPictureIsRecognised() {
    assertThat(source(text("0 Tr", 10) + picture(595, 842, ""))).isEqualTo(TextSource.OCR);
  }

  @Test
  void textOverAPictureOfTheWholePageIsText() {
    assertThat(source(picture(595, 842, "") + text("0 Tr", 10))).isEqualTo(TextSource.TEXT);
  }

  @Test
  void aFewWordsUponAScanAreNotItsText() {
    assertThat(source(picture(595, 842, "") + text("0 Tr", 1))).isEqualTo(TextSource.NONE);
  }

  @Test
  void aFewWordsOnAnEmptyPageAreItsText() {
    assertThat(source(text("0 Tr", 1))).isEqualTo(TextSource.TEXT);
  }

  @Test
  void aLetterheadThatIsAPictureLeavesTheTextText() {
    assertThat(source(picture(595, 200, "") + text("0 Tr", 10))).isEqualTo(TextSource.TEXT);
  }

  @Test
  void recognisedTextWithATypedNumberIsRecognised() {
    assertThat(source(picture(595, 842, "") + text("3 Tr", 10) + text("0 Tr", 1)))
        .isEqualTo(TextSource.OCR);
  }

  @Test
  void aPictureWithoutTextIsNone() {
    assertThat(source(picture(595, 842, ""))).isEqualTo(TextSource.NONE);
  }

  @Test
  void aTurnedPageIsReadAsItIsShown() {
    String turned = "0 1 -1 0 595 0 cm BT /F 11 Tf 72 300 Td (Lanh dao) Tj ET";
    PageText page = read(turned, "/MediaBox [0 0 595 842] /Rotate 90");
    assertThat(page.width()).isEqualTo(842);
    assertThat(page.runs())
        .singleElement()
        .satisfies(r -> assertThat(r.text()).isEqualTo("Lanh dao"));
    assertThat(page.runs().get(0).upright()).isTrue();
    assertThat(page.runs().get(0).box().left()).isBetween(71.0, 73.0);
    assertThat(page.runs().get(0).box().top()).isBetween(300.0, 312.0);
  }

  @Test
  void aWatermarksLettersStandInNoLine() {
    String slanted = "q 0.8 0.6 -0.6 0.8 60 600 cm BT /F 60 Tf 0 0 Td (BAN SAO) Tj ET Q ";
    PageText page = read(slanted + text("0 Tr", 3));
    List<TextRun> upright = page.runs().stream().filter(TextRun::upright).toList();
    assertThat(upright).hasSize(3).allMatch(r -> r.text().equals(WORDS.strip()));
    assertThat(page.runs()).hasSizeGreaterThan(3);
  }

  @Test
  void textAlongTheMarginIsNotUpright() {
    PageText page = read("q 0 1 -1 0 30 100 cm BT /F 9 Tf (Luu tru) Tj ET Q " + text("0 Tr", 2));
    assertThat(page.runs())
        .filteredOn(r -> !r.upright())
        .extracting(TextRun::text)
        .containsExactly("Luu tru");
  }

  /** A picture from the lower left corner of a page of 600 by 800 points. */
  private static String wide(int height) {
    return "q 600 0 0 " + height + " 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00FF EI Q ";
  }

  /** So many letters, with as many blanks. */
  private static String letters(int count) {
    return "BT /F 4 Tf 10 700 Td (" + "a ".repeat(count) + ") Tj ET ";
  }

  /** Half a page of picture, four fifths of the letters; of a scan, 120 of them. */
  @ParameterizedTest
  @CsvSource({
    "400, 8, 2, true, OCR",
    "399, 8, 2, false, TEXT",
    "400, 7, 3, true, TEXT",
    "400, 0, 10, true, TEXT",
    "400, 10, 0, true, OCR",
    "0, 10, 0, false, TEXT",
    "400, 0, 0, true, NONE",
    "680, 0, 119, true, NONE",
    "680, 0, 120, true, TEXT",
    "679, 0, 119, true, TEXT",
    "680, 1, 99, true, TEXT",
  })
  void whatAPageIsReadBy(int height, int unseen, int seen, boolean pictured, TextSource source) {
    PageText page =
        OnePage.of(wide(height) + "3 Tr " + letters(unseen) + "0 Tr " + letters(seen))
            .read()
            .pages()
            .get(0);
    assertThat(page.source()).isEqualTo(source);
    assertThat(page.pictured()).isEqualTo(pictured);
  }

  /** What was drawn before the scan lies under it; what comes behind does not. */
  @ParameterizedTest
  @CsvSource({"8, 2, OCR", "7, 3, TEXT", "1, 99, TEXT"})
  void lettersUnderAScanAreUnseen(int under, int over, TextSource source) {
    PageContent content = OnePage.of(letters(under) + wide(680) + letters(over)).read();
    assertThat(content.pages().get(0).source()).isEqualTo(source);
  }
}
