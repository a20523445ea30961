package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.validate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;

/** Hostile graphs end within the budget. */
class PathSearchTest {
  private static final TestKey KEY = TestKey.pool(KeyAlgorithm.P256, 99);

  private static Identity authority(String subject, String issuer, long serial) {
    return TestCertificate.selfSigned()
        .subject(subject)
        .issuerName(issuer)
        .key(KEY)
        .serial(serial)
        .valid(Drawing.FROM, Drawing.TO)
        .ca()
        .build();
  }

  private static PathOutcome search(Identity target, List<Identity> candidates) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> validate(target, AT, candidates.toArray(new Identity[0])));
  }

  @Test
  void authoritiesThatVouchForEachOtherLeadNowhere() {
    Identity one = authority("CN=xacthuc TEST one", "CN=xacthuc TEST two", 1);
    Identity two = authority("CN=xacthuc TEST two", "CN=xacthuc TEST one", 2);
    PathOutcome outcome = search(signer(one, "Vòng").build(), List.of(one, two));
    assertThat(outcome.path()).isEmpty();
    assertThat(outcome.chain()).hasSize(3);
  }

  @Test
  void layersOfAuthoritiesWithOneKeyExhaustTheBudget() {
    List<Identity> graph = new ArrayList<>();
    for (int layer = 0; layer < 10; layer++) {
      for (int copy = 0; copy < 6; copy++) {
        graph.add(
            authority(
                "CN=xacthuc TEST layer " + layer,
                "CN=xacthuc TEST layer " + (layer + 1),
                10L * layer + copy));
      }
    }
    PathOutcome outcome = search(signer(graph.get(0), "Mê cung").build(), graph);
    assertThat(outcome.path()).isEmpty();
    assertThat(outcome.defects())
        .extracting(PathDefect::kind)
        .contains(PathDefect.Kind.SEARCH_EXHAUSTED);
  }
}
