package org.xacthuc.verdict;

import java.util.stream.Stream;

/** One rule about one signature: facts in, findings out, nothing weighed. */
@FunctionalInterface
interface SignatureRule {
  Stream<Raised> check(SignatureFacts signature, RuleContext context);
}
