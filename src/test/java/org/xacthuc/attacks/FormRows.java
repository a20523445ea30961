package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.FilledForms.certified;
import static org.xacthuc.attacks.FilledForms.edited;
import static org.xacthuc.attacks.FilledForms.fieldMdp;
import static org.xacthuc.attacks.FilledForms.grouped;
import static org.xacthuc.attacks.FilledForms.locked;
import static org.xacthuc.attacks.FilledForms.shows;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.FILLED_AFTER_LAST_SIGNATURE;

import java.util.stream.Stream;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What a form and a font show is replaced after signing (3.D, SH-REPL), and locks (CERT-04). */
final class FormRows {
  private FormRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(values(), locks(), fields(), fonts()).flatMap(s -> s);
  }

  private static StructureAttack changed(String id, TestPdf control, TestPdf attacked) {
    return refused(id, control, attacked, CHANGED_AFTER_SIGNING);
  }

  private static Stream<StructureAttack> values() {
    TestPdf approved = FilledForms.signed(s -> s);
    TestPdf forms = certified(2);
    String widget = lastBody(forms, 8);
    return Stream.of(
        changed("SH-REPL-1 shown, not stated", forms, shows(forms, "900")),
        changed(
            "SH-REPL-1 the same before a second signature", forms, signedAgain(shows(forms, "9"))),
        changed(
            "SH-REPL-1 another appearance",
            forms,
            forms.append(
                put(8, widget.replace("/AP << /N 9 0 R >>", "/AP << /N 30 0 R >>"))
                    .putStream(30, FilledForms.FORM_XOBJECT, Raw.latin1("q Q")))),
        changed("SH-REPL-2 approval only", approved, approved.fill("Amount", "900")),
        changed(
            "SH-REPL-2 approval only, then signed",
            approved,
            signedAgain(approved.fill("Amount", "900"))),
        changed("SH-REPL-2 P1", certified(1), certified(1).fill("Amount", "900")),
        refused("SH-REPL-2 P2", forms, forms.fill("Amount", "900"), FILLED_AFTER_LAST_SIGNATURE),
        refused(
            "SH-REPL-2 P3",
            certified(3),
            certified(3).fill("Amount", "900"),
            FILLED_AFTER_LAST_SIGNATURE),
        refused(
            "SH-REPL-2 behind the second signature",
            signedAgain(forms.fill("Amount", "200")),
            signedAgain(forms.fill("Amount", "200")).fill("Amount", "900"),
            FILLED_AFTER_LAST_SIGNATURE));
  }

  private static Stream<StructureAttack> locks() {
    TestPdf included = locked("/Include /Fields [(Amount)]");
    TestPdf all = locked("/All");
    TestPdf others = locked("/Exclude /Fields [(Amount)]");
    TestPdf missed = locked("/Exclude /Fields [(Amou)]");
    TestPdf unknown = locked("/Perhaps /Fields [(Other)]");
    TestPdf whole = locked("/Include /Fields [(Other)] /P 1");
    TestPdf parent = grouped(s -> s.entry("Reference", fieldMdp("/Include /Fields [(Contract)]")));
    return Stream.of(
        changed("CERT-04 a locked field", included, signedAgain(included.fill("Amount", "9"))),
        changed("CERT-04 all fields", all, signedAgain(all.fill("Amount", "9"))),
        changed("CERT-04 the beginning of a name", missed, signedAgain(missed.fill("Amount", "9"))),
        changed("CERT-04 no known action", unknown, signedAgain(unknown.fill("Amount", "9"))),
        changed("CERT-04 a lock of the document", whole, signedAgain(whole)),
        changed(
            "CERT-04 by its parent's name", parent, signedAgain(edited(parent, 20, "100", "900"))),
        refused(
            "CERT-04 left out of the lock, and signed by nobody",
            others,
            others.fill("Amount", "9"),
            FILLED_AFTER_LAST_SIGNATURE),
        changed(
            "CERT-04 a field that the certification leaves open",
            certified(2),
            signedAgain(lockedLater().fill("Amount", "9"))));
  }

  /** The second signature locks what the first one left open. */
  private static TestPdf lockedLater() {
    return certified(2)
        .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.entry("Reference", fieldMdp("/Include /Fields [(Amount)]")))
        .at(Bases.LATER, Bases.PKI.tsa());
  }

  /** A field is changed so that a lock no longer finds it, or is taken for another. */
  private static Stream<StructureAttack> fields() {
    TestPdf forms = certified(2);
    TestPdf group = grouped(s -> s.certify(2));
    return Stream.of(
        changed("CERT-04 renamed", forms, signedAgain(edited(forms, 8, "(Amount)", "(Sum)"))),
        changed(
            "CERT-04 given another parent",
            group,
            signedAgain(edited(group, 20, "/Parent 8 0 R", "/Parent 30 0 R"))),
        changed(
            "CERT-04 split into kids",
            forms,
            signedAgain(
                forms.append(
                    put(8, with(lastBody(forms, 8), "/Kids [30 0 R]"))
                        .put(30, "<< /Subtype /Widget /Parent 8 0 R /T (a) /V (9) >>")))),
        changed("CERT-05 of another type", forms, signedAgain(edited(forms, 8, "/Tx", "/Btn"))),
        changed("CERT-05 removed", forms, signedAgain(edited(forms, 7, "8 0 R ", ""))),
        changed(
            "CERT-05 added",
            forms,
            signedAgain(
                edited(forms, 7, "/Fields [", "/Fields [30 0 R ")
                    .append(put(30, "<< /FT /Tx /T (New) /V (9) >>")))),
        changed("CERT-05 a wider box", forms, signedAgain(edited(forms, 8, "[72 100", "[0 0"))));
  }

  private static Stream<StructureAttack> fonts() {
    String font = lastBody(LETTER, TestPdf.FONT);
    TestPdf drawn = signed(LETTER.append(glyphs("0 0 m 9 9 l S")));
    return Stream.of(
        font("SH-REPL-4 glyphs", font.replace("/Type1", "/TrueType")),
        font(
            "SH-REPL-5 names of glyphs", font.replace("/Differences [", "/Differences [49 /nine ")),
        font("SH-REPL-7 widths", font.replaceFirst("556", "0")),
        font("SH-REPL-8 a font file", with(font, "/FontDescriptor 30 0 R")),
        changed(
            "SH-REPL-6 what is copied and read aloud",
            SIGNED,
            SIGNED.append(stream(4, "<< >>", "begincmap endcmap"))),
        changed(
            "SH-REPL-7 procedures that draw glyphs",
            drawn,
            drawn.append(stream(41, "<< >>", "0 9 m 9 0 l S"))),
        changed(
            "SH-REPL-7 the matrix of glyphs",
            drawn,
            drawn.append(put(40, lastBody(drawn, 40).replace("[1 0 0 1", "[-1 0 0 1")))));
  }

  private static StructureAttack font(String id, String body) {
    return changed(
        id, SIGNED, SIGNED.append(put(TestPdf.FONT, body).put(30, "<< /Type /FontDescriptor >>")));
  }

  /** A Type 3 font, 40, of one glyph, 41, on the page. */
  private static PdfUpdate glyphs(String procedure) {
    String page = lastBody(LETTER, TestPdf.FIRST_PAGE);
    return stream(41, "<< >>", procedure)
        .put(
            40,
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0]"
                + " /CharProcs << /a 41 0 R >> /Encoding << /Differences [97 /a] >>"
                + " /FirstChar 97 /LastChar 97 /Widths [9] >>")
        .put(TestPdf.FIRST_PAGE, page.replace("/F1 3 0 R", "/F1 3 0 R /F2 40 0 R"));
  }
}
