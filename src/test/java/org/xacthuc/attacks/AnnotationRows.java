package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.certified;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.ANNOTATIONS_ADDED;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** Evil annotations (3.E, EAA): what a certification permits, and what goes beyond that. */
final class AnnotationRows {
  /** What people add to a page with a viewer's own tools: told by a code of its own at P = 3. */
  private static final List<String> COMMENTS =
      List.of(
          "FreeText",
          "Stamp",
          "Square",
          "Circle",
          "Line",
          "Polygon",
          "PolyLine",
          "Ink",
          "Highlight",
          "StrikeOut",
          "Text",
          "Popup",
          "Caret",
          "Squiggly",
          "Underline");

  /** The other kinds of ISO 32000-2 table 171, and one that there is not. */
  private static final List<String> OTHERS =
      List.of(
          "Redact",
          "Link",
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
          "Widget",
          "Unheard");

  private static final String OVERLAY = "1 g 0 0 595 842 re f";
  private static final String SHOWN = "<< /Subtype /Form /BBox [0 0 595 842] >>";

  private AnnotationRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(added(), active(), existing()).flatMap(s -> s);
  }

  private static StructureAttack changed(String id, TestPdf control, TestPdf attacked) {
    return refused(id, control, attacked, CHANGED_AFTER_SIGNING);
  }

  private static Stream<StructureAttack> added() {
    return Stream.of(
            COMMENTS.stream().map(s -> added("EAA-01..12 P3 ", s, ANNOTATIONS_ADDED)),
            OTHERS.stream().map(s -> added("EAA-03..12 P3 ", s, CHANGED_AFTER_SIGNING)),
            IntStream.rangeClosed(1, 2)
                .boxed()
                .flatMap(
                    p ->
                        Stream.of("FreeText", "Stamp", "Redact")
                            .map(
                                s ->
                                    changed(
                                        "EAA-13 P" + p + " " + s,
                                        certified(p),
                                        annotated(certified(p), s, "")))),
            Stream.of(
                changed("EAA-19 approval only", SIGNED, annotated(SIGNED, "Stamp", "")),
                refused(
                    "EAA-01 covered by a later signature",
                    certified(3),
                    signedAgain(annotated(certified(3), "FreeText", "")),
                    ANNOTATIONS_ADDED)))
        .flatMap(s -> s);
  }

  private static StructureAttack added(String id, String subtype, FindingCode code) {
    return refused(id + subtype, certified(3), annotated(certified(3), subtype, ""), code);
  }

  private static Stream<StructureAttack> active() {
    return Stream.of(
            "/A << /S /JavaScript /JS (x) >>",
            "/AA << /PO << /S /JavaScript /JS (x) >> >>",
            "/AA << /PV << /S /JavaScript /JS (x) >> >>",
            "/A << /S /URI /URI (http://example.org) >>")
        .map(
            entry ->
                changed(
                    "EAA-18 " + entry, certified(3), annotated(certified(3), "FreeText", entry)));
  }

  static TestPdf annotated(TestPdf pdf, String subtype, String entry) {
    String page = lastBody(pdf, TestPdf.FIRST_PAGE);
    return pdf.append(
        put(5, page.replace("/Annots [", "/Annots [30 0 R "))
            .put(
                30,
                "<< /Type /Annot /Subtype /"
                    + subtype
                    + " /Rect [0 0 595 842] /F 4 /AP << /N 31 0 R >> "
                    + entry
                    + " >>")
            .putStream(31, SHOWN, Raw.latin1(OVERLAY)));
  }

  /** Certified with two stamps, 30 and 32, on the page. */
  private static TestPdf stamped() {
    return FilledForms.withData(
        Bases.signature(
            Bases.LETTER.append(
                put(5, Bases.with(lastBody(Bases.LETTER, 5), "/Annots [30 0 R 32 0 R]"))
                    .put(30, stamp(31))
                    .put(32, stamp(33))
                    .putStream(31, SHOWN, Raw.latin1("q Q"))
                    .putStream(33, SHOWN, Raw.latin1("q Q Q"))),
            s -> s.certify(3)));
  }

  private static String stamp(int appearance) {
    return "<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N " + appearance + " 0 R >> >>";
  }

  private static Stream<StructureAttack> existing() {
    TestPdf base = stamped();
    String widget = lastBody(SIGNED, 9);
    return Stream.of(
        changed("EAA-16 its appearance", base, base.append(stream(31, SHOWN, OVERLAY))),
        changed(
            "EAA-16 another appearance",
            base,
            base.append(put(30, stamp(40)).putStream(40, SHOWN, Raw.latin1(OVERLAY)))),
        changed("EAA-17 deleted", base, FilledForms.edited(base, 5, "30 0 R 32", "32")),
        changed("EAA-17 moved", base, base.append(put(30, stamp(31).replace("9 9", "99 99")))),
        changed("EAA-17 reordered", base, FilledForms.edited(base, 5, "30 0 R 32", "32 0 R 30")),
        changed(
            "EAA-17 shown twice",
            base,
            FilledForms.edited(base, 5, "30 0 R 32", "30 0 R 30 0 R 32")),
        changed("EAA-17 hidden", base, base.append(put(30, Bases.with(stamp(31), "/F 2")))),
        changed(
            "EAA-17 a seal moved",
            SIGNED,
            SIGNED.append(put(9, widget.replace("[0 0 0 0]", "[0 0 595 842]")))),
        changed(
            "EAA-17 a seal taken off", SIGNED, SIGNED.append(put(5, lastBody(Bases.LETTER, 5)))),
        changed(
            "EAA-18 a seal with a script",
            SIGNED,
            SIGNED.append(
                put(9, Bases.with(widget, "/AA << /PO << /S /JavaScript /JS (x) >> >>")))));
  }
}
