package org.xacthuc.attacks;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.xacthuc.base.Box;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;

/** The base documents of the catalogue: each genuine, and AUTHENTIC as it is. */
@SuppressWarnings("ImmutableEnumChecker") // A TestPdf never changes.
enum Base {
  TABLE("B0 table", Bases.SIGNED),
  STREAMS("B1 streams", Bases.XREF_STREAM),
  FORM("B2 form", Bases.FORM),
  CERTIFIED_1("B3 P1", Bases.certified(1)),
  CERTIFIED_2("B3 P2", Bases.certified(2)),
  CERTIFIED_3("B3 P3", Bases.certified(3)),
  TWICE("B4 two signatures", Bases.TWICE),
  ARCHIVED("B5 B-LTA", Bases.ARCHIVED),
  HYBRID("hybrid", Bases.HYBRID),
  AES("encrypted, AES", Bases.signed(Bases.LETTER.encrypted(Encryption.AES_128))),
  RC4("encrypted, RC4", Bases.signed(Bases.LETTER.encrypted(Encryption.RC4_128))),
  AES_STREAMS(
      "encrypted streams",
      Bases.signed(Bases.LETTER.encrypted(Encryption.AES_128).withXrefStream())),
  SEALED("visible seal", sealed(Bases.LETTER)),
  ADBE("adbe", adbe(SignatureSpec::adbe)),
  BARE("no signed attributes", adbe(SignatureSpec::adbeWithoutAttributes));

  static final Base[] ENCRYPTED = {AES, RC4, AES_STREAMS};

  private final String label;
  private final TestPdf pdf;

  Base(String label, TestPdf pdf) {
    this.label = label;
    this.pdf = pdf;
  }

  String label() {
    return label;
  }

  TestPdf pdf() {
    return pdf;
  }

  /** What a document is called among the bases. */
  static String nameOf(TestPdf pdf) {
    return Arrays.stream(values())
        .filter(base -> base.pdf == pdf)
        .map(Base::label)
        .findFirst()
        .orElse("drawn");
  }

  private static TestPdf sealed(TestPdf pdf) {
    Appearance seal = Appearance.lines(new Box(330, 90, 560, 210), "Co quan Tinh uy", "20.07.2021");
    return Bases.signature(pdf, spec -> spec.appearance(seal))
        .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  private static TestPdf adbe(UnaryOperator<SignatureSpec> how) {
    return Bases.signature(Bases.LETTER, how)
        .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH));
  }
}
