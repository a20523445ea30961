package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.cms.SignatureValueCheck.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.trust.PathOutcome;

/** Who may stand in for the signatories, and for whom. */
class PublisherRulesTest {
  private static final Certificate SIGNER = Facts.SIGNED_BY_A_PERSON.signer().orElseThrow();
  private static final Policy BY_CERTIFICATE =
      policy("publisher.x.certificate", SIGNER.sha256().value().hex());
  private static final Policy BY_NAME =
      policy(
          "publisher.x.subject", SIGNER.subject().escaped(),
          "publisher.x.issuer", SIGNER.issuer().escaped());
  private static final Optional<PathOutcome> PATH = Optional.of(Facts.validatedPath());

  @Test
  void aBodyWhoseSignatureHoldsAndWhoseNameThePolicyKnowsStandsIn() {
    SignatureFacts body = signature(SignerRole.ORGANISATION, Agreement.DIFFERENT, VERIFIES, PATH);

    assertThat(PublisherRules.standsIn(body, BY_CERTIFICATE)).isTrue();
    assertThat(PublisherRules.standsIn(body, BY_NAME)).isTrue();
    assertThat(PublisherRules.standsIn(body, Policy.DEFAULT)).isFalse();
    assertThat(PublisherRules.standsIn(body, policy("publisher.x.certificate", "ab".repeat(32))))
        .isFalse();
  }

  @Test
  void aNameThatMayBeAPersonsNeedsTheVeryCertificate() {
    SignatureFacts unknown = signature(SignerRole.UNKNOWN, Agreement.DIFFERENT, VERIFIES, PATH);
    SignatureFacts person = signature(SignerRole.PERSON, Agreement.DIFFERENT, VERIFIES, PATH);

    assertThat(PublisherRules.standsIn(unknown, BY_CERTIFICATE)).isTrue();
    assertThat(PublisherRules.standsIn(unknown, BY_NAME)).isFalse();
    assertThat(PublisherRules.standsIn(person, BY_CERTIFICATE)).isFalse();
  }

  @Test
  void whatIsNotProvenStandsInForNobody() {
    SignerRole body = SignerRole.ORGANISATION;
    Optional<PathOutcome> refused =
        Optional.of(new PathOutcome(Optional.empty(), List.of(), List.of()));

    assertThat(
            PublisherRules.standsIn(
                signature(body, Agreement.DIFFERENT, DOES_NOT_VERIFY, PATH), BY_CERTIFICATE))
        .isFalse();
    assertThat(
            PublisherRules.standsIn(
                signature(body, Agreement.DIFFERENT, VERIFIES, refused), BY_CERTIFICATE))
        .isFalse();
    assertThat(
            PublisherRules.standsIn(
                signature(body, Agreement.DIFFERENT, VERIFIES, Optional.empty()), BY_CERTIFICATE))
        .isFalse();
  }

  @Test
  void nobodyStandsInForAPageThatIsHisOwn() {
    assertThat(
            PublisherRules.standsIn(
                signature(SignerRole.ORGANISATION, Agreement.EXACT, VERIFIES, PATH),
                BY_CERTIFICATE))
        .isFalse();
  }

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

  private static SignatureFacts signature(
      SignerRole role, Agreement agreement, SignatureValueCheck value, Optional<PathOutcome> path) {
    SignatureFacts s = Facts.signedBy(role, agreement, -1);
    MessageDigestCheck digest =
        new MessageDigestCheck(
            MessageDigestCheck.Outcome.MATCHES,
            DigestAlgorithm.SHA256.of(Bytes.EMPTY),
            Optional.empty());
    return new SignatureFacts(
        s.pdf(),
        new ContainerFacts(
            s.container().signature(), List.of(), Optional.of(digest), Optional.of(value)),
        s.time(),
        new TrustFacts(path, List.of()),
        s.signatory());
  }

  private static Policy policy(String... keysAndValues) {
    List<PolicyText.Entry> entries = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.add(new PolicyText.Entry(i + 1, keysAndValues[i], keysAndValues[i + 1]));
    }
    return PolicyText.read(Policy.DEFAULT, entries).value().orElseThrow();
  }

  private static DocumentFacts page(String... names) {
    return Facts.document(Optional.of(DirectiveFacts.signedBy(TextSource.TEXT, names)), List.of());
  }
}
