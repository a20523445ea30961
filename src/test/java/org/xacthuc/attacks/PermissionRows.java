package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LATER;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.certified;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;

/** Attacks on what a certification permits and on seals (3.E): evil annotations, sneaky fields. */
final class PermissionRows {
  /** Every kind of annotation of ISO 32000-2 table 171 that can be laid over a page. */
  private static final List<String> SUBTYPES =
      List.of(
          "FreeText",
          "Stamp",
          "Redact",
          "Square",
          "Circle",
          "Line",
          "Polygon",
          "PolyLine",
          "Ink",
          "Highlight",
          "StrikeOut",
          "Link",
          "Text",
          "Popup",
          "FileAttachment",
          "Sound",
          "Movie",
          "Screen",
          "RichMedia",
          "3D",
          "Watermark",
          "PrinterMark",
          "TrapNet",
          "Projection",
          "Caret",
          "Squiggly",
          "Underline",
          "Widget");

  private static final String OVERLAY = "1 g 0 0 595 842 re f";

  private static final String USAGE_RIGHTS =
      "[<< /Type /SigRef /TransformMethod /UR3 /TransformParams << /V /2.2 >> >>]";

  private PermissionRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(annotations(), existing(), seals()).flatMap(s -> s);
  }

  private static StructureAttack changed(String id, TestPdf control, TestPdf attacked) {
    return refused(id, control, attacked, CHANGED_AFTER_SIGNING);
  }

  private static Stream<StructureAttack> annotations() {
    Stream<StructureAttack> subtypes =
        SUBTYPES.stream()
            .map(s -> changed("EAA-01..12 P3 " + s, certified(3), annotated(certified(3), s)));
    Stream<StructureAttack> permissions =
        IntStream.rangeClosed(1, 2)
            .mapToObj(
                p -> changed("EAA-13 P" + p, certified(p), annotated(certified(p), "FreeText")));
    return Stream.of(
            subtypes,
            permissions,
            Stream.of(changed("EAA-19 approval only", SIGNED, annotated(SIGNED, "Stamp"))))
        .flatMap(s -> s);
  }

  private static TestPdf annotated(TestPdf pdf, String subtype) {
    String page = lastBody(pdf, TestPdf.FIRST_PAGE);
    return pdf.append(
        put(5, page.replace("/Annots [", "/Annots [30 0 R "))
            .put(
                30,
                "<< /Type /Annot /Subtype /"
                    + subtype
                    + " /Rect [0 0 595 842] /F 4 /AP << /N 31 0 R >> >>")
            .putStream(31, "<< /Subtype /Form /BBox [0 0 595 842] >>", latin1(OVERLAY)));
  }

  private static Stream<StructureAttack> existing() {
    String widget = lastBody(SIGNED, 9);
    TestPdf named = named();
    return Stream.of(
        changed(
            "EAA-17 a seal moved",
            SIGNED,
            SIGNED.append(put(9, widget.replace("[0 0 0 0]", "[0 0 595 842]")))),
        changed("EAA-17 a seal taken off", SIGNED, SIGNED.append(put(5, lastBody(LETTER, 5)))),
        changed(
            "SSA-07 a seal that shows something else",
            SIGNED,
            SIGNED.append(
                put(9, with(widget, "/AP << /N 30 0 R >>"))
                    .putStream(30, "<< /Subtype /Form /BBox [0 0 9 9] >>", latin1(OVERLAY)))),
        changed(
            "EAA-18 a seal with a script",
            SIGNED,
            SIGNED.append(put(9, with(widget, "/AA << /PO << /S /JavaScript /JS (x) >> >>")))),
        changed(
            "SSA-01 an empty signature field",
            certified(2),
            certified(2)
                .append(
                    put(8, "<< /Fields [9 0 R 30 0 R] /SigFlags 3 >>")
                        .put(30, "<< /FT /Sig /T (New) /Subtype /Widget /Rect [0 0 99 99] >>"))),
        changed(
            "CERT-05 a text field",
            certified(2),
            certified(2)
                .append(
                    put(8, "<< /Fields [9 0 R 30 0 R] /SigFlags 3 >>")
                        .put(30, "<< /FT /Tx /T (New) /V (9) >>"))),
        changed(
            "CERT-01 the certification's permission",
            certified(1),
            certified(1).append(put(7, lastBody(certified(1), 7).replace("/P 1", "/P 3")))),
        changed("SSA-02 a page that passes for a field", named, disguised(named)),
        changed(
            "CERT-08 forms of another kind",
            SIGNED,
            SIGNED.append(put(8, with(lastBody(SIGNED, 8), "/XFA (x)")))));
  }

  /** A page tree that has a field's name. */
  private static TestPdf named() {
    return signed(LETTER.append(put(2, "<< /Type /Pages /T (x) /Kids [5 0 R] /Count 1 >>")));
  }

  /** Its new page is a signature field as well, though not one that the form names. */
  private static TestPdf disguised(TestPdf base) {
    String page = with(lastBody(LETTER, 5), "/FT /Sig /T (y) /V 601 0 R");
    return base.append(
        put(2, "<< /Type /Pages /T (x) /Kids [5 0 R 600 0 R] /Count 1 >>")
            .put(600, page)
            .put(601, lastBody(SIGNED, 7)));
  }

  /** Signatures whose seals do more than seals do. */
  private static Stream<StructureAttack> seals() {
    Instant moment = Instant.parse(LATER);
    Appearance cover =
        new Appearance(new Box(0, 0, 595, 842), Bytes.of(latin1(OVERLAY)), "<< >>", List.of());
    TestPdf stamped = SIGNED.docTimeStamp(PKI.tsa().at(moment));
    return Stream.of(
        changed(
            "SSA-02 a document time-stamp that covers the page",
            stamped,
            SIGNED.sign(
                SignatureSpec.docTimeStamp("Stamp", PKI.tsa().at(moment)).appearance(cover))),
        changed(
            "CERT-06 a seal of usage rights over the page",
            signedAgain(SIGNED),
            SIGNED
                .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
                .as(s -> s.appearance(cover).entry("Reference", USAGE_RIGHTS))
                .at(LATER, PKI.tsa())
                .dss(PKI.validationData(Holder.CO_QUAN_TINH_UY))),
        changed("SSA-02 P1 admits no further signature", certified(1), signedAgain(certified(1))));
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
