package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.TextSource;

/** What a register expects of a file, and of one that cannot be opened. */
class ExpectationRulesTest {
  private static final DocumentFacts OPEN =
      Facts.expecting(
          Expectation.NOT_LISTED,
          DirectiveFacts.signedBy(TextSource.TEXT, "Người Thử"),
          Facts.signedBy(SignerRole.PERSON, Agreement.EXACT, 0));

  private static List<FindingCode> codes(DocumentFacts facts) {
    return ExpectationRules.check(facts).map(Raised::code).toList();
  }

  private static DocumentFacts with(Optional<PdfDocument> document) {
    return new DocumentFacts(
        document,
        OPEN.defects(),
        OPEN.signatures(),
        OPEN.directive(),
        OPEN.pageDefects(),
        OPEN.concealments(),
        Facts.NOW,
        OnlineFacts.OFFLINE,
        OPEN.expectation(),
        RecognitionFacts.NONE);
  }

  @Test
  void aFileThatNoRegisterListsIsTold() {
    assertThat(codes(OPEN)).containsExactly(FindingCode.EXPECTED_NOT_LISTED);
    assertThat(codes(with(Optional.empty()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENCRYPTED", "ENCRYPTED_FOR_RECIPIENTS"})
  void ofOneThatIsLockedNothingIsExpected(PdfDefect.Kind kind) {
    PdfDocument read = OPEN.document().orElseThrow();
    PdfDocument locked =
        new PdfDocument(
            read.history(),
            read.signatures(),
            read.emptyFields(),
            read.securityStore(),
            true,
            List.of(PdfDefect.of(kind, "")));
    assertThat(codes(with(Optional.of(locked)))).isEmpty();
  }
}
