package org.xacthuc.trust;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.xacthuc.base.Budget;

/**
 * Certificate policies along a path (RFC 5280 §6.1, with the graph of RFC 9618 in place of the
 * tree). Only the deepest level of the graph is kept: the graph is NULL exactly when that level is
 * empty, so its size never exceeds the policies and mappings of one certificate.
 */
final class PolicyState {
  private static final String ANY = "2.5.29.32.0";

  /**
   * A node of the deepest level.
   *
   * @param expected expected_policy_set
   * @param roots the policies, in the anchor's terms, that lead here; ANY for all
   */
  private record Node(Set<String> expected, Set<String> roots) {}

  /** Policies, or mappings, of one certificate; more are taken for an attack. */
  private static final int MOST = 1_000;

  /** Merging so many policies takes about as long as verifying one RSA-2048 signature. */
  private static final int MERGED_PER_STEP = 500;

  private final PolicyInputs inputs;
  private final Budget budget;
  private long merged;
  private Map<String, Node> level = new LinkedHashMap<>();
  private long explicitPolicy;
  private long policyMapping;
  private long inhibitAny;

  /**
   * RFC 5280 §6.1.2 a, d, e, f.
   *
   * @param length certificates of the path, without the anchor
   * @param budget when it is exhausted, what this says of the path means nothing
   */
  PolicyState(PolicyInputs inputs, int length, Budget budget) {
    this.inputs = inputs;
    this.budget = budget;
    level.put(ANY, new Node(Set.of(ANY), Set.of(ANY)));
    explicitPolicy = inputs.explicitPolicy() ? 0 : length + 1L;
    policyMapping = inputs.policyMappingInhibited() ? 0 : length + 1L;
    inhibitAny = inputs.anyPolicyInhibited() ? 0 : length + 1L;
  }

  /** §6.1.3 d, e, f; false when a policy was required and none is left. */
  boolean process(Extensions extensions, boolean selfIssuedIntermediate) {
    ASN1Encodable value = value(extensions, Extension.certificatePolicies);
    if (value == null) {
      level = new LinkedHashMap<>();
    } else {
      descend(policies(value), inhibitAny > 0 || selfIssuedIntermediate);
    }
    return explicitPolicy > 0 || !level.isEmpty();
  }

  private static Set<String> policies(ASN1Encodable value) {
    Set<String> policies = new HashSet<>();
    for (PolicyInformation one : CertificatePolicies.getInstance(value).getPolicyInformation()) {
      if (!policies.add(one.getPolicyIdentifier().getId())) {
        throw new IllegalArgumentException("RFC 5280 §4.2.1.4: a policy appears twice");
      }
    }
    if (policies.size() > MOST) {
      throw new IllegalArgumentException("more policies than are looked at");
    }
    return policies;
  }

  private void descend(Set<String> policies, boolean anyCounts) {
    Map<String, Node> next = new LinkedHashMap<>();
    Map<String, List<Node>> expecting = new HashMap<>();
    level
        .values()
        .forEach(
            node ->
                node.expected()
                    .forEach(p -> expecting.computeIfAbsent(p, k -> new ArrayList<>()).add(node)));
    for (String policy : policies) {
      Set<String> roots = roots(expecting.getOrDefault(policy, List.of()));
      if (roots.isEmpty() && level.containsKey(ANY)) {
        roots.add(policy);
      }
      if (!policy.equals(ANY) && !roots.isEmpty()) {
        next.put(policy, new Node(Set.of(policy), roots));
      }
    }
    if (policies.contains(ANY) && anyCounts) {
      expecting.forEach(
          (policy, nodes) -> next.computeIfAbsent(policy, p -> new Node(Set.of(p), roots(nodes))));
    }
    level = next;
  }

  /** The roots of all these nodes; not all of them once the budget is exhausted. */
  private Set<String> roots(List<Node> nodes) {
    Set<String> roots = new HashSet<>();
    for (Node node : nodes) {
      merged += node.roots().size();
      if (!budget.spend(merged / MERGED_PER_STEP)) {
        return roots;
      }
      merged %= MERGED_PER_STEP;
      roots.addAll(node.roots());
    }
    return roots;
  }

