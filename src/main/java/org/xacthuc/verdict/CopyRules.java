package org.xacthuc.verdict;

import org.xacthuc.directive.Reason;
import org.xacthuc.directive.SignatoryMatch;

/** Copies: the body that makes one signs it, and nobody else (Decree 30/2020 articles 25 to 27). */
final class CopyRules {
  private CopyRules() {}

  /** Whether the copying body that the page names signed, as far as names tell. */
  static boolean isOfACopier(SignatureFacts signature) {
    return signature
        .signatory()
        .match()
        .filter(m -> m.reason() == Reason.COPYING_BODY && m.agreement().agrees())
        .isPresent();
  }

  /** Who copied, and whose signatures a copy does not bear. */
  static Raised copied(SignatureFacts signature, DocumentFacts document) {
    return Raised.of(
        FindingCode.SIGNED_AS_COPY,
        signature.subject(),
        Evidence.NONE
            .and(Evidence.Key.PRINTED, PublisherRules.printed(document))
            .and(
                Evidence.Key.CERTIFIED,
                signature.signatory().match().flatMap(SignatoryMatch::certified)));
  }
}
