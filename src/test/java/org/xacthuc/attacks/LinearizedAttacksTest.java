package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.signed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/**
 * A file that says that it is to be read from its front (ISO 32000-2 annex F): Poppler and pdf.js
 * then show the revision whose cross-reference section stands there, and not the one that was
 * signed (catalogue SH-HR-1).
 */
class LinearizedAttacksTest {
  private static final Verification VERIFY =
      Verification.strict().with(Policy.DEFAULT.withSignatory(RequirementLevel.SOFT));

  private static final String HEAD = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
  private static final String ENTRY = "%010d 00000 n \n";

  private static final List<String> OBJECTS =
      List.of(
          "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
          "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
          "<< /Producer (x) >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
              + " /Resources << /Font << /F1 3 0 R >> >> >>",
          stream("BT /F1 11 Tf 72 780 Td (PAY NINE MILLION) Tj ET"));

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
        told("LIN-1 the oldest section in front", true, 0),
        told("LIN-1 a section of no revision in front", false, 0),
        Attack.control("LIN-0 of another length, as behind any update", () -> verify(true, 1)));
  }

  private static Attack told(String id, boolean chained, int off) {
    return Attack.undetermined(id, () -> verify(chained, off), FindingCode.READERS_DISAGREE);
  }

  private static VerificationReport verify(boolean chained, int off) {
    int length = updated(0, chained).bytes().length;
    return VERIFY.of(updated(length + off, chained));
  }

  /** What was signed stands in an update. */
  private static TestPdf updated(int length, boolean chained) {
    byte[] content = Raw.latin1("BT /F1 11 Tf 72 780 Td (PAY ONE) Tj ET");
    return signed(file(length, chained).append(PdfUpdate.update().putStream(6, "<< >>", content)));
  }

  /**
   * @param chained whether the section in front is that of the first revision, or one that another
   *     stands for
   */
  private static TestPdf file(int length, boolean chained) {
    String first =
        String.format(
            Locale.ROOT,
            "7 0 obj\n<< /Linearized 1 /L %010d /H [0 1] /O 5 /E 9 /N 1 /T 9 >>\nendobj\n",
            length);
    String trailer = "trailer\n<< /Size 8 /Root 1 0 R >>\n";
    int front = HEAD.length() + first.length();
    String end = trailer + "startxref\n" + front + "\n%%EOF\n";
    StringBuilder table = new StringBuilder("xref\n0 8\n0000000000 65535 f \n");
    int start = front + table.length() + 7 * String.format(Locale.ROOT, ENTRY, 0).length();
    start += end.length();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < OBJECTS.size(); i++) {
      table.append(String.format(Locale.ROOT, ENTRY, start + body.length()));
      body.append(i + 1).append(" 0 obj\n").append(OBJECTS.get(i)).append("\nendobj\n");
    }
    table.append(String.format(Locale.ROOT, ENTRY, HEAD.length()));
    String all = HEAD + first + table + end + body;
    int section = chained ? front : all.length();
    all += chained ? "" : table + trailer;
    return TestPdf.of(Raw.latin1(all + "startxref\n" + section + "\n%%EOF\n"));
  }

  private static String stream(String content) {
    return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
  }
}
