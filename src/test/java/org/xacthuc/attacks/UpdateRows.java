package org.xacthuc.attacks;

import static org.xacthuc.attacks.Recipe.changed;
import static org.xacthuc.attacks.Recipe.refused;
import static org.xacthuc.attacks.Recipe.unreadable;
import static org.xacthuc.verdict.FindingCode.BYTES_AFTER_END;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.ENCRYPTED;
import static org.xacthuc.verdict.FindingCode.REVISION_NOT_SELF_CONTAINED;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_NOT_IN_FIELDS;
import static org.xacthuc.verdict.FindingCode.XREF_BROKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** Incremental saving attacks (3.B): what is appended changes what the file shows. */
final class UpdateRows {
  private static final String OTHER_WORDS = Bases.words("PAY 900");

  private UpdateRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(contents(), bytes(), tables(), pages(), resources(), catalogs(), evidence())
        .flatMap(Recipe::rows);
  }

  private static PdfUpdate put(int number, String body) {
    return PdfUpdate.update().put(number, body);
  }

  /** An entry of the catalog, its value in the object that {@code free} stands for. */
  private static Recipe catalog(String id, String key, String value, String object) {
    return changed(
        id,
        v ->
            put(v.catalog(), v.with(v.catalog(), key, value.replace("free", v.free() + " 0 R")))
                .put(v.free(), object));
  }

  private static Recipe page(String id, String key, String value) {
    return changed(id, v -> put(v.page(), v.with(v.page(), key, value)));
  }

  static PdfUpdate otherWords(PdfView v) {
    return PdfUpdate.update().putStream(v.content(), "<< >>", Raw.latin1(OTHER_WORDS));
  }

  private static List<Recipe> contents() {
    return List.of(
        changed("ISA-01 other words", UpdateRows::otherWords),
        changed(
            "ISA-01 no words",
            v -> PdfUpdate.update().putStream(v.content(), "<< >>", new byte[0])),
        changed(
            "ISA-01 another content object",
            v ->
                PdfUpdate.update()
                    .put(v.page(), v.with(v.page(), "Contents", v.free() + " 0 R"))
                    .putStream(v.free(), "<< >>", Raw.latin1(OTHER_WORDS))),
        changed(
            "ISA-01 a second content stream",
            v ->
                put(
                        v.page(),
                        v.with(
                            v.page(), "Contents", "[" + v.content() + " 0 R " + v.free() + " 0 R]"))
                    .putStream(v.free(), "<< >>", Raw.latin1(OTHER_WORDS))),
        changed(
            "ISA-01 an empty array of content",
            v -> put(v.page(), v.with(v.page(), "Contents", "[]"))),
        changed(
                "PC-11 clear words in an encrypted file",
                v ->
                    PdfUpdate.update()
                        .putStream(
                            v.content(),
                            "<< /Filter /Crypt /DecodeParms << /Name /Identity >> >>",
                            Raw.latin1(OTHER_WORDS)))
            .on(Base.ENCRYPTED),
        changed(
            "ISA-11 the page in an object stream",
            v ->
                put(v.page(), v.with(v.page(), "Contents", v.free() + " 0 R"))
                    .put(v.free(), "null")
                    .compressed()),
        changed(
            "ISA-11 the catalog in an object stream",
            v ->
                put(v.catalog(), v.with(v.catalog(), "OpenAction", "<< /S /JavaScript /JS (x) >>"))
                    .compressed()),
        changed(
            "ISA-11 other words listed by a stream",
            v -> otherWords(v).put(v.free(), "null").compressed()));
  }

  private static Recipe appended(String id, Function<TestPdf, String> text) {
    return refused(id, BYTES_AFTER_END, pdf -> pdf.append(text.apply(pdf)));
  }

  private static List<Recipe> bytes() {
    String trailer = "trailer\n<< /Size 40 /Root 1 0 R >>\n";
    return List.of(
        appended("ISA-02 objects and trailer without a table", p -> object(p) + trailer + end(p)),
        appended("ISA-03 objects alone", UpdateRows::object),
        appended("ISA-03 objects and the old start", p -> object(p) + end(p)),
        appended("ISA-04 objects and a marker", p -> object(p) + "%%EOF"),
        appended("ISA-04 a marker alone", p -> "%%EOF\n"),
        appended("ISA-04 the old end again", UpdateRows::end),
        appended("ISA-21 one byte", p -> "x"),
        appended("ISA-21 many zeros", p -> "\0".repeat(1000)),
        appended("ISA-21 many line ends", p -> "\n".repeat(1000)),
        appended("ISA-21 a comment", p -> "% PAY 900\n"),
        appended("ISA-22 another PDF without a start", p -> withoutStart()).notOn(Base.ENCRYPTED),
        refused(
                "ISA-22 another PDF without a start",
                BYTES_AFTER_END,
                p -> p.append(withoutStart()))
            .on(Base.ENCRYPTED),
        refused(
            "ISA-22 another PDF, its table named",
            SIGNATURE_NOT_IN_FIELDS,
            UpdateRows::secondDocument),
        refused(
                "ISA-22 another PDF as it is",
                XREF_BROKEN,
                pdf -> pdf.append(TestPdf.letter("PAY 900", "or more").text()))
            .notOn(Base.ENCRYPTED));
  }

  private static String withoutStart() {
    return Bases.LETTER.text().replace("startxref", "startxxxx");
  }

  private static String object(TestPdf pdf) {
    int content = pdf.view().content();
    return content + " 0 obj\n<< /Length 39 >>\nstream\n" + OTHER_WORDS + "\nendstream\nendobj\n";
  }

  private static String end(TestPdf pdf) {
    return "startxref\n" + pdf.view().startXref() + "\n%%EOF\n";
  }

  /** A whole document behind the signed one, its offsets counted from the first byte of both. */
  private static TestPdf secondDocument(TestPdf pdf) {
    Raw raw = Raw.behind(pdf);
    for (int number = 1; number <= 6; number++) {
      raw.object(number, 0, Bases.lastBody(Bases.LETTER, number));
    }
    return raw.endWithoutPrevious();
  }

  private static Recipe raw(String id, FindingCode code, Function<TestPdf, TestPdf> attack) {
    return refused(id, code, attack::apply);
  }

  private static List<Recipe> tables() {
    return List.of(
        changed(
            "ISA-07 another root",
            v -> put(v.free(), v.value(v.catalog())).trailer("Root", v.free() + " 0 R")),
        raw("ISA-07 an empty table and another root", CHANGED_AFTER_SIGNING, UpdateRows::pageAsRoot)
            .notOn(Base.ENCRYPTED),
        refused(
                "ISA-07 an empty table and another root",
                SIGNATURE_NOT_IN_FIELDS,
                UpdateRows::pageAsRoot)
            .on(Base.ENCRYPTED),
        raw(
                "ISA-08 the signed table is skipped",
                SIGNATURE_NOT_IN_FIELDS,
                p -> Raw.behind(p).object(1, 0, Bases.lastBody(Bases.LETTER, 1)).end(firstTable()))
            .on(Base.TABLE, Base.CERTIFIED_1, Base.TWICE, Base.ARCHIVED),
        raw(
                "ISA-08 the signed table is skipped, the form kept",
                REVISION_NOT_SELF_CONTAINED,
                UpdateRows::skipping)
            .on(Base.TABLE),
        raw(
            "ISA-12 the content is freed",
            CHANGED_AFTER_SIGNING,
            p -> Raw.behind(p).free(p.view().content()).end()),
        raw(
            "ISA-12 the content under another generation",
            CHANGED_AFTER_SIGNING,
            p -> Raw.behind(p).object(p.view().content(), 1, "null").end()),
        raw(
            "ISA-12 the content above /Size",
            CHANGED_AFTER_SIGNING,
            p -> Raw.behind(p).size(p.view().content()).end()),
        raw(
            "ISA-12 the content at another object's place",
            CHANGED_AFTER_SIGNING,
            p -> Raw.behind(p).at(p.view().content(), p.indexOf("\n4 0 obj") + 1L).end()),
        raw(
            "ISA-12 the content at nobody's place",
            CHANGED_AFTER_SIGNING,
            p -> Raw.behind(p).at(p.view().content(), 3).end()),
        raw(
            "ISA-12 the page is freed",
            CHANGED_AFTER_SIGNING,
            p -> Raw.behind(p).free(p.view().page()).end()),
        raw(
            "ISA-12 the form is freed",
            SIGNATURE_NOT_IN_FIELDS,
            p -> Raw.behind(p).free(p.view().form()).end()),
        raw(
            "ISA-12 the signature is freed",
            SIGNATURE_NOT_IN_FIELDS,
            p -> Raw.behind(p).free(p.view().signature()).end()),
        raw(
            "ISA-01 a table over a stream",
            CHANGED_AFTER_SIGNING,
            p ->
                Raw.behind(p)
                    .object(p.view().content(), 0, "<< /Length 0 >>\nstream\n\nendstream")
                    .end()),
        raw(
            "ISA-05 a copy under the same number",
            SIGNATURE_NOT_IN_FIELDS,
            p -> p.append(put(p.view().signature(), p.view().value(p.view().signature())))),
        raw("ISA-06 a copy under another number", SIGNATURE_NOT_IN_FIELDS, UpdateRows::copy),
        raw(
            "the form taken away",
            SIGNATURE_NOT_IN_FIELDS,
            p ->
                p.append(
                    put(p.view().catalog(), p.view().without(p.view().catalog(), "AcroForm")))),
        raw("the trailer without its root", XREF_BROKEN, UpdateRows::withoutRoot)
            .notOn(Base.ENCRYPTED),
        unreadable("the trailer without its root", ENCRYPTED, UpdateRows::withoutRoot)
            .on(Base.ENCRYPTED));
  }

  private static TestPdf pageAsRoot(TestPdf pdf) {
    return Raw.behind(pdf).trailer(" /Root " + pdf.view().page() + " 0 R").end();
  }

  private static TestPdf withoutRoot(TestPdf pdf) {
    return Raw.behind(pdf).trailer(" /Root null").end();
  }

  private static long firstTable() {
    return Long.parseLong(Raw.between(Bases.LETTER, "startxref\n", "\n"));
  }

  private static TestPdf copy(TestPdf pdf) {
    PdfView v = pdf.view();
    return pdf.append(
        put(v.free(), v.value(v.signature()))
            .put(v.signatureField(), v.with(v.signatureField(), "V", v.free() + " 0 R")));
  }

  /** The update brings every object that the skipped table had. */
  private static TestPdf skipping(TestPdf pdf) {
    Raw raw = Raw.behind(pdf);
    for (int number : new int[] {1, 5, 8, 9}) {
      raw.object(number, 0, Bases.lastBody(pdf, number));
    }
    return raw.at(7, pdf.indexOf("\n7 0 obj") + 1L)
        .object(Bases.inCatalog(pdf, "DSS"), 0, "<< >>")
        .end(firstTable());
  }

  private static List<Recipe> pages() {
    List<Recipe> recipes = new ArrayList<>();
    Map.of(
            "Rotate", "180",
            "MediaBox", "[0 0 595 700]",
            "CropBox", "[0 0 595 700]",
            "BleedBox", "[0 0 9 9]",
            "UserUnit", "9",
            "Group", "<< /S /Transparency >>")
        .forEach((key, value) -> recipes.add(page("ISA-15 /" + key, key, value)));
    recipes.add(page("ISA-19 /AA of the page", "AA", "<< /O << /S /JavaScript /JS (x) >> >>"));
    recipes.add(page("PC-07 an escaped key", "Con#74ents", "4 0 R"));
    recipes.add(page("PC-09 a turn of many digits", "Rotate", "9".repeat(400)));
    recipes.addAll(
        List.of(
            kids("ISA-15 a page added", "page free", 2),
            kids("ISA-15 a page before", "free page", 2),
            kids("ISA-15 a page replaced", "free", 1),
            kids("ISA-15 no page", "", 0),
            kids("ISA-15 the page twice", "page page", 2),
            kids("SH-HR-6 /Count alone", "page", 0),
            inherited("ISA-17 /MediaBox of the tree", "MediaBox", "[0 0 9 9]"),
            inherited("ISA-17 /Rotate of the tree", "Rotate", "90"),
            inherited("ISA-17 /Resources of the tree", "Resources", "<< >>"),
            inherited("ISA-17 /CropBox of the tree", "CropBox", "[0 0 9 9]")));
    return recipes;
  }

  private static Recipe kids(String id, String kids, int count) {
    return changed(
        id,
        v ->
            put(
                    v.reference(v.catalog(), "Pages"),
                    "<< /Type /Pages /Kids ["
                        + kids.replace("page", v.page() + " 0 R").replace("free", v.free() + " 0 R")
                        + "] /Count "
                        + count
                        + " >>")
                .put(v.free(), v.value(v.page())));
  }

  private static Recipe inherited(String id, String key, String value) {
    return changed(
        id,
        v -> {
          int root = v.reference(v.catalog(), "Pages");
          return put(root, v.with(root, key, value));
        });
  }

  private static List<Recipe> resources() {
    return List.of(
        page("ISA-16 another font", "Resources", "<< /Font << /F1 4 0 R >> >>"),
        page("ISA-16 no resources", "Resources", "<< >>"),
        page(
            "ISA-16 an XObject more",
            "Resources",
            "<< /Font << /F1 3 0 R >> /XObject << /X 4 0 R >> >>"),
        font("SH-REPL-4 another font", v -> "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"),
        font("SH-REPL-5 /Encoding", v -> v.with(3, "Encoding", "<< /Differences [49 /nine] >>")),
        font("SH-REPL-6 /ToUnicode", v -> v.without(3, "ToUnicode")),
        font("SH-REPL-7 /Widths", v -> v.with(3, "Widths", "[9]")),
        font(
            "SH-REPL-8 /FontDescriptor", v -> v.with(3, "FontDescriptor", "<< /FontFile 4 0 R >>")),
        changed(
            "SH-REPL-6 the map alone",
            v ->
                PdfUpdate.update()
                    .putStream(v.reference(3, "ToUnicode"), "<< >>", Raw.latin1("endcmap"))));
  }

  private static Recipe font(String id, Function<PdfView, String> body) {
    return changed(id, v -> put(3, body.apply(v)));
  }

  private static List<Recipe> catalogs() {
    String script = "<< /S /JavaScript /JS (x) >>";
    return List.of(
        catalog(
            "ISA-18 layers",
            "OCProperties",
            "<< /OCGs [free] /D << /OFF [free] >> >>",
            "<< /Type /OCG /Name (x) >>"),
        catalog("ISA-18 no layers", "OCProperties", "<< >>", "null"),
        catalog("ISA-19 /OpenAction", "OpenAction", script, "null"),
        catalog("ISA-19 /OpenAction elsewhere", "OpenAction", "free", script),
        catalog("ISA-19 /OpenAction, a destination", "OpenAction", "[5 0 R /Fit]", "null"),
        catalog("ISA-19 /AA", "AA", "<< /WC " + script + " >>", "null"),
        catalog("ISA-19 scripts", "Names", "<< /JavaScript << /Names [(x) free] >> >>", script),
        catalog(
            "ISA-20 files",
            "Names",
            "<< /EmbeddedFiles << /Names [(x) free] >> >>",
            "<< /Type /Filespec /F (x) >>"),
        catalog("ISA-20 /AF", "AF", "[free]", "<< /Type /Filespec /F (x) >>"),
        catalog("ISA-20 /Collection", "Collection", "<< /View /H >>", "null"),
        catalog("ISA-25 /Version", "Version", "/2.0", "null"),
        catalog("ISA-25 /Extensions", "Extensions", "<< /EVIL << /BaseVersion /2.0 >> >>", "null"),
        catalog("ISA-25 /Extensions typed", "Extensions", "<< /Type /Evil >>", "null"),
        catalog("CERT-01 /Perms", "Perms", "<< /UR3 7 0 R >>", "null"),
        catalog("CERT-07 /StructTreeRoot", "StructTreeRoot", "free", "<< /Type /StructTreeRoot >>"),
        catalog("CERT-07 /MarkInfo", "MarkInfo", "<< /Marked true >>", "null"),
        catalog("PC /PageLabels", "PageLabels", "<< /Nums [0 << /P (9) >>] >>", "null"),
        catalog("PC /ViewerPreferences", "ViewerPreferences", "<< /HideToolbar true >>", "null"),
        catalog("PC /Outlines", "Outlines", "free", "<< /Type /Outlines >>"),
        catalog("PC /PageMode", "PageMode", "/UseAttachments", "null"),
        catalog("PC /URI", "URI", "<< /Base (http://x.invalid) >>", "null"),
        catalog("PC /OutputIntents", "OutputIntents", "[free]", "<< /Type /OutputIntent >>"),
        catalog("PC an unknown key", "Evil", "free", "<< >>"),
        catalog("ISA-13 /Lang", "Lang", "(vi)", "null"),
        catalog("ISA-13 /Metadata", "Metadata", "free", "<< /Type /Metadata >>"),
        catalog("PC-07 an escaped name", "Open#41ction", script, "null"),
        changed("CERT-08 an XFA packet", v -> put(v.form(), v.with(v.form(), "XFA", "(x)"))),
        changed(
            "SH-REPL-8 appearances to be made anew",
            v -> put(v.form(), v.with(v.form(), "NeedAppearances", "true"))),
        changed(
            "SH-REPL-8 other defaults", v -> put(v.form(), v.with(v.form(), "DA", "(/F1 99 Tf)"))),
        changed(
            "SH-REPL-8 an order of calculation",
            v -> put(v.form(), v.with(v.form(), "CO", "[9 0 R]"))),
        changed("flags of the form", v -> put(v.form(), v.with(v.form(), "SigFlags", "0"))));
  }

  /** Validation data, and something else beside it. */
  private static List<Recipe> evidence() {
    return List.of(
        store(
            "ISA-27 a page beside validation data",
            (v, u) -> u.putStream(v.content(), "<< >>", Raw.latin1(OTHER_WORDS))),
        store(
            "ISA-27 a page key beside validation data",
            (v, u) -> u.put(v.page(), v.with(v.page(), "Rotate", "90"))),
        changed(
            "ISA-27 the content as a certificate",
            v -> otherWords(v).put(v.store(), v.adding(v.store(), "Certs", v.content() + " 0 R"))),
        changed(
            "ISA-27 the content as a response",
            v ->
                otherWords(v)
                    .put(v.store(), v.with(v.store(), "OCSPs", "[" + v.content() + " 0 R]"))),
        changed(
            "ISA-27 the content in a VRI entry",
            v ->
                otherWords(v)
                    .put(
                        v.store(),
                        v.with(
                            v.store(), "VRI", "<< /00 << /Cert [" + v.content() + " 0 R] >> >>"))),
        changed(
            "ISA-27 the content as the type of the store",
            v -> otherWords(v).put(v.store(), v.with(v.store(), "TU", v.content() + " 0 R"))),
        changed(
            "ISA-27 the page as the store",
            v ->
                put(v.page(), v.with(v.page(), "Rotate", "90"))
                    .put(v.catalog(), v.with(v.catalog(), "DSS", v.page() + " 0 R"))));
  }

  private static Recipe store(String id, BiFunction<PdfView, PdfUpdate, PdfUpdate> more) {
    return changed(
        id,
        v ->
            more.apply(
                v,
                put(v.store(), v.adding(v.store(), "Certs", v.free() + " 0 R"))
                    .putStream(v.free(), "<< >>", new byte[] {0x30, 0})));
  }
}
