package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.ServerPaths;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.trust.ValidatedPath;

/**
 * x509-limbo's cases and those of BetterTLS in its format, judged as they ask: for a TLS server, or
 * a client where they say so. Names of servers are not asked for, which no case here turns on.
 */
class PathBuildingConformanceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<DigestAlgorithm> DEPRECATED =
      EnumSet.of(DigestAlgorithm.MD5, DigestAlgorithm.SHA1);
  private static final Duration SLOWEST = Duration.ofSeconds(5);

  @ParameterizedTest
  @CsvSource({
    "limbo-pdf-subset.json, core",
    "limbo-pdf-subset.json, dos",
    "limbo-pdf-subset.json, anchor-constraints",
    "limbo-pdf-subset.json, profile",
    "limbo-pdf-subset.json, option",
    "bettertls-pathbuilding.json, bettertls"
  })
  void everyPathIsJudgedAsTheCaseSays(String file, String tier) throws IOException {
    JsonNode suite = MAPPER.readTree(String.join("\n", Corpus.of("pki").lines(file)));
    List<String> run = new ArrayList<>();
    Map<String, String> differing = new TreeMap<>();
    for (JsonNode test : suite.get("testcases")) {
      if (!test.path("x_tier").asText(tier).equals(tier)) {
        continue;
      }
      String id = test.get("id").asText();
      run.add(id);
      Optional<String> refused = Assertions.assertTimeout(SLOWEST, () -> refused(test), id);
      if (refused.isEmpty() != test.get("expected_result").asText().equals("SUCCESS")) {
        differing.put(id, refused.orElse("accepted"));
      }
    }
    assertThat(run).isNotEmpty();
    Divergences.check("limbo-" + tier, run, differing);
  }

  /** Why there is no path that could be relied on; empty when there is one. */
  private static Optional<String> refused(JsonNode test) {
    Optional<Certificate> target = certificate(test.get("peer_certificate").asText());
    if (target.isEmpty()) {
      return Optional.of("the certificate does not read");
    }
    Instant at =
        test.get("validation_time").isNull()
            ? Corpus.NOW
            : OffsetDateTime.parse(test.get("validation_time").asText()).toInstant();
    List<TrustAnchor> anchors =
        certificates(test.get("trusted_certs")).stream().map(TrustAnchor::of).toList();
    PathOutcome outcome =
        paths(test)
            .validate(
                target.get(),
                certificates(test.get("untrusted_intermediates")),
                new TrustAnchors(anchors),
                at);
    if (outcome.path().isEmpty()) {
      return Optional.of(outcome.defects().stream().map(PathDefect::toString).toList().toString());
    }
    List<Bytes> crls =
        texts(test.get("crls")).stream().map(PathBuildingConformanceTest::der).toList();
    if (!ServerPaths.isCleared(outcome.path().get(), crls, at)) {
      return Optional.of("not cleared by the lists");
    }
    return isDeprecated(outcome.path().get()) ? Optional.of("deprecated digest") : Optional.empty();
  }

  private static ServerPaths paths(JsonNode test) {
    boolean client = texts(test.get("extended_key_usage")).contains("clientAuth");
    ServerPaths paths = client ? ServerPaths.ofClients() : ServerPaths.ofServers();
    JsonNode depth = test.get("max_chain_depth");
    return depth.isNull() ? paths : paths.longest(depth.asInt());
  }

  /** Algorithms are the policy's business, after the search: these cases have SHA-1 refused. */
  private static boolean isDeprecated(ValidatedPath path) {
    return path.certificates().subList(0, path.certificates().size() - 1).stream()
        .anyMatch(c -> CertificateSignature.digest(c).filter(DEPRECATED::contains).isPresent());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<Certificate> certificates(JsonNode list) {
    return texts(list).stream().flatMap(pem -> certificate(pem).stream()).toList();
  }

  private static Optional<Certificate> certificate(String pem) {
    return Certificate.read(der(pem)).value();
  }

  private static Bytes der(String pem) {
    return Bytes.of(Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", "")));
  }
}
