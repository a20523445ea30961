package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.DUPLICATE_OBJECT;
import static org.xacthuc.pdf.PdfDefect.Kind.OBJECT_BROKEN;
import static org.xacthuc.pdf.PdfDefect.Kind.STREAM_LENGTH_WRONG;
import static org.xacthuc.pdf.PdfDefect.Kind.XREF_BROKEN;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Invariant I7 on the bytes: what two readers read in two ways, and what only looks like it. */
class AmbiguousBytesTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 %d R >>";

  private static byte[] with(String body) {
    return LETTER.append(PdfUpdate.update().put(20, body)).bytes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--1", "+-0", "1e3", "0x10", "1.2.3", "/A#00", "/A#zz", "<0g>", "(open"})
  void whatIsNoSyntaxIsNotGuessedAt(String value) {
    assertThat(Read.fileDefects(with("<< /Type /Metadata /Value " + value + " >>")))
        .contains(OBJECT_BROKEN);
  }

  @Test
  void aNumberOfManyDigitsIsNotCutShort() {
    assertThat(Read.fileDefects(with("9".repeat(400)))).contains(OBJECT_BROKEN);
    assertThat(Read.fileDefects(with("9".repeat(18)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<< /Con#74ents (x) >>",
        "(endobj endstream 6 0 obj)",
        "<656e646f626a> % endobj\n",
        "<< /Length 20 >>\nstream\nendstream endobj  xx\nendstream",
        "[-0 +1 .5 -.5 4. 007]"
      })
  void whatOnlyLooksAmbiguousIsNot(String body) {
    assertThat(Read.fileDefects(with(body))).isEmpty();
  }

  @Test
  void aLengthThatEndsElsewhereIsTold() {
    String body = "<< /Length %d >>\nstream\nq endstream endobj Q\nendstream";
    assertThat(Read.fileDefects(with(String.format(Locale.ROOT, body, 20)))).isEmpty();
    assertThat(Read.fileDefects(with(String.format(Locale.ROOT, body, 2)))).isEmpty();
    assertThat(Read.fileDefects(with(String.format(Locale.ROOT, body, 5))))
        .contains(STREAM_LENGTH_WRONG);
    assertThat(Read.fileDefects(with(String.format(Locale.ROOT, body, 2_000_000))))
        .contains(STREAM_LENGTH_WRONG);
  }

  @Test
  void aReferenceByAnotherGenerationIsTold() {
    PdfUpdate right = PdfUpdate.update().put(5, String.format(Locale.ROOT, PAGE, 0));
    PdfUpdate wrong = PdfUpdate.update().put(5, String.format(Locale.ROOT, PAGE, 7));
    assertThat(Read.fileDefects(LETTER.append(right).bytes())).isEmpty();
    assertThat(Read.fileDefects(LETTER.append(wrong).bytes())).containsExactly(OBJECT_BROKEN);
  }

  @Test
  void ofAFloodOfGenerationsAHundredAreTold() {
    String wrong =
        IntStream.range(1, 101).mapToObj(g -> "6 " + g + " R").collect(Collectors.joining(" "));
    assertThat(Read.fileDefects(with("[" + wrong.substring(6) + "]"))).hasSize(99);
    assertThat(Read.fileDefects(with("[" + wrong + "]"))).hasSize(100);
    assertThat(Read.fileDefects(with("[" + wrong + " 6 101 R]"))).hasSize(100);
  }

  @Test
  void anEntryOfAnotherGenerationIsTold() {
    TestPdf one = LETTER.append(PdfUpdate.update().put(20, "(x)"));
    String entry = one.text().substring(one.text().lastIndexOf("20 1\n") + 5).substring(0, 16);
    assertThat(Read.fileDefects(one.patch(entry, entry.substring(0, 11) + "00003").bytes()))
        .contains(OBJECT_BROKEN);
  }

  @Test
  void anObjectTwiceInOneSectionIsTold() {
    TestPdf two = LETTER.append(PdfUpdate.update().put(20, "(x)").put(21, "(y)"));
    assertThat(Read.fileDefects(two.bytes())).isEmpty();
    String head = "20 2\n";
    int at = two.text().lastIndexOf(head);
    String entry = two.text().substring(at + head.length(), at + head.length() + 20);
    String twice = two.text().substring(0, at) + "20 1\n" + entry + two.text().substring(at);
    assertThat(Read.fileDefects(Read.text(t -> twice).apply(two.bytes()))).isEmpty();
    String differing = twice.replace("20 1\n" + entry, "20 1\n0000000015" + entry.substring(10));
    assertThat(Read.fileDefects(Read.text(t -> differing).apply(two.bytes())))
        .contains(DUPLICATE_OBJECT);
  }

  @Test
  void aSecondHeaderAndASecondEndAreNoDefect() {
    TestPdf twice = LETTER.append("%PDF-1.4\n%%EOF\n").append(PdfUpdate.update().put(20, "(x)"));
    assertThat(Read.fileDefects(twice.bytes())).isEmpty();
  }

  @Test
  void aChainOfSectionsWithALoopIsNotFollowed() {
    TestPdf updated = LETTER.append(PdfUpdate.update().put(20, "(x)"));
    String text = updated.text();
    String end = text.substring(text.lastIndexOf("startxref\n") + 10);
    String own = end.substring(0, end.indexOf('\n'));
    int prev = text.lastIndexOf("/Prev ") + 6;
    String old = text.substring(prev, text.indexOf(' ', prev));
    assertThat(old).hasSameSizeAs(own);
    TestPdf loop = updated.patch("/Prev " + old, "/Prev " + own);
    assertThat(Read.fileDefects(loop.bytes())).containsExactly(XREF_BROKEN);
  }

  /** ISO 32000-2 annex F: the first page's section stands in front and is entered at the end. */
  @Test
  void aLinearisedFileIsOneRevision() {
    PdfDocument document = Read.document(TestPdf.of(linearised()));
    assertThat(document.defects()).isEmpty();
    assertThat(document.history().revisions()).hasSize(1);
  }

  private static byte[] linearised() {
    String text = "";
    int[] at = new int[7];
    int main = 0;
    for (int pass = 0; pass < 2; pass++) { // The second time with the offsets of the first.
      StringBuilder file = new StringBuilder("%PDF-1.7\n");
      at[4] = object(file, 4, "<< /Linearized 1 /L 00000 /H [1 1] /O 5 /E 1 /N 1 /T 1 >>");
      int front = file.length();
      file.append("xref\n4 3\n").append(entry(at[4])).append(entry(at[5])).append(entry(at[6]));
      file.append(
          String.format(Locale.ROOT, "trailer\n<< /Size 7 /Root 6 0 R /Prev %05d >>\n", main));
      file.append("startxref\n0\n%%EOF\n");
      at[6] = object(file, 6, "<< /Type /Catalog /Pages 1 0 R >>");
      at[5] =
          object(file, 5, "<< /Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] /Contents 2 0 R >>");
      at[1] = object(file, 1, "<< /Type /Pages /Kids [5 0 R] /Count 1 >>");
      at[2] = object(file, 2, "<< /Length 3 >>\nstream\nq Q\nendstream");
      at[3] = object(file, 3, "(x)");
      main = file.length();
      file.append("xref\n0 4\n0000000000 65535 f \n");
      file.append(entry(at[1])).append(entry(at[2])).append(entry(at[3]));
      file.append("trailer\n<< /Size 4 /Root 6 0 R >>\nstartxref\n" + front + "\n%%EOF\n");
      text = file.toString();
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int object(StringBuilder file, int number, String body) {
    int start = file.length();
    file.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
    return start;
  }

  private static String entry(int offset) {
    return String.format(Locale.ROOT, "%010d 00000 n \n", offset);
  }
}
