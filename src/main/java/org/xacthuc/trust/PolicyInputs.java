package org.xacthuc.trust;

import java.util.Set;

/**
 * The policy inputs of a path validation (RFC 5280 §6.1.1 c, e, f, g).
 *
 * @param acceptable user-initial-policy-set, dotted identifiers; empty for any-policy
 */
record PolicyInputs(
    Set<String> acceptable,
    boolean explicitPolicy,
    boolean policyMappingInhibited,
    boolean anyPolicyInhibited) {
  /** Any policy will do, and none must be there. */
  static final PolicyInputs ANY = new PolicyInputs(Set.of(), false, false, false);

  PolicyInputs {
    acceptable = Set.copyOf(acceptable);
  }
}
