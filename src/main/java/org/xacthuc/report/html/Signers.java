package org.xacthuc.report.html;

import org.xacthuc.SignatureReport;
import org.xacthuc.report.Escaping;

/** What signatures and authorities are called. */
final class Signers {
  private Signers() {}

  /** The signer's name, or the field's where the certificate has none. Foreign, as it is. */
  static String name(SignatureReport signature) {
    return signature
        .signer()
        .flatMap(SignatureReport.Signer::name)
        .orElse(signature.judgement().field());
  }

  /** The same, fit to be shown. */
  static String shown(SignatureReport signature) {
    return Escaping.inSentence(name(signature));
  }
}
