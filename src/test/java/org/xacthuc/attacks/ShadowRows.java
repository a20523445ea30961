package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.CATALOG;
import static org.xacthuc.attacks.Bases.FORM;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.XREF_STREAM;
import static org.xacthuc.attacks.Bases.inCatalog;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.Bases.words;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.HIDDEN_DOCUMENT;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;

/** Shadow attacks (3.D): what was prepared before signing is brought to light afterwards. */
final class ShadowRows {
  private static final String LETTER_PAGE = lastBody(LETTER, TestPdf.FIRST_PAGE);
  private static final String LETTER_CATALOG = lastBody(LETTER, TestPdf.CATALOG);
  private static final String FORM_XOBJECT = "<< /Subtype /Form /BBox [0 0 595 842] >>";

  private ShadowRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(hidden(), planted(), replaced(), evidence()).flatMap(rows -> rows);
  }

  private static StructureAttack changed(String id, TestPdf control, PdfUpdate update) {
    return refused(id, control, control.append(update), CHANGED_AFTER_SIGNING);
  }

  /** What the signed page names and does not show, or does not have yet. */
  private static Stream<StructureAttack> hidden() {
    TestPdf covered =
        signed(
            LETTER.append(
                put(5, withXObject("/Cover 20 0 R"))
                    .putStream(6, "<< >>", Raw.latin1(words("PAY 900") + " /Cover Do"))
                    .putStream(20, FORM_XOBJECT, Raw.latin1("1 g 0 0 595 842 re f"))));
    TestPdf dangling =
        signed(LETTER.append(put(5, LETTER_PAGE.replace("6 0 R", "[6 0 R 500 0 R]"))));
    return Stream.of(
        refused(
            "SH-HIDE-1 the cover is freed",
            covered,
            Raw.behind(covered).free(20).end(),
            CHANGED_AFTER_SIGNING),
        changed("SH-HIDE-1 the cover is emptied", covered, stream(20, FORM_XOBJECT, "")),
        changed(
            "SH-HIDE-3 the missing content comes",
            dangling,
            stream(500, "<< >>", words("PAY 900"))),
        changed("SH-HIDE-3 behind a flood of unused objects", dangling, flood(500)),
        changed("SH-HIDE-3 named by a stream that calls itself a table", behindXref(), late()),
        changed("SH-HIDE-4 layers", SIGNED, put(1, with(CATALOG, "/OCProperties << /D << >> >>"))),
        refused(
            "SH-HR-1 a planted second document",
            hiddenCatalog(),
            Raw.behind(hiddenCatalog())
                .at(30, offsetOf(hiddenCatalog(), 30))
                .trailer(" /Root 30 0 R")
                .end(),
            CHANGED_AFTER_SIGNING),
        changed(
            "SH-HR-6 pages out of hiding",
            SIGNED,
            put(2, "<< /Type /Pages /Kids [5 0 R 5 0 R] /Count 2 >>")));
  }

  private static String withXObject(String entry) {
    return LETTER_PAGE.replace("/Resources <<", "/Resources << /XObject << " + entry + " >>");
  }

  /** The only way to object 600 leads through a form that has the type of a table. */
  private static TestPdf behindXref() {
    return signed(
        LETTER.append(
            put(5, withXObject("/Fm 20 0 R"))
                .putStream(6, "<< >>", Raw.latin1(words("PAY 100") + " /Fm Do"))
                .putStream(
                    20,
                    "<< /Type /XRef /Subtype /Form /BBox [0 0 595 842]"
                        + " /Resources << /XObject << /Late 600 0 R >> >> >>",
                    Raw.latin1("/Late Do"))));
  }

  private static PdfUpdate late() {
    return stream(600, FORM_XOBJECT, "1 g 0 0 595 842 re f");
  }

  private static PdfUpdate flood(int last) {
    PdfUpdate update = stream(last, "<< >>", words("PAY 900"));
    for (int number = 200; number < 450; number++) {
      update = update.put(number, "null");
    }
    return update;
  }

  /** The catalog of another document in a stream, where no table leads. */
  private static TestPdf hiddenCatalog() {
    return signed(
        LETTER.append(
            stream(20, "<< >>", "30 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")));
  }

  /** A second document beside the one that is shown, in every layout. */
  private static Stream<StructureAttack> planted() {
    TestPdf both =
        LETTER.append(
            put(30, "<< /Type /Catalog /Pages 31 0 R >>")
                .put(31, "<< /Type /Pages /Kids [32 0 R] /Count 1 >>")
                .put(32, LETTER_PAGE.replace("/Parent 2", "/Parent 31").replace("6 0 R", "33 0 R"))
                .putStream(33, "<< >>", Raw.latin1(words("PAY 900"))));
    Map<String, UnaryOperator<TestPdf>> layouts =
        Map.of(
            "table", pdf -> pdf,
            "streams", TestPdf::withXrefStream,
            "hybrid", TestPdf::hybrid,
            "encrypted", pdf -> pdf.encrypted(Encryption.AES_128),
            "encrypted streams", pdf -> pdf.encrypted(Encryption.RC4_128).withXrefStream());
    return layouts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            e ->
                broughtToLight(
                    e.getKey(),
                    signed(e.getValue().apply(LETTER)),
                    signed(e.getValue().apply(both))));
  }

  /** The first stage is told before anybody switches over. */
  private static Stream<StructureAttack> broughtToLight(
      String layout, TestPdf control, TestPdf base) {
    PdfView view = base.view();
    String catalog = view.value(view.catalog());
    String pages = "<< /Type /Pages /Kids [5 0 R 32 0 R] /Count 2 >>";
    return Stream.of(
        StructureAttack.suspect(
            "SH-HR-1 before the switch, " + layout, control, base, HIDDEN_DOCUMENT),
        switched(
            "SH-HR-1 another root, " + layout,
            control,
            base,
            put(30, view.with(30, "AcroForm", view.entry(view.catalog(), "AcroForm")))
                .trailer("Root", "30 0 R")),
        switched(
            "SH-HR-1 other pages, " + layout,
            control,
            base,
            put(view.catalog(), catalog.replace("/Pages 2 0 R", "/Pages 31 0 R"))),
        switched(
            "SH-HR-3 another content, " + layout,
            control,
            base,
            put(view.page(), view.with(view.page(), "Contents", "33 0 R"))),
        switched("SH-HR-6 a hidden page, " + layout, control, base, put(2, pages)));
  }

  private static StructureAttack switched(
      String id, TestPdf control, TestPdf planted, PdfUpdate update) {
    return refused(id, control, planted.append(update), CHANGED_AFTER_SIGNING);
  }

  private static long offsetOf(TestPdf pdf, int number) {
    return pdf.indexOf("\n" + number + " 0 obj") + 1L;
  }

  private static Stream<StructureAttack> replaced() {
    TestPdf empty = signed(waitingWithAppearance());
    return Stream.of(
        changed(
            "SH-REPL-2 a filled value",
            FORM,
            put(8, lastBody(FORM, 8).replace("/FT", "/V (9) /FT"))),
        changed(
            "SSA-01 an empty signature field shows something else",
            empty,
            stream(20, FORM_XOBJECT, "1 g 0 0 595 842 re f")),
        changed(
            "SSA-01 the same beside a harmless change",
            empty,
            store(empty, "/TU (x)")
                .putStream(20, FORM_XOBJECT, Raw.latin1("1 g 0 0 595 842 re f"))
                .put(8, with(lastBody(empty, 8), "/Ff 1"))));
  }

  /** 7 is the form, 8 an empty signature field that shows 20. */
  private static TestPdf waitingWithAppearance() {
    TestPdf waiting = LETTER.emptySignatureField("Later");
    String field = lastBody(waiting, 8).replace("[0 0 0 0]", "[0 0 595 842] /AP << /N 20 0 R >>");
    return waiting.append(put(8, field).putStream(20, FORM_XOBJECT, new byte[] {'q', ' ', 'Q'}));
  }

  /** Content that passes for validation data. */
  private static Stream<StructureAttack> evidence() {
    TestPdf array =
        signed(
            LETTER.append(
                put(5, LETTER_PAGE.replace("6 0 R", "20 0 R"))
                    .put(20, "[21 0 R]")
                    .putStream(21, "<< >>", Raw.latin1(words("PAY 100")))));
    TestPdf prepared =
        signed(
            LETTER.append(
                put(1, with(LETTER_CATALOG, "/OpenAction 30 0 R /DSS 31 0 R"))
                    .put(30, "<< >>")
                    .put(31, "<< /VRI 30 0 R >>")));
    return Stream.of(
        changed(
            "ISA-27 the page's content as a certificate",
            SIGNED,
            store(SIGNED, "/Cert 6 0 R").putStream(6, "<< >>", Raw.latin1(words("PAY 900")))),
        changed(
            "ISA-27 the page's array of content as certificates",
            array,
            store(array, "/Cert 20 0 R").putStream(21, "<< >>", Raw.latin1(words("PAY 900")))),
        changed(
            "ISA-27 an action that was in the store",
            prepared,
            put(30, "<< /S /JavaScript /JS (app.alert\\(1\\)) >>")),
        changed(
            "SH-HR-4 an object stream as a certificate",
            XREF_STREAM,
            store(XREF_STREAM, "/Cert 7 0 R").putStream(7, OBJECT_STREAM, Raw.latin1(MEMBERS))),
        changed(
            "SH-HR-4 an object stream in place of another",
            XREF_STREAM,
            PdfUpdate.update().putStream(7, OBJECT_STREAM, Raw.latin1(MEMBERS))));
  }

  /** Another font in the place of the one that the signed object stream holds. */
  private static final String OBJECT_STREAM = "<< /Type /ObjStm /N 4 /First 20 >>";

  private static final String MEMBERS =
      "1 0 2 5 3 29 5 81   null "
          + "<</Kids[5 0 R]/Count 1>>"
          + "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >> "
          + "null";

  /** The document security store with one more entry. */
  private static PdfUpdate store(TestPdf pdf, String entry) {
    int number = inCatalog(pdf, "DSS");
    return put(number, with(lastBody(pdf, number), entry));
  }
}
