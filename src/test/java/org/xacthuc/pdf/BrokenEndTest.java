package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.ENCRYPTED;
import static org.xacthuc.pdf.PdfDefect.Kind.SIGNATURE_NOT_IN_FIELDS;
import static org.xacthuc.pdf.PdfDefect.Kind.TRUNCATED;
import static org.xacthuc.pdf.PdfDefect.Kind.XREF_BROKEN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** Files whose newest revision cannot be read: what older ones hold, and where nothing is said. */
class BrokenEndTest {
  private static final TestPki PKI = TestPki.load();
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final TestPdf SIGNED = signed(LETTER, Holder.PHAM_DUY_HUNG);
  private static final TestPdf TWICE = signed(SIGNED, Holder.UBND_TINH_BAC_KAN);

  /** An end that leads nowhere. */
  private static final String BROKEN = "startxref\n7\n%%EOF\n";

  private static final String REMNANT =
      "77 0 obj << /ByteRange [0 1 2 3] /Filter /F /SubFilter /S /Contents <00> >> endobj\n";

  private static TestPdf signed(TestPdf pdf, Holder holder) {
    return pdf.signedBy(PKI.of(holder)).at("2021-07-20T06:38:23Z");
  }

  private static TestPdf cut(TestPdf pdf, String behind, int from) {
    String text = pdf.text();
    int end = text.indexOf(behind, from) + behind.length();
    return TestPdf.of(Bytes.of(pdf.bytes()).slice(0, end).toArray());
  }

  private static Reading<PdfDocument, PdfDefect> read(TestPdf pdf) {
    return Read.reading(pdf.bytes());
  }

  private static void isNotRead(TestPdf pdf, PdfDefect.Kind... why) {
    assertThat(read(pdf).value()).isEmpty();
    assertThat(Read.kinds(read(pdf).defects())).containsExactly(why);
  }

  /** Inside the container, behind the dictionary, in the table, and before the last word. */
  @ParameterizedTest
  @ValueSource(strings = {"/Contents <30", "/Contents <", "endobj\n", "xref\n", "trailer"})
  void aFileThatWasSignedBeforeItsEndTellsOfThat(String behind) {
    int second = SIGNED.bytes().length;
    TestPdf cut = cut(TWICE, behind, second);
    assertThat(cut.bytes()).hasSizeGreaterThan(second).hasSizeLessThan(TWICE.bytes().length);
    PdfDocument document = read(cut).value().orElseThrow();
    PdfSignature first = document.signatures().get(0);
    assertThat(first.coverage()).isEqualTo(Coverage.ENTIRE_REVISION);
    assertThat(first.changesAfter().changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.BYTES_AFTER_END);
    assertThat(document.history().revisions()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ByteRange [", "/Contents <30", "endobj\n", "trailer"})
  void aFileThatEndsInItsOnlySignatureIsDamaged(String behind) {
    isNotRead(cut(SIGNED, behind, SIGNED.indexOf("/ByteRange")), TRUNCATED);
  }

  @Test
  void aFileThatEndsBeforeAnySignatureIsReadUpToThere() {
    TestPdf cut = cut(SIGNED, "<< /Type /Sig", LETTER.bytes().length);
    assertThat(read(cut).value())
        .hasValueSatisfying(document -> assertThat(document.signatures()).isEmpty());
  }

  /** What stands right behind the last complete revision is a part of what is missing. */
  @Test
  void aSignatureThatBeginsWhereTheLastRevisionEndsIsMissingTheRest() {
    isNotRead(LETTER.append(REMNANT), TRUNCATED);
    isNotRead(LETTER.append("\n" + REMNANT), TRUNCATED);
    isNotRead(LETTER.append("/ByteRange "), TRUNCATED);
    TestPdf inside = LETTER.append(REMNANT).append(PdfUpdate.update().put(20, "(x)"));
    assertThat(read(inside).value()).as("complete").isPresent();
    assertThat(read(inside.append("more")).value()).as("before the last revision").isPresent();
    TestPdf flawed = LETTER.append(PdfUpdate.update().put(20, "<< /A 1 /A 2 >>")).append("more");
    assertThat(read(flawed).value()).as("other defects").isPresent();
  }

  /** With its own last word a revision is not cut off but broken. */
  @Test
  void aSignatureWithABrokenEndIsToldOf() {
    PdfDocument document = read(LETTER.append(REMNANT + BROKEN)).value().orElseThrow();
    assertThat(Read.kinds(document.defects())).contains(XREF_BROKEN);
    assertThat(document.signatures()).hasSize(1);
    assertThat(Read.kinds(document.signatures().get(0).defects()))
        .contains(SIGNATURE_NOT_IN_FIELDS);
  }

  @Test
  void aFileWithoutAnySignatureIsNotReadFromAnOlderEnd() {
    isNotRead(LETTER.append("20 0 obj null endobj\n" + BROKEN), XREF_BROKEN);
  }

  @Test
  void eightOlderEndsAreTried() {
    assertThat(read(SIGNED.append(BROKEN.repeat(8))).value())
        .hasValueSatisfying(document -> assertThat(document.signatures()).hasSize(1));
    isNotRead(SIGNED.append(BROKEN.repeat(9)), XREF_BROKEN);
  }

  /** Without the key nobody can say what the older end would lead to. */
  @Test
  void aLockedFileIsReadFromItsOwnEndAlone() {
    TestPdf locked =
        signed(LETTER.encrypted(Encryption.AES_256, Encryption.USER), Holder.PHAM_DUY_HUNG);
    TestPdf broken = locked.append(BROKEN);
    assertThat(read(locked).value()).isPresent();
    isNotRead(broken, XREF_BROKEN, ENCRYPTED);
    assertThat(
            PdfReader.read(
                    PdfFile.of(Bytes.of(broken.bytes())),
                    Limits.DEFAULT,
                    Optional.of(Encryption.USER))
                .value())
        .hasValueSatisfying(document -> assertThat(document.signatures()).hasSize(1));
  }

  /** In the order of what they cover; those of no byte range come last. */
  @Test
  void signaturesComeInTheOrderOfTheirBytes() {
    assertThat(names(TWICE)).containsExactly("Signature1", "Signature2");
    TestPdf rangeless = TWICE.patch("/ByteRange", "/ByteRang_");
    assertThat(names(rangeless)).containsExactly("Signature2", "Signature1");
  }

  private static List<String> names(TestPdf pdf) {
    return Read.document(pdf).signatures().stream().map(s -> s.field().fullName()).toList();
  }
}
