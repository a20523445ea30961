package org.xacthuc.attacks;

import static org.xacthuc.ReportAssert.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * Shadow attacks before the switch (3.D, stage 1): a second document lies in bytes that are signed
 * and shown to nobody. Nothing was changed after signing, so the verdict is undetermined.
 */
class HiddenDocumentAttacksTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();
  private static final String CATALOG = "<< /Type /Catalog /Pages 21 0 R >>";
  private static final String PAGES = "<< /Type /Pages /Kids [22 0 R] /Count 1 >>";
  private static final String PAGE =
      "<< /Type /Page /Parent 21 0 R /MediaBox [0 0 595 842] /Contents 23 0 R >>";
  private static final byte[] CONTENT = Raw.latin1(Bases.words("PAY 900"));

  static Stream<StructureAttack> attacks() {
    TestPdf letter = Bases.LETTER;
    PdfUpdate listed =
        PdfUpdate.update()
            .put(20, CATALOG)
            .put(21, PAGES)
            .put(22, PAGE)
            .putStream(23, "<< >>", CONTENT);
    return Stream.of(
        hidden("SH-HR-3 a listed second document", letter.append(listed)),
        hidden("SH-HR-4 a listed one in an object stream", letter.append(listed).withXrefStream()),
        hidden("SH-HR-6 a page outside the tree", letter.append(PdfUpdate.update().put(22, PAGE))),
        unlisted("SH-HR-1 a catalog", "20 0 obj\n" + CATALOG + "\nendobj\n"),
        unlisted("SH-HR-1 a page tree", "21 0 obj\n" + PAGES + "\nendobj\n"),
        unlisted(
            "SH-HR-1 content under the number of the page's own",
            "6 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n"));
  }

  private static StructureAttack hidden(String id, TestPdf prepared) {
    return StructureAttack.suspect(
        id, control(), Bases.signed(prepared), FindingCode.HIDDEN_DOCUMENT);
  }

  private static StructureAttack unlisted(String id, String dead) {
    TestPdf prepared = Bases.LETTER.append(dead).append(PdfUpdate.update().put(40, "null"));
    return StructureAttack.suspect(
        id, control(), Bases.signed(prepared), FindingCode.UNLISTED_OBJECT);
  }

  /** Dead bytes as real tools leave them, and an object that nothing refers to. */
  private static TestPdf control() {
    return Bases.signed(
        Bases.LETTER
            .append("20 0 obj\n<< /Producer (x) >>\nendobj\n")
            .append(PdfUpdate.update().put(40, "<< /Producer (y) >>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void theHiddenDocumentIsToldBeforeTheSwitch(StructureAttack attack) {
    assertThat(VERIFY.of(attack.control())).isAuthentic();
    assertThat(VERIFY.of(attack.attacked())).hasVerdict(attack.verdict()).hasFinding(attack.code());
  }
}
