package org.xacthuc.testkit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of {@code test-certs/README.md}, with one line for every holder. */
final class TestCertsReadme {
  private static final String HEAD =
      """
      # test-certs

      The public key infrastructure of this project's tests and samples. It is not, and cannot be
      taken for, a real one: every issuer says `xacthuc TEST` in its name, identity numbers are
      zeros and a counter, and addresses end in `.invalid`.

      **The private keys are published here on purpose. They are for tests alone: trust none of
      these certificates, and use none of these keys, anywhere else.**

      Regenerate with

          mvn -q test-compile exec:java -Dexec.classpathScope=test \\
            -Dexec.mainClass=org.xacthuc.testkit.TestCertsGenerator -Dexec.args=test-certs

      Keys that are there are used again, and every signature is deterministic (RSA PKCS#1 v1.5,
      ECDSA by RFC 6979, Ed25519), so all other files come out byte for byte the same; a test holds
      the committed files against the generator. To get a new key, delete its file first.

      | folder | holds |
      |---|---|
      | `anchors/` | the two trusted roots, and nothing else |
      | `certs/` | all other certificates (PEM) |
      | `keys/` | private keys (PEM, PKCS#8, not encrypted) |
      | `crls/` | one list of each CA (DER) |
      | `ocsp/` | one OCSP response for each signer (DER) |
      | `attacker/` | a root that copies name, serial number and key identifier of `government-root`, \
      and a signer below it |

      CRLs and OCSP responses are of 2021-12-15T00:00:00Z and name 2046-01-01T00:00:00Z as the next
      update. `revoked-before` was revoked 2021-06-01 (keyCompromise), `revoked-after` 2021-09-01
      (affiliationChanged); before and after mean 2021-07-20T06:38:23Z. `expired` ran out
      2020-12-31; `encipherment-only` has the key usage keyEncipherment and no other. The samples
      stay verifiable after their signers' certificates ran out because their time-stamps and
      revocation data are signed with P-384 by certificates that run until the end of 2046.

      | certificate | key | issuer | valid (UTC) | subject |
      |---|---|---|---|---|
      """;

  private TestCertsReadme() {}

  static String text() {
    return HEAD
        + Arrays.stream(Holder.values()).map(TestCertsReadme::row).collect(Collectors.joining());
  }

  private static String row(Holder holder) {
    return "| `%s` | %s | %s | %s to %s | %s |\n"
        .formatted(
            holder.certificateFile(),
            holder.keyAlgorithm.name().replace('_', '-'),
            holder.issuer == null ? "self" : "`" + holder.issuer.fileName() + "`",
            holder.role.notBefore.substring(0, 10),
            holder.role.notAfter.substring(0, 10),
            holder.subject);
  }
}
