package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** What a signature says of later changes is read from the revision that it ends. */
class SignaturePermissionsTest {
  private static final TestPki PKI = TestPki.load();
  private static final String MOMENT = "2021-07-20T06:38:23Z";

  private static TestPdf signed(TestPdf pdf, String reference) {
    return pdf.signedBy(PKI.of(Holder.PHAM_DUY_HUNG))
        .as(s -> s.field("Signature1").entry("Reference", reference))
        .at(MOMENT);
  }

  private static PdfSignature first(TestPdf pdf) {
    return Read.document(pdf).signatures().get(0);
  }

  private static SignaturePermissions permissions(TestPdf pdf) {
    return first(pdf).dictionary().orElseThrow().permissions();
  }

  private static String docMdp(String parameters) {
    return "[<< /TransformMethod /DocMDP /TransformParams " + parameters + " >>]";
  }

  @Test
  void anApprovalSaysNothing() {
    TestPdf approval = TestPdf.letter("PAY 100").signedBy(PKI.of(Holder.PHAM_DUY_HUNG)).at(MOMENT);
    assertThat(permissions(approval)).isEqualTo(SignaturePermissions.NONE);
  }

  @Test
  void aMissingPermissionIsTwoAndAWrongOneTheStrictestAndTold() {
    TestPdf letter = TestPdf.letter("PAY 100");
    assertThat(permissions(signed(letter, docMdp("<< >>"))).docMdp()).contains(new DocMdp(2));
    TestPdf wrong = signed(letter, docMdp("<< /P 7 >>"));
    assertThat(permissions(wrong).docMdp()).contains(new DocMdp(1));
    assertThat(Read.kinds(first(wrong).defects())).contains(PdfDefect.Kind.PERMISSION_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, true",
    "2, 2, true",
    "3, 3, true",
    "0, 1, false",
    "4, 1, false",
    "(3), 1, false"
  })
  void aPermissionIsOneToThree(String written, int read, boolean good) {
    TestPdf pdf = signed(TestPdf.letter("PAY 100"), docMdp("<< /P " + written + " >>"));
    assertThat(permissions(pdf).docMdp()).contains(new DocMdp(read));
    assertThat(first(pdf).defects())
        .isEqualTo(
            good
                ? List.of()
                : List.of(PdfDefect.of(PdfDefect.Kind.PERMISSION_INVALID, "/DocMDP /P")));
  }

  /** Each reference by its own method (ISO 32000-2 §12.8.2, table 256). */
  @ParameterizedTest
  @CsvSource({
    "DocMDP, true, 0, false",
    "FieldMDP, false, 1, false",
    "UR3, false, 0, true",
    "UR, false, 0, true",
    "Identity, false, 0, false"
  })
  void aReferenceIsReadByItsMethod(String method, boolean docMdp, int locks, boolean usageRights) {
    String other = "<< /TransformMethod /Identity /TransformParams << /P 1 >> >> ";
    String reference = "[" + other + docMdp("<< /P 3 >>").substring(1);
    SignaturePermissions read =
        permissions(signed(TestPdf.letter("PAY 100"), reference.replace("DocMDP", method)));
    assertThat(read.docMdp()).isEqualTo(docMdp ? Optional.of(new DocMdp(3)) : Optional.empty());
    assertThat(read.locks()).hasSize(locks);
    assertThat(read.usageRights()).isEqualTo(usageRights);
  }

  /** ISO 32000-2 §12.8.6: the permissions dictionary and the reference mean the same signature. */
  @ParameterizedTest
  @CsvSource({
    "true, << /DocMDP 7 0 R >>, true",
    "true, << >>, true",
    "true, << /UR3 5 0 R >>, true",
    "true, << /DocMDP 5 0 R >>, false",
    "true, << /DocMDP (x) >>, false",
    "false, << /DocMDP 7 0 R >>, false",
    "false, << /DocMDP 5 0 R >>, true",
    "false, << /UR3 7 0 R >>, true"
  })
  void theOneThatCertifiesIsTheOneThatIsNamed(boolean certifies, String named, boolean agree) {
    TestPdf letter = TestPdf.letter("PAY 100");
    TestPdf base = letter.append(Steps.set(letter, 1, "Perms", named));
    String reference = docMdp("<< /P 2 >>").replace("DocMDP", certifies ? "DocMDP" : "Identity");
    TestPdf signed = signed(base, reference);
    assertThat(first(signed).dictionary().orElseThrow().id()).isEqualTo(new ObjectId(7, 0));
    assertThat(first(signed).defects())
        .isEqualTo(
            agree
                ? List.of()
                : List.of(PdfDefect.of(PdfDefect.Kind.CERTIFICATION_MISMATCH, "/Perms /DocMDP")));
  }

  @Test
  void indirectParametersAreThoseOfTheSignedRevision() {
    TestPdf letter = TestPdf.letter("PAY 100").append(PdfUpdate.update().put(40, "<< /P 1 >>"));
    TestPdf attacked =
        signed(letter, docMdp("40 0 R")).append(PdfUpdate.update().put(40, "<< /P 3 >>"));
    assertThat(permissions(attacked).docMdp()).contains(new DocMdp(1));
  }

  @Test
  void locksComeFromTheReferenceAndFromTheField() {
    TestPdf waiting = TestPdf.letter("PAY 100").emptySignatureField("Signature1");
    String field =
        "<< /Type /Annot /Subtype /Widget /T (Signature1) /P 5 0 R /FT /Sig /F 132"
            + " /Rect [0 0 0 0] /Lock << /Type /SigFieldLock /Action /All /P 2 >> >>";
    TestPdf signed =
        signed(
            waiting.append(PdfUpdate.update().put(8, field)),
            "[<< /TransformMethod /FieldMDP /TransformParams << /Action /Include"
                + " /Fields [(A) (B.C)] >> >>]");
    assertThat(permissions(signed).locks())
        .containsExactly(
            new FieldLock(
                FieldLock.Source.FIELD_MDP,
                FieldLock.Action.INCLUDE,
                Set.of("A", "B.C"),
                OptionalInt.empty()),
            new FieldLock(
                FieldLock.Source.FIELD, FieldLock.Action.ALL, Set.of(), OptionalInt.of(2)));
  }

  @Test
  void aLockOfAParentLocksItsDescendantsAndNoFieldOfALikeName() {
    FieldLock lock = lock(FieldLock.Action.INCLUDE);
    assertThat(lock.names("Signature 1")).isTrue();
    assertThat(lock.names("Signature 1.Name")).isTrue();
    assertThat(lock.names("Signature 1.Name.First")).isTrue();
    assertThat(lock.names("Signature 10")).isFalse();
    assertThat(lock.names("Other.Signature 1")).isFalse();
    FieldLock below =
        new FieldLock(
            FieldLock.Source.FIELD, FieldLock.Action.INCLUDE, Set.of("A.B"), OptionalInt.empty());
    assertThat(below.names("A")).isFalse();
    assertThat(below.names("A.B.C.D")).isTrue();
    FieldLock others = lock(FieldLock.Action.EXCLUDE);
    assertThat(others.names("Signature 1.Name")).isFalse();
    assertThat(others.names("Signature 10")).isTrue();
    assertThat(lock(FieldLock.Action.ALL).names("Signature 10")).isTrue();
  }

  private static FieldLock lock(FieldLock.Action action) {
    return new FieldLock(
        FieldLock.Source.FIELD_MDP, action, Set.of("Signature 1"), OptionalInt.empty());
  }
}
