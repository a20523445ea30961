package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.certified;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signature;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.FilledForms.withData;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.attacks.StructureAttack.suspect;
import static org.xacthuc.verdict.FindingCode.CERTIFICATION_MISMATCH;
import static org.xacthuc.verdict.FindingCode.CERTIFICATION_NOT_FIRST;
import static org.xacthuc.verdict.FindingCode.CERTIFIED_TWICE;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.ONLY_USAGE_RIGHTS;
import static org.xacthuc.verdict.FindingCode.PERMISSION_INVALID;

import java.util.stream.Stream;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.Verdict;

/** Attacks on certification signatures, usage rights and tagged files (3.E, CERT). */
final class CertificationRows {
  private static final String USAGE_RIGHTS =
      "[<< /Type /SigRef /TransformMethod /UR3 /TransformParams << /V /2.2 >> >>]";

  private CertificationRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(permissions(), order(), parameters(), tags()).flatMap(s -> s);
  }

  private static StructureAttack changed(String id, TestPdf control, TestPdf attacked) {
    return refused(id, control, attacked, CHANGED_AFTER_SIGNING);
  }

  private static Stream<StructureAttack> permissions() {
    String catalog = lastBody(certified(1), TestPdf.CATALOG);
    TestPdf indirect = referring("40 0 R", 1);
    return Stream.of(
        changed(
            "CERT-01 /P of a copy",
            certified(1),
            certified(1).append(put(7, lastBody(certified(1), 7).replace("/P 1", "/P 3")))),
        changed(
            "CERT-01 /P of indirect parameters",
            indirect,
            indirect.append(put(40, "<< /Type /TransformParams /P 3 /V /1.2 >>"))),
        changed(
            "CERT-01 the same, then signed",
            indirect,
            signedAgain(indirect.append(put(40, "<< /Type /TransformParams /P 3 /V /1.2 >>")))),
        changed(
            "CERT-01 /Perms taken away",
            certified(1),
            certified(1).append(put(1, catalog.replace("/Perms << /DocMDP 7 0 R >>", "")))),
        changed(
            "CERT-02 /Perms names another object later",
            certified(2),
            certified(2)
                .append(
                    put(1, catalog.replace("/DocMDP 7 0 R", "/DocMDP 30 0 R")).put(30, "<< >>"))),
        changed("SSA-02 P1 admits no further signature", certified(1), signedAgain(certified(1))));
  }

  /** Which signature certifies, and when. */
  private static Stream<StructureAttack> order() {
    TestPdf second =
        SIGNED
            .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
            .as(s -> s.certify(2))
            .at(Bases.LATER, Bases.PKI.tsa())
            .dss(Bases.PKI.validationData(Holder.CO_QUAN_TINH_UY));
    TestPdf named =
        LETTER.append(put(1, "<< /Type /Catalog /Pages 2 0 R /Perms << /DocMDP 7 0 R >> >>"));
    TestPdf elsewhere =
        LETTER
            .append(put(1, "<< /Type /Catalog /Pages 2 0 R /Perms << /DocMDP 40 0 R >> >>"))
            .append(put(40, "<< /Type /Sig >>"));
    return Stream.of(
        suspect("CERT-02 not the first", SIGNED, second, CERTIFICATION_NOT_FIRST),
        suspect("CERT-02 twice", certified(2), twice(), CERTIFIED_TWICE),
        suspect("CERT-02 /Perms names an approval", SIGNED, signed(named), CERTIFICATION_MISMATCH),
        suspect(
            "CERT-02 /Perms names something else",
            certified(2),
            withData(signature(elsewhere, s -> s.entry("Reference", docMdp("<< /P 2 >>")))),
            CERTIFICATION_MISMATCH));
  }

  private static TestPdf twice() {
    return certified(2)
        .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.entry("Reference", docMdp("<< /P 2 >>")))
        .at(Bases.LATER, Bases.PKI.tsa())
        .dss(Bases.PKI.validationData(Holder.CO_QUAN_TINH_UY));
  }

  private static String docMdp(String parameters) {
    return "[<< /Type /SigRef /TransformMethod /DocMDP /TransformParams " + parameters + " >>]";
  }

  /** Certified by a reference alone, whose parameters are an object that was there before. */
  private static TestPdf referring(String parameters, int permission) {
    TestPdf base =
        LETTER.append(put(40, "<< /Type /TransformParams /P " + permission + " /V /1.2 >>"));
    return withData(signature(base, s -> s.entry("Reference", docMdp(parameters))));
  }

  private static TestPdf stating(String parameters) {
    return withData(signature(LETTER, s -> s.entry("Reference", docMdp(parameters))));
  }

  private static Stream<StructureAttack> parameters() {
    Stream<StructureAttack> values =
        Stream.of("4", "0", "-1", "2.0", "/2", "(2)", "[2]")
            .map(
                p ->
                    suspect(
                        "CERT-03 /P " + p,
                        stating("<< /P 2 >>"),
                        stating("<< /P " + p + " >>"),
                        PERMISSION_INVALID));
    TestPdf missing = stating("<< /V /1.2 >>");
    return Stream.concat(
        values,
        Stream.of(
            changed(
                "CERT-03 /P missing is 2",
                signedAgain(missing),
                AnnotationRows.annotated(missing, "FreeText", "")),
            changed(
                "CERT-03 /P 4 is taken for 1", certified(2), signedAgain(stating("<< /P 4 >>"))),
            refused(
                "CERT-06 usage rights over the page",
                signedAgain(SIGNED),
                SIGNED
                    .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
                    .as(CertificationRows::usageRights)
                    .at(Bases.LATER, Bases.PKI.tsa())
                    .dss(Bases.PKI.validationData(Holder.CO_QUAN_TINH_UY)),
                CHANGED_AFTER_SIGNING),
            StructureAttack.drawn(
                "CERT-06 usage rights alone",
                SIGNED,
                withData(signature(LETTER, CertificationRows::usageRights)),
                Verdict.UNSIGNED,
                ONLY_USAGE_RIGHTS)));
  }

  private static SignatureSpec usageRights(SignatureSpec spec) {
    return spec.appearance(PermissionRows.COVER).entry("Reference", USAGE_RIGHTS);
  }

  /** What is read aloud, and forms of another kind. */
  private static Stream<StructureAttack> tags() {
    TestPdf tagged = TaggedLetters.signed();
    String element = TaggedLetters.PARAGRAPH;
    return Stream.of(
        changed(
            "CERT-07 actual text",
            tagged,
            tagged.append(put(32, with(element, "/ActualText (PAY 900)")))),
        changed(
            "CERT-07 alternate text", tagged, tagged.append(put(32, with(element, "/Alt (9)")))),
        changed(
            "CERT-07 beside a further signature",
            tagged,
            TaggedLetters.signedAgain(tagged.append(put(32, with(element, "/Alt (9)"))), "")),
        changed(
            "CERT-07 an element of its own, with a text",
            tagged,
            TaggedLetters.signedAgain(tagged, "/ActualText (PAY 900)")),
        changed(
            "CERT-08 a packet replaced",
            packet("null"),
            packet("30 0 R").append(stream(30, "<< >>", "<xdp>9</xdp>"))),
        changed(
            "CERT-08 a packet added",
            SIGNED,
            SIGNED.append(put(8, with(lastBody(SIGNED, 8), "/XFA (x)")))));
  }

  /** A signed form with that packet; with any it would not be AUTHENTIC to begin with. */
  private static TestPdf packet(String xfa) {
    return Bases.signed(
        LETTER
            .form("Amount")
            .append(put(7, "<< /Fields [8 0 R] /XFA " + xfa + " >>"))
            .append(stream(30, "<< >>", "<xdp/>")));
  }
}
