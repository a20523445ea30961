package org.xacthuc.verdict;

import java.util.stream.Stream;

/** What the reader's register says against what the pages say. */
final class ExpectationRules {
  private ExpectationRules() {}

  /** Of a file that cannot be opened, nothing is to be expected. */
  static Stream<Raised> check(DocumentFacts document) {
    if (document.document().filter(d -> !d.locked()).isEmpty()) {
      return Stream.empty();
    }
    Stream<Raised> unlisted =
        document.expectation().listed()
            ? Stream.empty()
            : Stream.of(Raised.of(FindingCode.EXPECTED_NOT_LISTED, Subject.DOCUMENT));
    return Stream.concat(
        unlisted,
        document.expectation().against(document.directive()).stream()
            .map(o -> Raised.of(code(o), Subject.DOCUMENT, evidence(o))));
  }

  private static FindingCode code(ExpectationOutcome outcome) {
    return switch (outcome.agreement()) {
      case EXACT, NORMALIZED, SPELLING_VARIANT, UNACCENTED -> FindingCode.EXPECTED_AGREES;
      case NEAR -> FindingCode.EXPECTED_NEAR;
      case SUCCESSOR, DIFFERENT -> differs(outcome.field());
      case NOT_PRINTED, NOT_COMPARABLE -> FindingCode.EXPECTED_NOT_PRINTED;
    };
  }

  private static FindingCode differs(ExpectedField field) {
    return switch (field) {
      case SIGNER_NAME -> FindingCode.EXPECTED_SIGNER_DIFFERS;
      case DOCUMENT_NUMBER -> FindingCode.EXPECTED_NUMBER_DIFFERS;
      case ISSUING_BODY -> FindingCode.EXPECTED_ISSUER_DIFFERS;
      case DOCUMENT_DATE -> FindingCode.EXPECTED_DATE_DIFFERS;
    };
  }

  private static Evidence evidence(ExpectationOutcome outcome) {
    return Evidence.of(Evidence.Key.KIND, KebabCase.of(outcome.field()))
        .and(Evidence.Key.EXPECTED, outcome.expected())
        .and(Evidence.Key.PRINTED, outcome.printed());
  }
}
