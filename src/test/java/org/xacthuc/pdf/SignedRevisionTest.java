package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.REVISION_NOT_SELF_CONTAINED;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/**
 * Invariant I4: in the revision that a signature ends, the same field leads to the same bytes. The
 * newest revision is always the same good one; what stood there when it was signed is not.
 */
class SignedRevisionTest {
  private static final TestPki PKI = TestPki.load();

  /** Objects: 7 form, 8 text field, 9 signature dictionary, 10 signature field. */
  private static final TestPdf LETTER = TestPdf.letter("PAY 100").form("Amount");

  private static final String FIELD = "/FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] ";

  /** Signed with these fields of the form, and 10, 20 and 21 as they are said to be. */
  private static TestPdf signed(String fields, String field, String parent, String above) {
    PdfUpdate good =
        PdfUpdate.update()
            .put(7, "<< /Fields [8 0 R 10 0 R] /SigFlags 3 >>")
            .put(10, Steps.field(FIELD + "/V 9 0 R "));
    SignatureSpec spec =
        SignatureSpec.by(PKI.of(Holder.PHAM_DUY_HUNG))
            .field("Signature1")
            .at(Instant.parse("2021-07-20T06:38:23Z"));
    return LETTER
        .sign(
            spec,
            update ->
                update
                    .put(7, "<< /Fields " + fields + " /SigFlags 3 >>")
                    .put(10, field.startsWith("/") ? Steps.field(field) : field)
                    .put(20, parent)
                    .put(21, above))
        .append(good);
  }

  private static List<PdfDefect.Kind> defects(TestPdf pdf) {
    PdfSignature signature = Read.document(pdf).signatures().get(0);
    assertThat(signature.field().id()).isEqualTo(new ObjectId(10, 0));
    assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_REVISION);
    assertThat(signature.revision()).isEqualTo(2);
    return Read.kinds(signature.defects());
  }

  @ParameterizedTest
  @CsvSource({
    "[8 0 R 10 0 R], /V 9 0 R, (x), (x)",
    "[8 0 R 10 0 R], /V 9 0 R /Parent (x), (x), (x)",
    "[20 0 R], /V 9 0 R /Parent 20 0 R, << /Kids [10 0 R] >>, (x)",
    "[20 0 R], /Parent 20 0 R, << /Kids [8 0 R 10 0 R] /V 9 0 R >>, (x)",
    "[21 0 R], /Parent 20 0 R, << /Kids [10 0 R] /Parent 21 0 R >>, << /V 9 0 R /Kids [20 0 R] >>"
  })
  void theFieldLedThere(String fields, String field, String parent, String above) {
    assertThat(defects(signed(fields, field, parent, above))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "no fields, [], /V 9 0 R, (x), (x)",
    "another field, [8 0 R], /V 9 0 R, (x), (x)",
    "no value, [10 0 R], /Q 1, (x), (x)",
    "no value above, [20 0 R], /Parent 20 0 R, << /Kids [10 0 R] >>, (x)",
    "another value, [10 0 R], /V 8 0 R, (x), (x)",
    "another value above, [20 0 R], /Parent 20 0 R, << /Kids [10 0 R] /V 8 0 R >>, (x)",
    "no reference, [10 0 R], /V (x), (x), (x)",
    "no dictionary, [10 0 R], (x), (x), (x)",
    "a loop without a value, [10 0 R], /Parent 10 0 R, (x), (x)",
    "a loop, [10 0 R], /V 9 0 R /Parent 10 0 R /Kids [10 0 R], (x), (x)",
    "a parent that is none, [20 0 R], /V 9 0 R /Parent 20 0 R, (x), (x)",
    "one that names another, [20 0 R], /V 9 0 R /Parent 20 0 R, << /Kids [8 0 R] >>, (x)",
    "one in no form, [8 0 R], /V 9 0 R /Parent 20 0 R, << /Kids [10 0 R] >>, (x)",
    "one that names no number, [20 0 R], /V 9 0 R /Parent 20 0 R, << /Kids [(x)] >>, (x)"
  })
  void theFieldDidNotLeadThere(
      String how, String fields, String field, String parent, String above) {
    assertThat(defects(signed(fields, field, parent, above)))
        .as(how)
        .containsExactly(REVISION_NOT_SELF_CONTAINED);
  }

  /** Of two copies in the signed bytes, its table leads to the one, a later table to the other. */
  @Test
  void theDictionaryStoodElsewhere() {
    String copy =
        "51 0 obj << /Type /Sig /Filter /F /SubFilter /S /Contents <00> /ByteRange [0%s] >> endobj\n";
    TestPdf dead = LETTER.append(copy.formatted(" ".repeat(30)));
    TestPdf two =
        dead.append(
            Steps.withField(dead, PdfUpdate.update(), Steps.field("/FT /Sig /T (New) /V 51 0 R"))
                .put(51, "<< /A 1 >>"));
    int contents = two.indexOf("/Contents <00>") + "/Contents ".length();
    int end = two.bytes().length;
    String numbers = " " + contents + " " + (contents + 4) + " " + (end - contents - 4);
    TestPdf ranged =
        two.patch(
            "/ByteRange [0" + " ".repeat(30), "/ByteRange [0" + String.format("%-30s", numbers));
    TestPdf turned =
        ranged.append(
            String.format(
                    Locale.ROOT,
                    "xref\n51 1\n%010d 00000 n \ntrailer\n<< /Size 52 /Root 1 0 R /Prev %d >>\n",
                    two.indexOf("51 0 obj"),
                    two.view().startXref())
                + "startxref\n"
                + end
                + "\n%%EOF\n");
    PdfSignature signature = Read.document(turned).signatures().get(0);
    assertThat(signature.field().fullName()).isEqualTo("New");
    assertThat(signature.revision()).isEqualTo(2);
    assertThat(Read.kinds(signature.defects())).containsExactly(REVISION_NOT_SELF_CONTAINED);
  }
}
