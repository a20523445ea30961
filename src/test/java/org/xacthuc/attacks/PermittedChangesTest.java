package org.xacthuc.attacks;

import static org.xacthuc.ReportAssert.assertThat;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.certified;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.FilledForms.fieldMdp;
import static org.xacthuc.attacks.FilledForms.grouped;
import static org.xacthuc.attacks.FilledForms.locked;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** What may follow a signature, and stays AUTHENTIC: the controls of locks, forms and tags. */
class PermittedChangesTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();
  private static final Appearance SEAL =
      new Appearance(
          new Box(300, 100, 420, 160),
          Bytes.of(Raw.latin1("1 0 0 RG 5 5 90 40 re S")),
          "<< >>",
          List.of());

  static Stream<Arguments> permitted() {
    TestPdf two = FilledForms.certified(2);
    TestPdf three = FilledForms.certified(3);
    TestPdf others = locked("/Exclude /Fields [(Amount)]");
    TestPdf prefix = locked("/Include /Fields [(Amou) (Amount.x)]");
    TestPdf group = grouped(s -> s.entry("Reference", fieldMdp("/Include /Fields [(Contrac)]")));
    TestPdf tagged = TaggedLetters.signed();
    return Stream.of(
        Arguments.of("a value, then a signature (P2)", signedAgain(two.fill("Amount", "900"))),
        Arguments.of("a value, then a signature (P3)", signedAgain(three.fill("Amount", "900"))),
        Arguments.of("a value left out of a lock", signedAgain(others.fill("Amount", "900"))),
        Arguments.of("a value of a like name", signedAgain(prefix.fill("Amount", "900"))),
        Arguments.of(
            "a value below a like name",
            signedAgain(FilledForms.edited(group, 20, "(100)", "(900)"))),
        Arguments.of("a signature after a lock", signedAgain(locked("/All"))),
        Arguments.of("a seal after a certification", sealed(certified(2))),
        Arguments.of("a field in a tagged file", TaggedLetters.signedAgain(tagged, "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("permitted")
  void whatMayFollowIsAuthentic(String name, TestPdf pdf) {
    assertThat(VERIFY.of(pdf)).isAuthentic().hasFinding(FindingCode.PERMITTED_CHANGES);
  }

  private static TestPdf sealed(TestPdf pdf) {
    return pdf.signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.appearance(SEAL))
        .at(Bases.LATER, Bases.PKI.tsa())
        .dss(Bases.PKI.validationData(Holder.CO_QUAN_TINH_UY));
  }

  static Stream<Arguments> restated() {
    String page = lastBody(SIGNED, TestPdf.FIRST_PAGE);
    String resources = "<< /Font << /F1 3 0 R >> >>";
    String content = "BT (PAY 100) Tj ET";
    TestPdf hex =
        signed(
            LETTER.append(
                put(
                    6,
                    "<< /Length 37 /Filter /ASCIIHexDecode >>\nstream\n"
                        + HexFormat.of().formatHex(Raw.latin1(content))
                        + ">\nendstream")));
    return Stream.of(
        Arguments.of("the page as it was", SIGNED.append(put(5, page))),
        Arguments.of(
            "resources as an object of their own",
            SIGNED.append(put(5, page.replace(resources, "40 0 R")).put(40, resources))),
        Arguments.of(
            "a box in other numbers",
            SIGNED.append(put(5, page.replace("[0 0 595 842]", "[0.0 0 595.00 842]")))),
        Arguments.of("content without its filter", hex.append(Bases.stream(6, "<< >>", content))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("restated")
  void theSameInOtherWordsIsNoChange(String name, TestPdf pdf) {
    assertThat(VERIFY.of(pdf)).isAuthentic().hasNoFinding(FindingCode.CHANGED_AFTER_SIGNING);
  }

  @Test
  void acrobatDeclaresAVersionBesideValidationData() {
    TestPdf first = Bases.signature(LETTER, s -> s);
    String catalog = lastBody(first, TestPdf.CATALOG);
    TestPdf declared = first.append(put(1, with(catalog, "/Version /1.7")));
    assertThat(VERIFY.of(FilledForms.withData(declared))).isAuthentic();
    assertThat(VERIFY.of(SIGNED.append(put(1, with(Bases.CATALOG, "/Version /1.3")))))
        .isAuthentic();
    TestPdf older = SIGNED.append(put(1, with(Bases.CATALOG, "/Version /1.7")));
    assertThat(VERIFY.of(older.append(put(1, with(Bases.CATALOG, "/Version /1.4")))))
        .isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
  }

  @Test
  void aFieldThatWaitsForItsSignatureForeverIsNone() {
    assertThat(VERIFY.of(TaggedLetters.prepared(TaggedLetters.signed(), "")))
        .isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
  }
}
