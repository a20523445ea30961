package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.FIELD_TREE_BROKEN;
import static org.xacthuc.verdict.FindingCode.LIMIT_REACHED;
import static org.xacthuc.verdict.FindingCode.OBJECT_BROKEN;
import static org.xacthuc.verdict.FindingCode.PAGE_TREE_BROKEN;
import static org.xacthuc.verdict.FindingCode.PERMITTED_CHANGES;
import static org.xacthuc.verdict.FindingCode.STREAM_LENGTH_WRONG;
import static org.xacthuc.verdict.FindingCode.XREF_BROKEN;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** Files that would take for ever, or all memory (3.G, DOS): refused within their share. */
final class LimitRows {
  private static final String CATALOG = Bases.lastBody(LETTER, TestPdf.CATALOG);

  private LimitRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(loops(), streams(), heaps()).flatMap(rows -> rows);
  }

  private static StructureAttack row(
      String id, Verdict verdict, FindingCode code, TestPdf attacked) {
    return new StructureAttack(id, Base.TABLE.label(), SIGNED, () -> attacked, verdict, code);
  }

  private static StructureAttack refused(String id, FindingCode code, TestPdf attacked) {
    return row(id, Verdict.NOT_AUTHENTIC, code, attacked);
  }

  private static StructureAttack suspect(String id, FindingCode code, TestPdf attacked) {
    return row(id, Verdict.UNDETERMINED, code, attacked);
  }

  private static Stream<StructureAttack> loops() {
    TestPdf form = LETTER.form("Amount");
    return Stream.of(
        refused(
            "DOS-01 /Prev leads to itself",
            XREF_BROKEN,
            Raw.behind(SIGNED).end(SIGNED.bytes().length)),
        refused("DOS-01 /Prev past the end", XREF_BROKEN, Raw.behind(SIGNED).end(999_999)),
        suspect(
            "DOS-01 pages that are their own kids",
            PAGE_TREE_BROKEN,
            signed(LETTER.append(put(2, "<< /Type /Pages /Kids [5 0 R 2 0 R] /Count 2 >>")))),
        suspect(
            "DOS-01 a field that is its own kid",
            FIELD_TREE_BROKEN,
            signed(form.append(put(8, "<< /T (x) /Kids [8 0 R] >>")))),
        suspect(
            "DOS-01 a length that refers to its stream",
            STREAM_LENGTH_WRONG,
            signed(LETTER.append(put(6, "<< /Length 6 0 R >>\nstream\nBT ET\nendstream")))));
  }

  private static Stream<StructureAttack> streams() {
    return Stream.of(
        row(
            "DOS-02 a hundred filters",
            Verdict.UNREADABLE,
            LIMIT_REACHED,
            objectStream("/N 1 /First 4 /Filter [" + "/ASCIIHexDecode ".repeat(100) + "]")),
        suspect(
            "DOS-02 an object stream of 2^31",
            OBJECT_BROKEN,
            objectStream("/N 2147483648 /First 4")),
        suspect(
            "DOS-02 an object stream of 2^31-1",
            OBJECT_BROKEN,
            objectStream("/N 2147483647 /First 4")),
        suspect(
            "DOS-02 columns of 2^31",
            OBJECT_BROKEN,
            objectStream(
                "/N 1 /First 4 /Filter /FlateDecode"
                    + " /DecodeParms << /Predictor 12 /Columns 2147483648 >>")),
        refused("DOS-02 /Index of 2^31", XREF_BROKEN, xref("/W [1 4 2] /Index [0 2147483647]")),
        refused("DOS-02 /W of 8", XREF_BROKEN, xref("/W [8 8 8] /Index [0 1]")),
        refused("DOS-02 /W of 2^31", XREF_BROKEN, xref("/W [1 2147483647 2] /Index [0 1]")),
        refused("DOS-02 a negative /W", XREF_BROKEN, xref("/W [1 -4 2] /Index [0 1]")));
  }

  /** Names an object in an object stream that its dictionary describes so. */
  private static TestPdf objectStream(String entries) {
    int end = LETTER.bytes().length;
    String stream =
        "20 0 obj\n<< /Type /ObjStm /Length 9 "
            + entries
            + " >>\nstream\n21 0 null\nendstream\nendobj\n";
    String table =
        "22 0 obj\n<< /Type /XRef /W [1 4 2] /Index [20 3] /Size 23 /Root 1 0 R /Length 21 /Prev "
            + Raw.between(LETTER, "startxref\n", "\n")
            + " >>\nstream\n";
    byte[] entriesOf =
        ByteBuffer.allocate(21)
            .put((byte) 1)
            .putInt(end)
            .putShort((short) 0)
            .put((byte) 2)
            .putInt(20)
            .putShort((short) 0)
            .put((byte) 1)
            .putInt(end + stream.length())
            .putShort((short) 0)
            .array();
    String text =
        stream
            + table
            + new String(entriesOf, StandardCharsets.ISO_8859_1)
            + "\nendstream\nendobj\nstartxref\n"
            + (end + stream.length())
            + "\n%%EOF\n";
    TestPdf pdf = LETTER.append(text);
    return signed(pdf.append(put(1, with(CATALOG, "/Lang 21 0 R"))));
  }

  /** A cross-reference stream behind a signed file. */
  private static TestPdf xref(String entries) {
    int end = SIGNED.bytes().length;
    return SIGNED.append(
        "900 0 obj\n<< /Type /XRef /Size 901 /Root 1 0 R /Length 7 /Prev "
            + Raw.between(SIGNED, "startxref\n", "\n")
            + " "
            + entries
            + " >>\nstream\n\0\0\0\0\0\0\0\nendstream\nendobj\nstartxref\n"
            + end
            + "\n%%EOF\n");
  }

  /** Empty signature fields, none of them on a page. */
  private static TestPdf fields(int count) {
    StringBuilder references = new StringBuilder();
    PdfUpdate update = put(1, with(CATALOG, "/AcroForm 7 0 R"));
    for (int i = 0; i < count; i++) {
      references.append(100 + i).append(" 0 R ");
      update = update.put(100 + i, "<< /FT /Sig /T (F" + i + ") >>");
    }
    return LETTER.append(update.put(7, "<< /Fields [" + references + "] >>"));
  }

  /** Each an empty table. */
  private static TestPdf revisions(int count) {
    StringBuilder behind = new StringBuilder();
    long previous = SIGNED.view().startXref();
    int end = SIGNED.bytes().length;
    for (int i = 0; i < count; i++) {
      int start = end + behind.length();
      behind.append("xref\n0 0\ntrailer\n<< /Size 40 /Root 1 0 R /Prev ").append(previous);
      behind.append(" >>\nstartxref\n").append(start).append("\n%%EOF\n");
      previous = start;
    }
    return SIGNED.append(behind.toString());
  }

  private static Stream<StructureAttack> heaps() {
    return Stream.of(
        refused(
            "DOS-03 50,000 arrays in each other",
            CHANGED_AFTER_SIGNING,
            SIGNED.append(
                put(1, with(Bases.CATALOG, "/X 40 0 R"))
                    .put(40, "[".repeat(50_000) + "]".repeat(50_000)))),
        row(
            "DOS-03 ten thousand empty signature fields",
            Verdict.AUTHENTIC,
            PERMITTED_CHANGES,
            signed(fields(10_001))),
        row(
            "DOS-03 two thousand empty revisions behind",
            Verdict.AUTHENTIC,
            PERMITTED_CHANGES,
            revisions(2_000)),
        row(
            "DOS-03 50,000 dictionaries in each other, signed",
            Verdict.UNREADABLE,
            LIMIT_REACHED,
            signed(
                LETTER.append(
                    put(1, with(CATALOG, "/X 40 0 R"))
                        .put(40, "<</A".repeat(50_000) + " 0 " + ">>".repeat(50_000))))));
  }
}
