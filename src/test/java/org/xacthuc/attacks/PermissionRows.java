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
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.attacks.StructureAttack.suspect;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.CONTENTS_MISSING;
import static org.xacthuc.verdict.FindingCode.PATH_SIGNATURE_WRONG;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;

/** Attacks by signature fields and seals (3.E, SSA): sneaky ones, empty ones, replaced ones. */
final class PermissionRows {
  private static final String OVERLAY = "1 g 0 0 595 842 re f";
  private static final String SHOWN = "<< /Subtype /Form /BBox [0 0 595 842] >>";

  /** A seal that covers the whole page. */
  static final Appearance COVER =
      new Appearance(new Box(0, 0, 595, 842), Bytes.of(Raw.latin1(OVERLAY)), "<< >>", List.of());

  private PermissionRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(
            AnnotationRows.rows(),
            CertificationRows.rows(),
            FormRows.rows(),
            fields(),
            seals(),
            evidence())
        .flatMap(s -> s);
  }

  private static StructureAttack changed(String id, TestPdf control, TestPdf attacked) {
    return refused(id, control, attacked, CHANGED_AFTER_SIGNING);
  }

  /** Signature fields without a signature. */
  private static Stream<StructureAttack> fields() {
    TestPdf base = certified(2);
    TestPdf named = named();
    String covering =
        "<< /FT /Sig /T (New) /Type /Annot /Subtype /Widget /P 5 0 R /Rect [0 0 595 842]"
            + " /AP << /N 31 0 R >> >>";
    return Stream.of(
        changed("SSA-01 an empty field", base, empty(base, covering.replaceFirst("/AP.*", ">>"))),
        changed("SSA-01 an empty field that covers the page", base, empty(base, covering)),
        changed("SSA-01 the same, then signed", base, signedAgain(empty(base, covering))),
        changed(
            "SSA-01 a field below another",
            base,
            empty(base, covering.replace("/FT /Sig", "/FT /Sig /Parent 9 0 R"))),
        changed(
            "SSA-01 a field without a name",
            base,
            empty(base, covering.replace("/T (New)", "/TU (New)"))),
        changed(
            "CERT-05 a text field",
            base,
            base.append(
                put(8, "<< /Fields [9 0 R 30 0 R] /SigFlags 3 >>")
                    .put(30, "<< /FT /Tx /T (New) /V (9) >>"))),
        changed("SSA-02 a page that passes for a field", named, disguised(named)));
  }

  private static TestPdf empty(TestPdf base, String field) {
    String page = lastBody(base, TestPdf.FIRST_PAGE);
    return base.append(
        put(8, "<< /Fields [9 0 R 30 0 R] /SigFlags 3 >>")
            .put(5, page.replace("/Annots [", "/Annots [30 0 R "))
            .put(30, field)
            .putStream(31, SHOWN, Raw.latin1(OVERLAY)));
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

  /** Seals of signatures, and what passes for them. */
  private static Stream<StructureAttack> seals() {
    Instant moment = Instant.parse(LATER);
    String widget = lastBody(SIGNED, 9);
    TestPdf stamped = SIGNED.docTimeStamp(PKI.tsa().at(moment));
    TestPdf sealed = sealed(LETTER, COVER);
    return Stream.of(
        suspect(
            "SSA-02 an unknown signer",
            signedAgain(certified(2)),
            stranger(),
            PATH_SIGNATURE_WRONG),
        refused(
            "SSA-03 a signature without contents",
            signedAgain(certified(2)),
            certified(2)
                .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
                .as(s -> s.appearance(COVER).container(b -> new byte[0]).contentsLength(0))
                .at(LATER),
            CONTENTS_MISSING),
        changed(
            "SSA-07 a seal that shows something else",
            SIGNED,
            SIGNED.append(
                put(9, with(widget, "/AP << /N 30 0 R >>"))
                    .putStream(30, SHOWN, Raw.latin1(OVERLAY)))),
        changed(
            "SSA-07 the seal's appearance itself",
            sealed,
            sealed.append(stream(shown(sealed), SHOWN, "0 g 0 0 9 9 re f"))),
        changed(
            "SSA-07 the same before a further signature",
            sealed,
            signedAgain(sealed.append(stream(shown(sealed), SHOWN, "0 g 0 0 9 9 re f")))),
        changed(
            "SSA-02 a document time-stamp that covers the page",
            stamped,
            SIGNED.sign(
                SignatureSpec.docTimeStamp("Stamp", PKI.tsa().at(moment)).appearance(COVER))));
  }

  private static TestPdf stranger() {
    return certified(2)
        .signedBy(PKI.of(Holder.ATTACKER))
        .as(s -> s.appearance(COVER))
        .at(LATER, PKI.tsa());
  }

  private static TestPdf sealed(TestPdf pdf, Appearance seal) {
    return FilledForms.withData(Bases.signature(pdf, s -> s.appearance(seal)));
  }

  /** The object that the newest widget shows. */
  private static int shown(TestPdf pdf) {
    String text = pdf.text();
    String after = text.substring(text.lastIndexOf("/AP << /N ") + "/AP << /N ".length());
    return Integer.parseInt(after.substring(0, after.indexOf(' ')));
  }

  /** Validation data that is taken away, or is no such thing. */
  private static Stream<StructureAttack> evidence() {
    int store = Bases.inCatalog(SIGNED, "DSS");
    String body = lastBody(SIGNED, store);
    return Stream.of(
        changed(
            "DSS-01 the store is taken away",
            SIGNED,
            FilledForms.edited(SIGNED, 1, "/DSS " + store + " 0 R", "")),
        changed(
            "DSS-01 a list is taken away",
            SIGNED,
            FilledForms.edited(SIGNED, store, "/CRLs", "/TU")),
        changed(
            "DSS-01 a list that is none",
            SIGNED,
            SIGNED.append(put(store, body.replace("/Certs [", "/OCSPs 5 0 R /Certs [")))),
        changed(
            "DSS-01 an entry for no signature",
            SIGNED,
            SIGNED.append(put(store, with(body, "/VRI << /Any << >> >>")))),
        changed(
            "DSS-01 an entry that holds a page",
            SIGNED,
            SIGNED.append(
                put(store, with(body, "/VRI << /" + "A".repeat(40) + " << /Cert [5 0 R] >> >>")))));
  }
}
