package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.pdf.TextSource;

/** Who may stand in for the signatories, and for whom. */
class PublisherRulesTest {
  @Test
  void thePeoplePrintedAreNamedElseTheIssuer() {
    assertThat(PublisherRules.printed(page("A B", "C D", "A B"))).contains("A B, C D");
    assertThat(PublisherRules.printed(page())).contains("ỦY BAN NHÂN DÂN XÃ THỬ");
    assertThat(PublisherRules.printed(Facts.document(List.of()))).isEmpty();
  }

  @Test
  void aPublisherThatNobodyAcceptedIsToldWithWhomItPublished() {
    Finding told =
        new Judge()
            .judge(
                Facts.document(
                    Optional.of(DirectiveFacts.signedBy(TextSource.TEXT, "A B")),
                    List.of(),
                    Facts.publisher()),
                Policy.DEFAULT)
            .findings()
            .stream()
            .filter(f -> f.code() == FindingCode.PUBLISHER_SIGNED)
            .findFirst()
            .orElseThrow();

    assertThat(told.evidence().get(Evidence.Key.PRINTED)).contains("A B");
    assertThat(told.evidence().get(Evidence.Key.CERTIFIED)).contains("certified");
  }

  /** It stands in for the signatories' agreement, and is not the body that should have signed. */
  @Test
  void anAcceptedPublisherIsNotTheBodyThatShouldHaveSigned() {
    assertThat(SignatoryCases.published().findings().stream().map(Finding::code))
        .contains(FindingCode.PUBLISHED_BY, FindingCode.BODY_DID_NOT_SIGN);
  }

  private static DocumentFacts page(String... names) {
    return Facts.document(
        Optional.of(DirectiveFacts.signedBy(TextSource.TEXT, names)), List.of());
  }
}
