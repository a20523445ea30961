package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LATER;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PAGE;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;

/**
 * What a permitted update smuggles in: an object that is a signature field and something else too.
 * Anybody can append a document time-stamp.
 */
final class SeamRows {
  private static final Instant MOMENT = Instant.parse(LATER);
  private static final String SHOWN = "<< /Subtype /Form /BBox [0 0 595 842] >>";
  private static final byte[] OVERLAY = Raw.latin1("1 g 0 0 595 842 re f");

  /** The field that a further signature of {@link Bases#SIGNED} makes, behind its dictionary. */
  private static final int FIELD = SIGNED.view().free() + 1;

  private SeamRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(widgets(), twofold(), names(), forms(), metadata()).flatMap(s -> s);
  }

  private static StructureAttack changed(String id, TestPdf control, TestPdf attacked) {
    return refused(id, control, attacked, CHANGED_AFTER_SIGNING);
  }

  private static TestPdf stamped(TestPdf pdf, String field, UnaryOperator<PdfUpdate> change) {
    return pdf.sign(SignatureSpec.docTimeStamp(field, PKI.tsa().at(MOMENT)), change);
  }

  private static TestPdf countersigned(UnaryOperator<PdfUpdate> change) {
    SignatureSpec spec = SIGNED.signedBy(PKI.of(Holder.CO_QUAN_TINH_UY)).spec();
    return SIGNED
        .sign(spec.at(MOMENT).timeStamp(PKI.tsa().at(MOMENT)), change)
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  /** New signature fields whose widget is drawn as something else, or belongs to another field. */
  private static Stream<StructureAttack> widgets() {
    Stream<StructureAttack> kinds =
        Stream.of(
                "/Link /Border [0 0 1000] /C [1 1 1]",
                "/FreeText /Contents (PAY 900) /DA (/Helv 20 Tf 0 g)",
                "/Square /C [1 1 1] /BS << /W 900 >>",
                "/Widget /MK << /BG [1 1 1] >>")
            .flatMap(
                kind -> {
                  UnaryOperator<PdfUpdate> change =
                      u ->
                          u.replace("/Subtype /Widget", "/Subtype " + kind)
                              .replace("/Rect [0 0 0 0]", "/Rect [0 0 595 842]");
                  String name = kind.replaceFirst(" .*", "");
                  return Stream.of(
                      changed(
                          "SSA-02 a time-stamp's field is a " + name,
                          SIGNED,
                          stamped(SIGNED, "Stamp", change)),
                      changed(
                          "SSA-02 a signature's field is a " + name,
                          SIGNED,
                          countersigned(change)));
                });
    Stream<StructureAttack> kids =
        Stream.of("", "/FT /Btn", "/Parent 9 0 R", "/Parent " + FIELD + " 0 R /FT /Tx")
            .map(
                kid ->
                    changed(
                        "SSA-02 a seal that is a kid with '" + kid + "'",
                        SIGNED,
                        countersigned(u -> kid(u, kid))));
    return Stream.concat(kinds, kids);
  }

  private static PdfUpdate kid(PdfUpdate update, String entries) {
    String widgets = "/Annots [9 0 R " + FIELD + " 0 R 80 0 R]";
    return update
        .replace("/Subtype /Widget", "/Kids [80 0 R]")
        .put(TestPdf.FIRST_PAGE, PAGE.replaceFirst("/Annots \\[[^]]*\\]", widgets))
        .put(
            80,
            "<< /Type /Annot /Subtype /Widget /Rect [0 0 595 842] /P 5 0 R /AP << /N 81 0 R >> "
                + entries
                + " >>")
        .putStream(81, SHOWN, OVERLAY);
  }

  /** Fields that were a layer's membership, a resource or a list of content as well. */
  private static Stream<StructureAttack> twofold() {
    TestPdf layer = layer();
    TestPdf font = font();
    TestPdf tree = tree();
    return Stream.of(
        changed(
            "SH-HIDE-4 a field that is a layer's membership is stamped",
            layer,
            stamped(layer, "S", u -> u.replace("/P /AnyOn", "/P /AllOff"))),
        changed(
            "SH-REPL-4 a field's value is a font",
            font,
            signedAgain(
                font.append(
                    put(90, lastBody(font, 90).replace("/V 3 0 R", "/V 193 0 R"))
                        .put(193, "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>")))),
        changed(
            "SH-HIDE-3 a parent tree's list is the page's content",
            tree,
            stamped(tree, "Stamp", u -> u.put(94, "[1 6 0 R 0 96 0 R]"))));
  }

  private static TestPdf layer() {
    String page = lastBody(LETTER, TestPdf.FIRST_PAGE);
    return signed(
        LETTER
            .append(
                put(
                        TestPdf.CATALOG,
                        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [90 0 R] >>"
                            + " /OCProperties << /OCGs [91 0 R] /D << /ON [91 0 R] >> >> >>")
                    .put(90, "<< /Type /OCMD /OCGs 91 0 R /P /AnyOn /FT /Sig /T (S) >>")
                    .put(91, "<< /Type /OCG /Name (L) >>")
                    .put(
                        TestPdf.FIRST_PAGE,
                        page.replace("/Font <<", "/Properties << /MC0 90 0 R >> /Font <<")))
            .append(stream(6, "<< >>", "/OC /MC0 BDC " + Bases.words("PAY 100") + " EMC")));
  }

  private static TestPdf font() {
    String page = lastBody(LETTER, TestPdf.FIRST_PAGE);
    TestPdf form =
        LETTER.append(
            put(
                    TestPdf.CATALOG,
                    "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [90 0 R] >> >>")
                .put(90, "<< /FT /Tx /T (S) /V 3 0 R /F1 3 0 R >>")
                .put(91, "null")
                .put(TestPdf.FIRST_PAGE, page.replace("<< /F1 3 0 R >>", "90 0 R")));
    return FilledForms.withData(
        Bases.signature(
            form.append(stream(6, "<< >>", Bases.words("PAY 100").replace("/F1", "/V"))),
            s -> s.certify(2)));
  }

  private static TestPdf tree() {
    String page = lastBody(LETTER, TestPdf.FIRST_PAGE);
    return signed(
        LETTER.append(
            put(TestPdf.CATALOG, with(lastBody(LETTER, 1), "/StructTreeRoot 91 0 R"))
                .put(91, "<< /Type /StructTreeRoot /ParentTree << /Nums 94 0 R >> >>")
                .put(94, "[0 96 0 R 1 6 0 R]")
                .putStream(96, "<< >>", Raw.latin1("q Q"))
                .put(TestPdf.FIRST_PAGE, page.replace("/Contents 6 0 R", "/Contents 94 0 R"))));
  }

  /** Fields whose name a lock does not find. */
  private static Stream<StructureAttack> names() {
    TestPdf deep = nested(20);
    TestPdf nameless = nameless();
    return Stream.of(
        changed("CERT-04 a field far below the locked one", deep, filled(deep)),
        changed("CERT-04 a field without a name", nameless, filled(nameless)));
  }

  private static TestPdf filled(TestPdf pdf) {
    return signedAgain(pdf.append(put(90, lastBody(pdf, 90).replace("(100)", "(900)"))));
  }

  private static TestPdf nested(int depth) {
    PdfUpdate form = form("/Parent " + (99 + depth) + " 0 R /T (x)", 100);
    for (int i : IntStream.range(0, depth).toArray()) {
      int kid = i == depth - 1 ? 90 : 101 + i;
      String parent = i == 0 ? "" : "/Parent " + (99 + i) + " 0 R";
      form = form.put(100 + i, "<< /T (n" + i + ") /Kids [" + kid + " 0 R] " + parent + " >>");
    }
    String lock = FilledForms.fieldMdp("/Include /Fields [(n0)]");
    return FilledForms.withData(
        Bases.signature(LETTER.append(form), s -> s.entry("Reference", lock)));
  }

  private static PdfUpdate form(String entries, int root) {
    String field = "<< /Type /Annot /Subtype /Widget /FT /Tx /V (100) /Rect [0 0 0 0] /P 5 0 R ";
    return put(
            TestPdf.CATALOG,
            "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [" + root + " 0 R] >> >>")
        .put(90, field + entries + " >>")
        .put(TestPdf.FIRST_PAGE, with(lastBody(LETTER, TestPdf.FIRST_PAGE), "/Annots [90 0 R]"));
  }

  /** The second signature locks all that the first one left open. */
  private static TestPdf nameless() {
    return Bases.signature(LETTER.append(form("", 90)), s -> s.certify(2))
        .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.entry("Reference", FilledForms.fieldMdp("/All")))
        .at(LATER, PKI.tsa())
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  /** Fonts for values that readers draw themselves. */
  private static Stream<StructureAttack> forms() {
    String field = with(lastBody(LETTER.form("Amount"), 8), "/V (100)");
    TestPdf asked = needing(field, "/NeedAppearances true");
    TestPdf drawn = needing(field, "");
    return Stream.of(asked, drawn)
        .map(
            base ->
                changed(
                    "SH-REPL-8 a font for values without appearance"
                        + (base == asked ? ", as asked for" : ""),
                    base,
                    stamped(
                        base,
                        "Stamp",
                        u -> u.replace("/Fields", "/DR << /Font << /F1 3 0 R >> >> /Fields"))));
  }

  private static TestPdf needing(String field, String entry) {
    return signed(
        LETTER.form("Amount").append(put(7, "<< /Fields [8 0 R] " + entry + " >>").put(8, field)));
  }

  /** Metadata that is more than that. */
  private static Stream<StructureAttack> metadata() {
    String xmp = "<< /Type /Metadata /Subtype /XML >>";
    String page = lastBody(LETTER, TestPdf.FIRST_PAGE);
    TestPdf content =
        signed(
            LETTER.append(
                put(TestPdf.CATALOG, with(lastBody(LETTER, 1), "/Metadata 60 0 R"))
                    .put(5, page.replace("/Contents 6 0 R", "/Contents [6 0 R 60 0 R]"))
                    .putStream(60, xmp, Raw.latin1("% adobe:ns:meta/ \n"))));
    TestPdf shared =
        signed(
            LETTER.append(
                put(5, with(page, "/PieceInfo 60 0 R"))
                    .put(60, "<< /Title (x) >>")
                    .trailer("Info", "60 0 R")));
    return List.of(
        changed(
            "ISA-13 metadata that are the page's content",
            content,
            content.append(stream(60, xmp, "% adobe:ns:meta/ \n" + Bases.words("PAY 900")))),
        changed(
            "ISA-13 information that belongs to the page too",
            shared,
            shared.append(put(60, "<< /Title (y) >>"))))
        .stream();
  }
}