  /** §6.1.4 a, b, h, i, j; false when the mappings break a rule. */
  boolean prepare(Extensions extensions, boolean selfIssued) {
    ASN1Encodable mappings = value(extensions, Extension.policyMappings);
    if (mappings != null && !map(mappings)) {
      return false;
    }
    if (!selfIssued) {
      explicitPolicy = Math.max(0, explicitPolicy - 1);
      policyMapping = Math.max(0, policyMapping - 1);
      inhibitAny = Math.max(0, inhibitAny - 1);
    }
    ASN1Encodable constraints = value(extensions, Extension.policyConstraints);
    if (constraints != null) {
      PolicyConstraints given = PolicyConstraints.getInstance(constraints);
      explicitPolicy = lower(explicitPolicy, given.getRequireExplicitPolicyMapping());
      policyMapping = lower(policyMapping, given.getInhibitPolicyMapping());
    }
    ASN1Encodable any = value(extensions, Extension.inhibitAnyPolicy);
    if (any != null) {
      inhibitAny = lower(inhibitAny, ASN1Integer.getInstance(any).getValue());
    }
    return true;
  }

  private boolean map(ASN1Encodable extension) {
    Map<String, Set<String>> mappings = new HashMap<>();
    ASN1Sequence pairs = ASN1Sequence.getInstance(extension);
    if (pairs.size() > MOST) {
      throw new IllegalArgumentException("more mappings than are looked at");
    }
    for (ASN1Encodable element : pairs) {
      ASN1Sequence pair = ASN1Sequence.getInstance(element);
      String issuer = ASN1ObjectIdentifier.getInstance(pair.getObjectAt(0)).getId();
      String subject = ASN1ObjectIdentifier.getInstance(pair.getObjectAt(1)).getId();
      if (issuer.equals(ANY) || subject.equals(ANY)) {
        return false; // §6.1.4 a
      }
      mappings.computeIfAbsent(issuer, k -> new HashSet<>()).add(subject);
    }
    mappings.forEach(
        (issuer, subjects) -> {
          if (policyMapping == 0) {
            level.remove(issuer);
          } else if (level.containsKey(issuer)) {
            level.put(issuer, new Node(subjects, level.get(issuer).roots()));
          } else if (level.containsKey(ANY)) {
            level.put(issuer, new Node(subjects, Set.of(issuer)));
          }
        });
    return true;
  }

  /** §6.1.5 a, b, g for the target; false when no acceptable policy is left where one must be. */
  boolean finish(Extensions extensions) {
    explicitPolicy = Math.max(0, explicitPolicy - 1);
    ASN1Encodable constraints = value(extensions, Extension.policyConstraints);
    if (constraints != null) {
      BigInteger explicit =
          PolicyConstraints.getInstance(constraints).getRequireExplicitPolicyMapping();
      explicitPolicy = explicit != null && explicit.signum() == 0 ? 0 : explicitPolicy;
    }
    boolean acceptable =
        level.values().stream()
            .flatMap(node -> node.roots().stream())
            .anyMatch(
                root ->
                    inputs.acceptable().isEmpty()
                        || root.equals(ANY)
                        || inputs.acceptable().contains(root));
    return explicitPolicy > 0 || acceptable;
  }

  private static long lower(long current, BigInteger given) {
    if (given == null) {
      return current;
    }
    if (given.signum() < 0) {
      throw new IllegalArgumentException("RFC 5280: SkipCerts is not negative");
    }
    return given.bitLength() > 31 ? current : Math.min(current, given.longValue());
  }

  private static ASN1Encodable value(Extensions extensions, ASN1ObjectIdentifier oid) {
    Extension extension = extensions == null ? null : extensions.getExtension(oid);
    return extension == null ? null : extension.getParsedValue();
  }
}
