package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.UNLISTED_OBJECT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Objects between those that the tables list: which are told, and which are only dead bytes. */
class UnlistedObjectsTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");

  /** Dead bytes, and an update behind them that lists whatever it lists, but not them. */
  private static byte[] with(String dead) {
    return LETTER.append(dead).append(PdfUpdate.update().put(40, "null")).bytes();
  }

  private static byte[] withMember(String number, String member) {
    String head = number + " 0 ";
    return LETTER
        .withXrefStream()
        .append(
            PdfUpdate.update()
                .putStream(
                    40,
                    "<< /Type /ObjStm /N 1 /First " + head.length() + " >>",
                    (head + member).getBytes(StandardCharsets.ISO_8859_1)))
        .bytes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
        "20 0 obj\n<< /Type /Pages /Kids [5 0 R] /Count 1 >>\nendobj\n",
        "20 0 obj\n<< /Kids [5 0 R] /Count 1 >>\nendobj\n",
        "20 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n",
        "20 0 obj\n<< /Parent 2 0 R /Contents 6 0 R >>\nendobj\n",
        "20 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>\nendobj\n",
        "20 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n",
        "20 0 obj<</Type/Catalog>>endobj ",
        "20\r0\0obj\n<< /Type /Catalog >>\nendobj\n",
        "20 0obj\n<< /Type /Catalog >>\nendobj\n",
        "%20 0 obj\n<< /Type /Catalog >>\nendobj\n",
        // Not to be read at all.
        "20 0 obj\n<< /Type /Catalog >>\n",
        "obj\n",
        // The page's content once more, behind the one that counts.
        "6 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n",
        // What is referred to, behind the one that counts.
        "4 0 obj\n<< /A 1 >>\nendobj\n"
      })
  void whatARepairingReaderWouldShowIsTold(String dead) {
    assertThat(Read.fileDefects(with(dead))).containsOnly(UNLISTED_OBJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20 0 obj\n<< /Producer (x) >>\nendobj\n",
        "20 0 obj\n[1 2]\nendobj\n",
        "% 20 objects follow, as an objective reader sees\n",
        "endobj\n"
      })
  void deadBytesThatNobodyWouldShowAreNot(String dead) {
    assertThat(Read.fileDefects(with(dead))).isEmpty();
  }

  @Test
  void aCopyOfTheListedObjectIsNot() {
    String text = LETTER.text();
    int start = text.indexOf("6 0 obj");
    String copy = text.substring(start, text.indexOf("endobj", start) + 7);
    assertThat(Read.fileDefects(with(copy))).isEmpty();
  }

  @Test
  void anObjectThatIsWrittenOnceMoreInTheSameRevisionIsNot() {
    TestPdf twice =
        LETTER
            .append("3 0 obj\n<< /Draft true >>\nendobj\n")
            .append(PdfUpdate.update().put(3, "<< /Type /Font /Subtype /Type1 >>"));
    assertThat(Read.fileDefects(twice.bytes())).isEmpty();
  }

  @Test
  void whatStandsInStreamsAndStringsIsNoObject() {
    String inner = "20 0 obj\n<< /Type /Catalog >>\nendobj\n";
    TestPdf attached =
        LETTER.append(
            PdfUpdate.update().putStream(20, "<< >>", LETTER.bytes()).put(21, "(" + inner + ")"));
    assertThat(Read.fileDefects(attached.bytes())).isEmpty();
  }

  @Test
  void aMemberOfAnObjectStreamThatIsNotLookedForThereIsTold() {
    assertThat(Read.fileDefects(withMember("30", "<< /Type /Catalog >>")))
        .containsExactly(UNLISTED_OBJECT);
    assertThat(Read.fileDefects(withMember("2", "<< /Kids [] /Count 0 >>")))
        .containsExactly(UNLISTED_OBJECT);
    assertThat(Read.fileDefects(withMember("3", "<< /Encoding /MacRomanEncoding >>")))
        .containsExactly(UNLISTED_OBJECT);
    assertThat(Read.fileDefects(withMember("30", "<< /Producer (x) >>"))).isEmpty();
  }

  private static String told(byte[] bytes) {
    return Read.document(TestPdf.of(bytes)).defects().stream()
        .map(d -> d.detail() + d.where().map(w -> " " + w.length()).orElse(""))
        .collect(Collectors.joining(", "));
  }

  /** With its number, its type where it has one, and as many bytes as it takes. */
  @ParameterizedTest
  @CsvSource({
    "20 0 obj << /Type /Font >> endobj, 20 0 R /Font 33",
    "20 3 obj << /Kids [5 0 R] >> endobj, 20 3 R 35",
    "20 0 obj << /Type /Font >>, obj 5",
    "obj, obj 1",
    "20 0 obj << /Length 9 >>stream 21 0 obj endstream endobj, 'obj 5, obj 5'",
    "'20 0 obj << /Type /Font >> endobj 21 0 obj << /Type /Page >> endobj', '20 0 R /Font 33, 21 0 R /Page 33'"
  })
  void eachIsToldWithItsPlace(String dead, String expected) {
    assertThat(told(with(dead + "\n"))).isEqualTo(expected);
  }

  @Test
  void whatADeadStreamHoldsIsToldWithIt() {
    String inner = "21 0 obj << /Type /Font >> endobj ";
    String stream = "<< /Length " + inner.length() + " >>\nstream\n" + inner + "\nendstream";
    String outer = "20 0 obj " + stream + " endobj";
    assertThat(told(with(outer + "\n"))).isEqualTo("20 0 R " + outer.length());
  }

  /** Where a later object has its number: a catalog shows nothing by itself, other parts do. */
  @ParameterizedTest
  @CsvSource({
    "<< /Type /Catalog >>, false",
    "<< /Type /Font >>, true",
    "<< /Type /Page >>, true",
    "<< /A 1 >>, false",
    "<< /Kids [] /Type /Catalog >>, false"
  })
  void whatALaterObjectStandsForIsTold(String value, boolean isTold) {
    TestPdf later =
        LETTER
            .append("20 0 obj " + value + " endobj\n")
            .append(PdfUpdate.update().put(20, "<< /B 1 >>").put(21, "[20 0 R]"));
    assertThat(Read.fileDefects(later.bytes()))
        .isEqualTo(isTold ? List.of(UNLISTED_OBJECT) : List.of());
  }

  @Test
  void ofAFloodAHundredAreTold() {
    String font = " 0 obj << /Type /Font >> endobj\n";
    String flood = IntStream.range(200, 299).mapToObj(n -> n + font).collect(Collectors.joining());
    assertThat(Read.fileDefects(with(flood))).hasSize(99);
    assertThat(Read.fileDefects(with(flood + 299 + font))).hasSize(100);
    assertThat(Read.fileDefects(with(flood + 299 + font + 300 + font))).hasSize(100);
  }

  /** Whether its number lies below the highest one of the sections or beyond. */
  @Test
  void whateverIsReferredToIsTold() {
    String dead =
        IntStream.range(42, 48)
            .mapToObj(n -> n + " 0 obj (x) endobj\n")
            .collect(Collectors.joining());
    PdfUpdate update = PdfUpdate.update().put(41, "[42 0 R 43 0 R 44 0 R 45 0 R 46 0 R 47 0 R]");
    assertThat(Read.fileDefects(LETTER.append(dead).append(update).bytes())).hasSize(6);
    PdfUpdate higher = update.put(45, "null");
    assertThat(Read.fileDefects(LETTER.append(dead).append(higher).bytes())).hasSize(5);
    PdfUpdate none = PdfUpdate.update().put(41, "[1 0 R]");
    assertThat(Read.fileDefects(LETTER.append(dead).append(none).bytes())).isEmpty();
  }

  /** Of a flood of numbers beyond all sections any may be meant. */
  @ParameterizedTest
  @CsvSource({"9999, false", "10000, true"})
  void ofAFloodOfNumbersEachIsReferredTo(int count, boolean isTold) {
    String references =
        IntStream.range(1000, 1000 + count)
            .mapToObj(n -> n + " 0 R")
            .collect(Collectors.joining(" "));
    TestPdf pdf =
        LETTER
            .append("99999 0 obj (x) endobj\n")
            .append(PdfUpdate.update().put(41, "[" + references + "]"));
    assertThat(Read.fileDefects(pdf.bytes()))
        .isEqualTo(isTold ? List.of(UNLISTED_OBJECT) : List.of());
  }

  /** A reader that repairs finds what a trailer names, too. */
  @Test
  void whatATrailerRefersToIsTold() {
    TestPdf dead = LETTER.append("30 0 obj << /Title (x) >> endobj\n");
    PdfUpdate update = PdfUpdate.update().put(40, "null");
    assertThat(Read.fileDefects(dead.append(update.trailer("Info", "30 0 R")).bytes()))
        .containsExactly(UNLISTED_OBJECT);
    assertThat(Read.fileDefects(dead.append(update.trailer("Other", "30 0 R")).bytes())).isEmpty();
  }

  /** An object stream of so many objects, {@code value} each, which the file looks for nowhere. */
  private static byte[] withMembers(int count, String value) {
    StringBuilder head = new StringBuilder();
    StringBuilder references = new StringBuilder();
    for (int i = 0; i < count; i++) {
      head.append(200 + i).append(' ').append(i * (value.length() + 1)).append(' ');
      references.append(200 + i).append(" 0 R ");
    }
    String dict = "<< /Type /ObjStm /N " + count + " /First " + head.length() + " >>";
    String content = head + (value + " ").repeat(count);
    return LETTER
        .withXrefStream()
        .append(
            PdfUpdate.update()
                .putStream(40, dict, content.getBytes(StandardCharsets.ISO_8859_1))
                .put(41, "[" + references + "]"))
        .bytes();
  }

  /** A hundred that somebody refers to, and a hundred of those that are parts of a document. */
  @ParameterizedTest
  @CsvSource({
    "(x), 99, 99",
    "(x), 100, 100",
    "(x), 101, 100",
    "<</Kids[]>>, 99, 99",
    "<</Kids[]>>, 101, 100"
  })
  void ofAFloodOfMembersAHundredAreTold(String value, int count, int told) {
    assertThat(Read.fileDefects(withMembers(count, value))).hasSize(told);
  }

  @Test
  void aMemberIsNamedWithItsStream() {
    assertThat(told(withMember("30", "<< /Type /Font >>")))
        .isEqualTo("30 0 R /Font in 40 0 R /ObjStm");
    assertThat(told(withMembers(1, "(x)"))).isEqualTo("200 0 R in 40 0 R /ObjStm");
    assertThat(told(withMember("200", "(x)"))).isEmpty();
  }

  /** An object of the file's own that cannot be read is told as such, and once. */
  @Test
  void anObjectThatIsListedAndCannotBeReadIsNotUnlisted() {
    TestPdf broken = TestPdf.of(with("")).append(PdfUpdate.update().put(20, "<< /A "));
    assertThat(Read.fileDefects(broken.bytes())).containsOnly(PdfDefect.Kind.OBJECT_BROKEN);
  }

  @Test
  void itsPlaceIsNamed() {
    PdfDefect defect =
        Read.document(TestPdf.of(with("20 0 obj\n<< /Type /Catalog >>\nendobj\n")))
            .defects()
            .get(0);
    assertThat(defect.detail()).isEqualTo("20 0 R /Catalog");
    assertThat(defect.where().orElseThrow().start()).isEqualTo(LETTER.bytes().length);
  }
}
