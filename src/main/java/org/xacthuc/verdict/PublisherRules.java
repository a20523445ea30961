package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import org.xacthuc.cms.Certificate;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.trust.PathOutcome;

/**
 * Publishers: gazettes and portals sign the texts of other bodies. That is neither agreement nor
 * contradiction, and whether it is enough the reader's policy says.
 */
final class PublisherRules {
  private PublisherRules() {}

  /**
   * Whether a publisher whom the policy names stands in for the signatories. Its signature must
   * hold and its path lead to an anchor: what an unproven certificate says is nobody's name. It
   * never helps a person, who can only sign for themselves, nor where the page is the publisher's
   * own.
   */
  static boolean standsIn(SignatureFacts signature, Policy policy) {
    boolean proven =
        signature.container().holds()
            && signature.trust().path().map(PathOutcome::isValidated).orElse(false);
    boolean own = signature.signatory().match().map(m -> m.agreement().agrees()).orElse(false);
    Optional<Certificate> certificate = signature.container().signature().flatMap(s -> s.signer());
    return proven
        && !own
        && certificate.isPresent()
        && policy.signatories().publishers().stream()
            .filter(p -> mayBe(signature.signatory().role(), p))
            .anyMatch(p -> p.is(certificate.get()));
  }

  /** A name that may be a person's is a publisher's only where the very certificate was named. */
  private static boolean mayBe(SignerRole role, AcceptedPublisher publisher) {
    return switch (role) {
      case ORGANISATION -> true;
      case UNKNOWN -> publisher.isByCertificate();
      case PERSON -> false;
    };
  }

  /** That the publisher stands in, and for whom. */
  static Raised published(SignatureFacts signature, DocumentFacts document) {
    return Raised.of(FindingCode.PUBLISHED_BY, signature.subject(), evidence(signature, document));
  }

  /** A body that differs: a publisher whom nobody accepted, or just another one. */
  static Raised differs(SignatureFacts signature, SignatoryMatch match, DocumentFacts document) {
    return signature.signatory().publisher()
        ? Raised.of(
            FindingCode.PUBLISHER_SIGNED, signature.subject(), evidence(signature, document))
        : Raised.of(
            FindingCode.ISSUER_DIFFERS,
            signature.subject(),
            Evidence.NONE
                .and(Evidence.Key.PRINTED, match.printed())
                .and(Evidence.Key.CERTIFIED, match.certified()));
  }

  private static Evidence evidence(SignatureFacts signature, DocumentFacts document) {
    return Evidence.NONE
        .and(Evidence.Key.PRINTED, printed(document))
        .and(
            Evidence.Key.CERTIFIED,
            signature.signatory().match().flatMap(SignatoryMatch::certified));
  }

  /** The signatories printed, else the issuer. */
  private static Optional<String> printed(DocumentFacts document) {
    List<String> names =
        document.directive().stream()
            .flatMap(d -> d.signatureBlocks().stream())
            .flatMap(b -> b.signer().stream())
            .distinct()
            .toList();
    return names.isEmpty()
        ? document.directive().flatMap(Directive::issuer)
        : Optional.of(String.join(", ", names));
  }
}
