package org.xacthuc.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.conformance.Divergences;

/** NIST's path validation suite (PKITS 1.0.1), where it is at hand: 249 tests. */
class PkitsTest {
  private static final Instant LATER = Instant.parse("2011-04-15T00:00:01Z");

  private final Map<Path, Bytes> crls = new TreeMap<>();
  private final Map<Path, Optional<Certificate>> certificates = new TreeMap<>();
  private Path folder;

  @BeforeEach
  void findSuite() {
    folder = Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "pki", "pkits");
    Assumptions.assumeTrue(Files.isDirectory(folder), "PKITS is not at hand");
  }

  @Test
  void everyPathIsJudgedAsTheSuiteSaysFromTheObjectsItLists() throws IOException {
    check(false);
  }

  @Test
  void everyPathIsJudgedAsTheSuiteSaysAmongAllItsObjects() throws IOException {
    check(true);
  }

  /** Holds answer and reason against the suite's. */
  private void check(boolean everything) throws IOException {
    JsonNode suite = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
    Set<String> run = new TreeSet<>();
    Map<String, String> differing = new TreeMap<>();
    for (JsonNode test : suite.get("tests")) {
      String id = test.get("id").asText();
      run.add(id);
      Optional<String> reason = reason(test, everything);
      if (reason.isPresent() == test.get("expected_valid").asBoolean()) {
        differing.put(id, reason.toString());
      } else if (reason.isPresent()) {
        Set<String> expected = PkitsReasons.expected(id, test.get("expected_text").asText());
        if (!expected.contains(reason.get())) {
          differing.put(id, reason.get() + ", not " + expected);
        }
      }
    }
    Divergences.check("pkits", run, differing);
  }

  /** The leading reason against the path; empty when it holds and none of it is revoked. */
  private Optional<String> reason(JsonNode test, boolean everything) throws IOException {
    List<String> names = new ArrayList<>();
    test.get("certs_listed").forEach(n -> names.add(n.asText()));
    test.get("extra_certs").forEach(n -> names.add(n.asText()));
    List<Certificate> candidates = new ArrayList<>();
    for (Path file : everything ? all("certs") : files("certs", names, ".crt")) {
      read(file).ifPresent(candidates::add);
    }
    List<String> crlNames = new ArrayList<>();
    test.get("crls").forEach(n -> crlNames.add(n.asText()));
    List<Bytes> evidence = new ArrayList<>();
    for (Path file : everything ? all("crls") : files("crls", crlNames, ".crl")) {
      evidence.add(crls.computeIfAbsent(file, PkitsTest::bytes));
    }
    Optional<Certificate> target =
        read(folder.resolve("certs").resolve(test.get("end_cert").asText() + ".crt"));
    Certificate root =
        read(folder.resolve("certs").resolve(test.get("trust_anchor").asText() + ".crt"))
            .orElseThrow();
    Instant at = Instant.parse(test.get("validation_time").asText());
    if (target.isEmpty()) {
      return Optional.of("UNREADABLE");
    }
    PathOutcome outcome =
        new PathValidator(Limits.DEFAULT, new VerifiedPairs(), PathInputs.of(inputs(test)))
            .validate(
                new PathRequest(
                    target.get(),
                    Purpose.DOCUMENT_SIGNING,
                    candidates,
                    TrustAnchors.of(List.of(root)),
                    at));
    RevocationPool pool = new RevocationPool(evidence, List.of(), candidates);
    return outcome
        .path()
        .map(path -> new RevocationChecker(Limits.DEFAULT).check(path, pool, at, LATER))
        .map(PkitsTest::reason)
        .orElseGet(() -> Optional.of(outcome.defects().get(0).kind().name()));
  }

  /** Of the first certificate, from the anchor down, that is not cleared. */
  private static Optional<String> reason(List<CertificateStatus> statuses) {
    List<Optional<String>> reasons =
        statuses.stream()
            .map(
                s ->
                    s.status()
                        .match(
                            clean -> Optional.<String>empty(),
                            revoked -> Optional.of(PkitsReasons.REVOKED),
                            unknown -> Optional.of(PkitsReasons.STATUS_UNKNOWN)))
            .toList();
    return reasons.stream().flatMap(Optional::stream).reduce((lower, upper) -> upper);
  }

  private static PolicyInputs inputs(JsonNode test) {
    Set<String> acceptable = new HashSet<>();
    test.get("initial_policy_set").forEach(p -> acceptable.add(p.asText()));
    return new PolicyInputs(
        acceptable.contains("2.5.29.32.0") ? Set.of() : acceptable,
        test.get("initial_explicit_policy").asBoolean(),
        test.get("initial_policy_mapping_inhibit").asBoolean(),
        test.get("initial_inhibit_any_policy").asBoolean());
  }

  private List<Path> files(String kind, List<String> names, String suffix) {
    return names.stream().distinct().map(n -> folder.resolve(kind).resolve(n + suffix)).toList();
  }

  private List<Path> all(String kind) throws IOException {
    try (var files = Files.list(folder.resolve(kind))) {
      return files.sorted().toList();
    }
  }

  private Optional<Certificate> read(Path file) {
    return certificates.computeIfAbsent(file, f -> Certificate.read(bytes(f)).value());
  }

  private static Bytes bytes(Path file) {
    try {
      return Bytes.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
