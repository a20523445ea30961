package org.xacthuc.verdict;

import java.util.stream.Stream;

/** What ISO 32000-2 §12.8.2.2 asks of the signature that certifies a document. */
final class CertificationRules {
  private CertificationRules() {}

  /**
   * It is the first signature of the document, and there is one. A document time-stamp and usage
   * rights do not count: they vouch for no content.
   */
  static Stream<Raised> certificationIsTheFirstSignature(
      SignatureFacts signature, RuleContext context) {
    if (signature.type() != SignatureType.CERTIFICATION) {
      return Stream.empty();
    }
    boolean again =
        context.document().signatures().stream()
            .anyMatch(s -> s.type() == SignatureType.CERTIFICATION && s.precedes(signature));
    boolean later =
        context.document().signatures().stream()
            .anyMatch(s -> s.type().counts() && s.precedes(signature));
    return again
        ? Stream.of(Raised.of(FindingCode.CERTIFIED_TWICE, signature.subject()))
        : later
            ? Stream.of(Raised.of(FindingCode.CERTIFICATION_NOT_FIRST, signature.subject()))
            : Stream.empty();
  }
}
