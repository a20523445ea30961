package org.xacthuc.verdict;

import java.util.List;
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
    List<SignatureType> earlier =
        context.document().signatures().stream()
            .filter(s -> s.precedes(signature))
            .map(SignatureFacts::type)
            .toList();
    if (earlier.contains(SignatureType.CERTIFICATION)) {
      return Stream.of(Raised.of(FindingCode.CERTIFIED_TWICE, signature.subject()));
    }
    return earlier.stream().anyMatch(SignatureType::counts)
        ? Stream.of(Raised.of(FindingCode.CERTIFICATION_NOT_FIRST, signature.subject()))
        : Stream.empty();
  }
}
