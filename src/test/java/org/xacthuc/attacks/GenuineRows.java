package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Recipe.genuine;

import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfUpdates;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** What the catalogue lists as harmless: it must pass, told or not. */
final class GenuineRows {
  private static final ValidationData DATA = Bases.PKI.validationData(Holder.PHUONG_THI_THANH);

  private GenuineRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.concat(Recipe.rows(behind()), before());
  }

  private static List<Recipe> behind() {
    return List.of(
        genuine("ISA-21 one line feed", null, pdf -> pdf.append("\n")),
        genuine("ISA-21 one carriage return and line feed", null, pdf -> pdf.append("\r\n")),
        genuine("ISA-28 validation data named by signature", null, GenuineRows::named));
  }

  private static TestPdf named(TestPdf pdf) {
    String contents = SignatureBytes.of(pdf).contents();
    Bytes value = Bytes.fromHex(contents.substring(1, contents.length() - 1));
    return pdf.mangle(bytes -> PdfUpdates.dssWithVri(bytes, DATA, value));
  }

  /** Signed as they are: each a chain of revisions that is sound. */
  private static Stream<StructureAttack> before() {
    return Stream.of(
        passing("PC-02 two ends of file", null, LETTER.append("%%EOF\n")),
        passing("PC-02 two headers", null, LETTER.append("%PDF-1.4\n")),
        passing("PC-02 a revision and its end between", null, LETTER.append(PdfUpdate.update())),
        passing(
            "PC-12 an authentication code of the file",
            FindingCode.MAC_NOT_CHECKED,
            LETTER.append(
                PdfUpdate.update()
                    .trailer("AuthCode", "<< /MACLocation /Standalone /MAC <00> >>"))));
  }

  private static StructureAttack passing(String id, FindingCode code, TestPdf letter) {
    return StructureAttack.drawn(id, Bases.SIGNED, signed(letter), Verdict.AUTHENTIC, code);
  }
}
