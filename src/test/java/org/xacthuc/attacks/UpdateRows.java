package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.ARCHIVED;
import static org.xacthuc.attacks.Bases.CATALOG;
import static org.xacthuc.attacks.Bases.FORM;
import static org.xacthuc.attacks.Bases.HYBRID;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PAGE;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.TWICE;
import static org.xacthuc.attacks.Bases.XREF_STREAM;
import static org.xacthuc.attacks.Bases.inCatalog;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signature;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.Bases.words;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.BYTES_AFTER_END;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.REVISION_NOT_SELF_CONTAINED;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_NOT_IN_FIELDS;

import java.util.Map;
import java.util.stream.Stream;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Incremental saving attacks (3.B): what is appended changes what the file shows. */
final class UpdateRows {
  private static final String CONTENT =
      "<< /Length 39 >>\nstream\n" + words("PAY 900") + "\nendstream";

  private UpdateRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(contents(), bytes(), tables(), pages(), catalogs(), between()).flatMap(s -> s);
  }

  private static StructureAttack changed(String id, TestPdf control, PdfUpdate update) {
    return refused(id, control, control.append(update), CHANGED_AFTER_SIGNING);
  }

  private static StructureAttack changed(String id, TestPdf control, TestPdf attacked) {
    return refused(id, control, attacked, CHANGED_AFTER_SIGNING);
  }

  /** The plainest one, on every base. */
  private static Stream<StructureAttack> contents() {
    PdfUpdate content = stream(6, "<< >>", words("PAY 900"));
    return Map.of(
            "table", SIGNED,
            "stream", XREF_STREAM,
            "hybrid", HYBRID,
            "form", FORM,
            "two signatures", TWICE,
            "archived", ARCHIVED,
            "certified 1", Bases.certified(1),
            "certified 2", Bases.certified(2),
            "certified 3", Bases.certified(3))
        .entrySet()
        .stream()
        .map(base -> changed("ISA-01 " + base.getKey(), base.getValue(), content));
  }

  private static Stream<StructureAttack> bytes() {
    String object = "6 0 obj\n" + CONTENT + "\nendobj\n";
    String trailer = "trailer\n<< /Size 40 /Root 1 0 R >>\n";
    String start = "startxref\n" + Raw.between(SIGNED, "startxref\n", "\n") + "\n%%EOF\n";
    return Map.of(
            "ISA-02 objects and trailer without a table",
            object + trailer + start,
            "ISA-03 objects alone",
            object,
            "ISA-03 objects and the old start",
            object + start,
            "ISA-04 objects and a marker",
            object + "%%EOF",
            "ISA-21 one byte",
            "x",
            "ISA-21 many zeros",
            "\0".repeat(1000),
            "ISA-21 a comment",
            "% PAY 900\n",
            "ISA-22 another PDF without a start",
            LETTER.text().replace("startxref", "startxxxx"))
        .entrySet()
        .stream()
        .map(e -> refused(e.getKey(), SIGNED, SIGNED.append(e.getValue()), BYTES_AFTER_END));
  }

  private static Stream<StructureAttack> tables() {
    long withoutPage = Long.parseLong(Raw.between(LETTER, "startxref\n", "\n"));
    return Stream.of(
        changed("ISA-07 another root", SIGNED, put(30, CATALOG).trailer("Root", "30 0 R")),
        refused(
            "ISA-07 an empty table and another root",
            SIGNED,
            Raw.behind(SIGNED).trailer(" /Root 5 0 R").end(),
            CHANGED_AFTER_SIGNING),
        refused(
            "ISA-08 the signed table is skipped",
            SIGNED,
            Raw.behind(SIGNED).object(1, 0, lastBody(LETTER, 1)).end(withoutPage),
            SIGNATURE_NOT_IN_FIELDS),
        refused(
            "ISA-08 the signed table is skipped, the form kept",
            SIGNED,
            skipping(withoutPage),
            REVISION_NOT_SELF_CONTAINED),
        changed("ISA-12 the content is freed", SIGNED, Raw.behind(SIGNED).free(6).end()),
        changed(
            "ISA-12 the content under another generation",
            SIGNED,
            Raw.behind(SIGNED).object(6, 1, lastBody(SIGNED, 6)).end()),
        changed("ISA-12 the content above /Size", SIGNED, Raw.behind(SIGNED).size(6).end()),
        changed(
            "ISA-12 the content at another object's place",
            SIGNED,
            Raw.behind(SIGNED).at(6, SIGNED.indexOf("\n4 0 obj") + 1L).end()),
        changed(
            "ISA-01 a table that is only in the hybrid stream's shadow",
            HYBRID,
            Raw.behind(HYBRID).object(6, 0, CONTENT).end()));
  }

  /** The update brings every object that the skipped table had. */
  private static TestPdf skipping(long previous) {
    Raw raw = Raw.behind(SIGNED);
    for (int number : new int[] {1, 5, 8, 9}) {
      raw.object(number, 0, lastBody(SIGNED, number));
    }
    return raw.at(7, SIGNED.indexOf("\n7 0 obj") + 1L)
        .object(inCatalog(SIGNED, "DSS"), 0, "<< >>")
        .end(previous);
  }

  private static Stream<StructureAttack> pages() {
    String root = lastBody(SIGNED, TestPdf.PAGES);
    return Stream.of(
        changed("ISA-15 pages turned", SIGNED, put(5, with(PAGE, "/Rotate 180"))),
        changed("ISA-15 pages cut", SIGNED, put(5, with(PAGE, "/CropBox [0 0 595 700]"))),
        changed(
            "ISA-15 a page added",
            SIGNED,
            put(2, "<< /Type /Pages /Kids [5 0 R 30 0 R] /Count 2 >>").put(30, PAGE)),
        changed("ISA-15 a page removed", SIGNED, put(2, "<< /Type /Pages /Kids [] /Count 0 >>")),
        changed("ISA-16 resources redirected", SIGNED, put(5, PAGE.replace("/F1 3", "/F1 4"))),
        changed("ISA-17 an inherited attribute", SIGNED, put(2, with(root, "/MediaBox [0 0 9 9]"))),
        changed(
            "ISA-17 the same in an empty dictionary's place",
            SIGNED,
            put(2, with(root, "/Resources << >>"))));
  }

  private static Stream<StructureAttack> catalogs() {
    return Stream.of(
            "ISA-18 /OCProperties << >>",
            "ISA-19 /OpenAction << /S /JavaScript /JS (x) >>",
            "ISA-19 /AA << /WC << /S /JavaScript /JS (x) >> >>",
            "ISA-19 /Names << /JavaScript << /Names [(x) 30 0 R] >> >>",
            "ISA-20 /Names << /EmbeddedFiles << /Names [(x) 30 0 R] >> >>",
            "ISA-20 /Collection << /View /H >>",
            "ISA-25 /Version /2.0",
            "ISA-25 /Extensions << /EVIL << /BaseVersion /2.0 >> >>",
            "CERT-01 /Perms << /UR3 7 0 R >>",
            "CERT-07 /StructTreeRoot 30 0 R",
            "PC /PageLabels << /Nums [0 << /P (9) >>] >>",
            "PC /ViewerPreferences << /HideToolbar true >>")
        .map(
            row ->
                changed(
                    row,
                    SIGNED,
                    put(1, with(CATALOG, row.substring(row.indexOf('/')))).put(30, "<< >>")));
  }

  /** Between two good signatures, and hidden behind them. */
  private static Stream<StructureAttack> between() {
    TestPdf first = signature(LETTER, s -> s);
    return Stream.of(
        changed("ISA-24 between two signatures", TWICE, signedAgain(first.pageText(1, "PAY 900"))),
        changed(
            "ISA-24 changed and changed back",
            TWICE,
            signedAgain(first.pageText(1, "PAY 900").pageText(1, "PAY 100"))),
        changed(
            "ISA-13 metadata alone",
            signature(LETTER, s -> s)
                .dss(Bases.PKI.validationData(org.xacthuc.testkit.Holder.PHUONG_THI_THANH)),
            put(1, CATALOG.replace("/Pages 2", "/Lang (vi) /Pages 2"))),
        refused(
            "ISA-06 a copy of the signature",
            SIGNED,
            SIGNED.append(
                put(30, lastBody(SIGNED, 7))
                    .put(9, lastBody(SIGNED, 9).replace("/V 7 0 R", "/V 30 0 R"))),
            SIGNATURE_NOT_IN_FIELDS),
        refused(
            "ISA-05 a copy under the same number",
            SIGNED,
            SIGNED.append(put(7, lastBody(SIGNED, 7))),
            SIGNATURE_NOT_IN_FIELDS),
        refused(
            "the signature taken out of the fields",
            SIGNED,
            SIGNED.append(put(8, "<< /Fields [] >>")),
            SIGNATURE_NOT_IN_FIELDS),
        refused(
            "the form taken away",
            SIGNED,
            SIGNED.append(put(1, lastBody(LETTER, 1))),
            SIGNATURE_NOT_IN_FIELDS),
        refused(
            "the signature's object freed",
            SIGNED,
            Raw.behind(SIGNED).free(7).end(),
            SIGNATURE_NOT_IN_FIELDS));
  }
}
