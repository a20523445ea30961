package org.xacthuc.attacks;

import static org.xacthuc.ReportAssert.assertThat;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.with;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * A certified person signs pages with the right name and, with them, what shows another one once
 * the file is open. Nothing was changed after signing, so the verdict is undetermined.
 */
class ActiveContentAttacksTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();
  private static final String SCRIPT = "<< /S /JavaScript /JS (f) >>";
  private static final String TO_PAGE = "<< /S /GoTo /D [5 0 R /Fit] >>";

  static Stream<StructureAttack> attacks() {
    return Stream.of(
        catalog("a script at the start", "/OpenAction " + SCRIPT, "/OpenAction " + TO_PAGE),
        catalog(
            "a script behind a harmless action",
            "/OpenAction << /S /GoTo /D [5 0 R /Fit] /Next [20 0 R 21 0 R] >>",
            "/OpenAction << /S /GoTo /D [5 0 R /Fit] /Next [21 0 R 22 0 R] >>"),
        catalog("another document", "/OpenAction << /S /GoToR /F (b.pdf) >>", destination()),
        catalog("a layer switched on", "/OpenAction << /S /SetOCGState /State [] >>", uri()),
        catalog("a field hidden", "/OpenAction << /S /Hide /T (x) >>", uri()),
        catalog("an action that nobody knows", "/OpenAction << /S /Later >>", uri()),
        catalog("a type by reference", "/OpenAction << /S 23 0 R /JS (f) >>", uri()),
        catalog("actions in a circle", "/OpenAction 24 0 R", "/OpenAction 22 0 R"),
        catalog("more actions than are followed", "/OpenAction 30 0 R", "/OpenAction 100 0 R"),
        catalog("a script for the printer", "/AA << /WP " + SCRIPT + " >>", "/AA << >>"),
        catalog(
            "a named script",
            "/Names << /JavaScript << /Names [(a) " + SCRIPT + "] >> >>",
            "/Names << /Dests << /Names [] >> >>"),
        catalog("an XFA form", "/AcroForm << /Fields [] /XFA 25 0 R >>", "/AcroForm 26 0 R"),
        catalog(
            "a collection that opens with another document",
            "/Collection << /D (other.pdf) /View /H >>",
            "/PageMode /UseAttachments"),
        page("another picture on paper", picture("[27 0 R]"), picture("[]")),
        page("a page's script", "/AA << /O " + SCRIPT + " >>", "/AA << /O " + TO_PAGE + " >>"),
        page(
            "an annotation's script as its page comes to sight",
            annotation("/AA << /PV " + SCRIPT + " >>"),
            annotation("/AA << /D " + SCRIPT + " >> /A " + SCRIPT)),
        page(
            "an annotation's script as the pointer comes",
            annotation("/AA << /E " + SCRIPT + " >>"),
            annotation("/AA << /E " + TO_PAGE + " /U " + SCRIPT + " >>")),
        page("a script as the page is left", "/AA << /C " + SCRIPT + " >>", "/AA << /K 20 0 R >>"),
        page(
            "a form that another file's page replaces",
            "/PieceInfo << /Im << /Subtype /Form /Ref << /F (x.pdf) /Page 0 >> >> >>",
            "/PieceInfo << /Im << /Subtype /Link /Ref << /F (x.pdf) /Page 0 >> >> >>"),
        page(
            "a film that starts with its page",
            annotation("/RichMediaSettings << /Activation << /Condition /PV >> >>"),
            annotation("/RichMediaSettings << /Activation << /Condition /XA >> >>")),
        page(
            "a model that is shown with its page",
            annotation("/3DA << /A /PO >>"),
            annotation("/3DA << /A /XA >>")));
  }

  private static String destination() {
    return "/OpenAction [5 0 R /Fit]";
  }

  private static String uri() {
    return "/OpenAction << /S /URI /URI (https://example.org) >>";
  }

  private static String picture(String alternates) {
    return "/PieceInfo << /Im << /Subtype /Image /Alternates " + alternates + " >> >>";
  }

  private static String annotation(String entries) {
    return "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] " + entries + " >>]";
  }

  private static StructureAttack catalog(String id, String active, String harmless) {
    return row(id, TestPdf.CATALOG, active, harmless);
  }

  private static StructureAttack page(String id, String active, String harmless) {
    return row(id, TestPdf.FIRST_PAGE, active, harmless);
  }

  private static StructureAttack row(String id, int object, String active, String harmless) {
    return StructureAttack.suspect(
        id, holding(object, harmless), holding(object, active), FindingCode.ACTIVE_CONTENT);
  }

  private static TestPdf holding(int object, String entries) {
    PdfUpdate update =
        PdfUpdate.update()
            .put(object, with(lastBody(LETTER, object), entries))
            .put(20, SCRIPT)
            .put(21, TO_PAGE)
            .put(22, "<< /S /Named /N /NextPage /Next 22 0 R >>")
            .put(23, "/JavaScript")
            .put(24, "<< /S /GoTo /D [5 0 R /Fit] /Next [24 0 R 20 0 R] >>")
            .put(25, "(<xdp/>)")
            .put(26, "<< /Fields [] /XFA null >>")
            .put(27, "<< /Image null /DefaultForPrinting true >>");
    // Chains of 120 and of 50 actions; a hundred are followed.
    for (int action = 30; action < 150; action++) {
      update = update.put(action, "<< /S /Named /N /NextPage /Next " + (action + 1) + " 0 R >>");
    }
    return signed(LETTER.append(update.put(150, "<< /S /Named /N /NextPage >>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void whatRunsByItselfIsToldAndWhatWaitsOrStaysIsNot(StructureAttack attack) {
    assertThat(VERIFY.of(attack.control())).isAuthentic();
    assertThat(VERIFY.of(attack.attacked())).hasVerdict(attack.verdict()).hasFinding(attack.code());
  }
}
