package org.xacthuc.trust;

import java.util.Set;

/**
 * What a path validation starts from beside its request (RFC 5280 §6.1.1).
 *
 * @param documentSigning extended key usages that go with signing documents, dotted identifiers
 * @param longest certificates of a path, both ends included
 */
record PathInputs(PolicyInputs policies, Set<String> documentSigning, int longest) {
  private static final int LONGEST = 32;

  static final PathInputs DEFAULT = of(PolicyInputs.ANY);

  PathInputs {
    documentSigning = Set.copyOf(documentSigning);
  }

  static PathInputs of(PolicyInputs policies) {
    return new PathInputs(policies, Usage.DOCUMENT_SIGNING, LONGEST);
  }
}
