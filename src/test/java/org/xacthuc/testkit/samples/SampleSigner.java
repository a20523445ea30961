package org.xacthuc.testkit.samples;

import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.PdfSigner;
import org.xacthuc.testkit.PdfUpdates;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPki;

/**
 * Signs a typeset directive to PAdES baseline LT (EN 319 142-1 §6): two signatures with
 * time-stamps, each an update of its own, then a document security store.
 */
final class SampleSigner {
  private final TestPki pki;
  private final Faces faces;

  SampleSigner(TestPki pki, Faces faces) {
    this.pki = pki;
    this.faces = faces;
  }

  Bytes sign(DirectiveTypesetter.Typeset letter, Ceremony ceremony) {
    Appearances looks = new Appearances(faces, letter.signatureSpace());
    Appearance hand = looks.person(ceremony.person().holder().name());
    Appearance seal =
        ceremony.stamp().isEmpty() ? looks.seal() : looks.sealWithText(ceremony.stamp());
    int page = letter.signaturePage();
    byte[] pdf = letter.pdf().toArray();
    pdf = PdfSigner.sign(pdf, spec("Signature1", page, ceremony.person()).appearance(hand));
    pdf = PdfSigner.sign(pdf, spec("Signature2", page, ceremony.organisation()).appearance(seal));
    return Bytes.of(
        PdfUpdates.dss(
            pdf, pki.validationData(ceremony.person().holder(), ceremony.organisation().holder())));
  }

  private SignatureSpec spec(String field, int page, Act act) {
    return SignatureSpec.by(pki.of(act.holder()))
        .field(field)
        .pageIndex(page)
        .at(act.claimed())
        .timeStamp(pki.tsa().at(act.proven()));
  }
}
