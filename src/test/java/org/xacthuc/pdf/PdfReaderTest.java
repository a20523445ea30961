package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.*;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Files that cannot be read, or can be read in two ways, and good ones that are neither. */
class PdfReaderTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");

  private static byte[] mangled(String find, String replacement) {
    LETTER.indexOf(find);
    return LETTER.mangle(Read.text(t -> t.replace(find, replacement))).bytes();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<Arguments> files() {
    String eof = "%%EOF";
    return Stream.of(
        Arguments.of("empty", new byte[0], EMPTY_FILE),
        Arguments.of("text", ascii("Kính gửi: các sở, ngành"), NOT_A_PDF),
        Arguments.of("cut", mangled(eof, ""), TRUNCATED),
        Arguments.of("no startxref", mangled("startxref", "startxre_"), TRUNCATED),
        Arguments.of("startxref elsewhere", mangled("startxref\n", "startxref\n9"), XREF_BROKEN),
        Arguments.of("no root", mangled("/Root 1 0 R", "/Roo_ 1 0 R"), XREF_BROKEN),
        Arguments.of("object moved", mangled("2 0 obj", "7 0 obj"), OBJECT_BROKEN),
        Arguments.of("no endobj", mangled("endobj\n2 0 obj", "endobx\n2 0 obj"), OBJECT_BROKEN),
        Arguments.of("length", mangled("/Length 56", "/Length 50"), STREAM_LENGTH_WRONG),
        Arguments.of("key twice", mangled("/Type /Pages /Kids", "/Type /Pages /Type"), KEY_TWICE),
        Arguments.of("page loop", mangled("/Kids [5 0 R]", "/Kids [2 0 R]"), PAGE_TREE_BROKEN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aBrokenFileIsToldWithItsDefect(String name, byte[] bytes, PdfDefect.Kind expected) {
    assertThat(Read.fileDefects(bytes)).as(name).contains(expected);
  }

  @Test
  void goodFilesHaveNone() {
    assertThat(Read.fileDefects(LETTER.bytes())).isEmpty();
    assertThat(Read.fileDefects(LETTER.withXrefStream().bytes())).isEmpty();
    assertThat(Read.fileDefects(LETTER.hybrid().bytes())).isEmpty();
    assertThat(Read.fileDefects(LETTER.pageText(1, "PAY 200").bytes())).isEmpty();
  }

  @Test
  void junkBeforeTheHeaderIsTold() {
    assertThat(Read.fileDefects(ascii("junk" + LETTER.text()))).contains(JUNK_BEFORE_HEADER);
  }

  @Test
  void aNumberListedTwiceInOneSectionIsTold() {
    String table = LETTER.text().substring(LETTER.indexOf("xref\n"));
    String[] lines = table.split("\n", -1);
    String twice =
        LETTER.text().substring(0, LETTER.indexOf("xref\n"))
            + table.replace("trailer", "2 1\n" + lines[6] + "\ntrailer");
    assertThat(Read.fileDefects(ascii(twice))).contains(DUPLICATE_OBJECT);
  }

  @Test
  void aHybridFileWhoseStreamLeadsElsewhereIsTold() {
    // The newer section repeats the old stream, which hides what lies between from some readers.
    TestPdf hybrid = LETTER.hybrid();
    int at = hybrid.text().indexOf("/XRefStm ") + "/XRefStm ".length();
    String offset = hybrid.text().substring(at).split("[^0-9]", -1)[0];
    TestPdf updated =
        hybrid
            .append(PdfUpdate.update().put(TestPdf.FONT, "<< /Type /Font >>"))
            .append(PdfUpdate.update().put(40, "null").trailer("XRefStm", offset));
    assertThat(Read.fileDefects(hybrid.bytes())).isEmpty();
    assertThat(Read.fileDefects(updated.bytes())).contains(HYBRID_DISAGREES);
  }

  @Test
  void everyUpdateIsARevision() {
    TestPdf twice = LETTER.pageText(1, "PAY 200").pageText(1, "PAY 300");
    RevisionHistory history = Read.document(twice).history();
    assertThat(history.revisions()).hasSize(3);
    assertThat(history.revision(1).orElseThrow().bytes().end()).isEqualTo(LETTER.bytes().length);
    assertThat(history.latest().bytes().end()).isEqualTo(twice.bytes().length);
    assertThat(history.revision(3)).contains(history.latest());
    assertThat(history.revision(0)).isEmpty();
    assertThat(history.revision(4)).isEmpty();
  }

  @Test
  void limitsHold() {
    Limits few = Limits.DEFAULT.with(Limit.OBJECTS, 3);
    var read = PdfReader.read(PdfFile.of(Bytes.of(LETTER.bytes())), few, Optional.empty());
    assertThat(read.value()).isEmpty();
    assertThat(Read.kinds(read.defects())).contains(LIMIT_REACHED);
  }

  @Test
  void aLoopOfSectionsEnds() {
    String text = LETTER.text();
    String offset = text.substring(text.lastIndexOf("startxref") + 10).split("\n", -1)[0];
    byte[] loop = mangled("/Root 1 0 R", "/Prev " + offset + " /Root 1 0 R");
    assertThat(Read.fileDefects(loop)).contains(XREF_BROKEN);
  }

  @Test
  void aLoopOfFieldsEnds() {
    TestPdf loop =
        LETTER.form("A").append(PdfUpdate.update().put(8, "<< /T (A) /Kids [8 0 R] /FT /Sig >>"));
    assertThat(Read.fileDefects(loop.bytes())).contains(FIELD_TREE_BROKEN);
  }
}
