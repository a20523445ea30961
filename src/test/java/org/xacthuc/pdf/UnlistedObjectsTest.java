package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.UNLISTED_OBJECT;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
