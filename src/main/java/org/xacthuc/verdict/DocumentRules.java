package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file itself: can it be read, is it signed, is it read and seen in one way only. */
final class DocumentRules {
  private DocumentRules() {}

  static Stream<Raised> check(DocumentFacts facts, Policy policy) {
    Stream<Raised> signatory =
        policy.signatory() == RequirementLevel.OFF
            ? Stream.empty()
            : SignatoryRules.ofDocument(facts, policy);
    return Stream.of(
            defects(facts),
            unsigned(facts).stream(),
            ChangeRules.nothingIsFilledInAfterTheLastSignature(facts),
            SightRules.check(facts),
            OnlineRules.check(facts, policy),
            ExpectationRules.check(facts),
            signatory)
        .flatMap(s -> s);
  }

  private static Stream<Raised> defects(DocumentFacts facts) {
    return facts.defects().stream().map(defect -> PdfDefectCodes.raise(defect, Subject.DOCUMENT));
  }

  private static Optional<Raised> unsigned(DocumentFacts facts) {
    if (facts.document().isEmpty()) {
      return Optional.empty();
    }
    List<SignatureType> types = facts.signatures().stream().map(SignatureFacts::type).toList();
    if (types.stream().anyMatch(SignatureType::counts)) {
      return Optional.empty();
    }
    FindingCode code =
        types.contains(SignatureType.DOCUMENT_TIMESTAMP)
            ? FindingCode.ONLY_TIME_STAMPED
            : types.isEmpty() ? FindingCode.NOT_SIGNED : FindingCode.ONLY_USAGE_RIGHTS;
    return Optional.of(Raised.of(code, Subject.DOCUMENT));
  }
}
