package org.xacthuc.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.PolicyText;

/**
 * A policy as its text.
 *
 * @param canonical all that it demands, defaults written out
 * @param sha256 that what is read from it must have, in hexadecimal
 */
record PortablePolicy(String name, String canonical, String sha256) implements Serializable {
  static PortablePolicy of(Policy policy) {
    return new PortablePolicy(
        policy.name(), PolicyText.canonical(policy), policy.sha256().value().hex());
  }

  /**
   * The policy.
   *
   * @throws IllegalStateException when it is not the one that was sent: this program is not the
   *     driver's
   */
  Policy policy() {
    List<PolicyText.Entry> entries = new ArrayList<>();
    for (String line : canonical.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        entries.add(
            new PolicyText.Entry(
                entries.size() + 1, line.substring(0, equals), line.substring(equals + 1)));
      }
    }
    return PolicyText.read(Policy.DEFAULT.withName(name), entries)
        .value()
        .filter(policy -> policy.sha256().value().hex().equals(sha256))
        .orElseThrow(() -> new IllegalStateException("not the policy of the driver: " + name));
  }
}
