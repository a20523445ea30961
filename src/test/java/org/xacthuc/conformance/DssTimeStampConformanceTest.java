package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xacthuc.SignatureReport;
import org.xacthuc.SignatureReport.TimeStamp;
import org.xacthuc.VerificationReport;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.SubIndication;

/** EU DSS as an oracle for time-stamps: how many, of which time, whether they hold, and levels. */
class DssTimeStampConformanceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What a token comes to that does not hold by itself. */
  private static final Set<SubIndication> BROKEN =
      Set.of(
          SubIndication.HASH_FAILURE,
          SubIndication.SIG_CRYPTO_FAILURE,
          SubIndication.FORMAT_FAILURE);

  private final Map<String, String> differing = new TreeMap<>();

  @Test
  void tokensAndLevelsAreThoseThatDssFound() throws IOException {
    Corpus corpus = Corpus.of("dss");
    List<String> run =
        compareAll(
            corpus,
            "dss-6.4-no-anchors.jsonl",
            (expected, differences) -> {
              String file = expected.get("file").asText();
              VerificationReport report = corpus.verify(file, Corpus.trustingNobody());
              compareTokens(expected, report, differences);
            });
    Divergences.check("dss-stamps", run, differing);
  }

  @Test
  void timeIsNeverProvenWhereDssFindsItUnproven() throws IOException {
    Corpus corpus = Corpus.of("dss");
    List<Instant> proven = new ArrayList<>();
    List<String> run =
        compareAll(
            corpus,
            "dss-6.4-embedded-roots.jsonl",
            (expected, differences) -> {
              String file = expected.get("file").asText();
              VerificationReport report = corpus.verify(file, corpus.trustingWhatItBrings(file));
              compareProofs(expected, report, proven, differences);
            });
    assertThat(proven).hasSizeGreaterThan(2);
    Divergences.check("dss-proofs", run, differing);
  }

  private List<String> compareAll(
      Corpus corpus, String results, BiConsumer<JsonNode, List<String>> comparison)
      throws IOException {
    List<String> run = new ArrayList<>();
    for (String line : corpus.lines(results)) {
      JsonNode expected = MAPPER.readTree(line);
      String file = expected.get("file").asText();
      if (corpus.has(file) && expected.has("signatures")) {
        run.add(file);
        List<String> differences = new ArrayList<>();
        comparison.accept(expected, differences);
        if (!differences.isEmpty()) {
          differing.put(file, String.join("; ", differences));
        }
      }
    }
    return run;
  }

  private static void compareTokens(
      JsonNode expected, VerificationReport report, List<String> differences) {
    Map<String, SignatureReport> ours = byField(report);
    for (JsonNode signature : expected.get("signatures")) {
      String field = signature.get("fields").path(0).asText();
      if (ours.containsKey(field)) {
        compare(field, tokens(signature), tokens(ours.get(field)), differences);
        compare(
            field,
            level(signature.get("level").asText()),
            ours.get(field).judgement().level(),
            differences);
      }
    }
    for (JsonNode stamp : expected.get("documentTimestamps")) {
      String field = stamp.get("fields").path(0).asText();
      if (ours.containsKey(field)) {
        compare(field, List.of(token(stamp)), tokens(ours.get(field)), differences);
      }
    }
  }

  private static void compareProofs(
      JsonNode expected,
      VerificationReport report,
      List<Instant> proven,
      List<String> differences) {
    Map<String, SignatureReport> ours = byField(report);
    for (JsonNode signature : expected.get("signatures")) {
      String field = signature.get("fields").path(0).asText();
      if (!ours.containsKey(field)) {
        continue;
      }
      Set<Instant> passed =
          Set.copyOf(
              Stream.concat(
                      StreamSupport.stream(signature.get("timestamps").spliterator(), false),
                      StreamSupport.stream(expected.get("documentTimestamps").spliterator(), false))
                  .filter(t -> t.get("indication").asText().equals("PASSED"))
                  .map(t -> Instant.parse(t.get("time").asText()))
                  .toList());
      for (TimeStamp stamp : ours.get(field).timeStamps()) {
        if (stamp.indication() == Indication.TOTAL_PASSED) {
          proven.add(stamp.time().orElseThrow());
          if (!passed.contains(stamp.time().orElseThrow())) {
            differences.add(field + " " + stamp.kind() + " passed");
          }
        }
      }
      if (signature.get("indication").asText().equals("TOTAL_PASSED")) {
        SignatureJudgement judged = ours.get(field).judgement();
        compare(
            field + " " + judged.findings().stream().map(Finding::code).toList(),
            Indication.TOTAL_PASSED,
            judged.indication(),
            differences);
      }
    }
  }

  private static Map<String, SignatureReport> byField(VerificationReport report) {
    Map<String, SignatureReport> ours = new HashMap<>();
    report.signatures().forEach(s -> ours.put(s.judgement().field(), s));
    return ours;
  }

  /** Those of the signature itself. */
  private static List<String> tokens(JsonNode signature) {
    return StreamSupport.stream(signature.get("timestamps").spliterator(), false)
        .filter(
            t ->
                Set.of("SIGNATURE_TIMESTAMP", "CONTENT_TIMESTAMP").contains(t.get("type").asText()))
        .map(DssTimeStampConformanceTest::token)
        .sorted()
        .toList();
  }

  private static String token(JsonNode stamp) {
    boolean holds =
        stamp.get("imprintIntact").asBoolean() && stamp.get("signatureIntact").asBoolean();
    return stamp.get("time").asText() + (holds ? "" : " broken");
  }

  private static List<String> tokens(SignatureReport signature) {
    return signature.timeStamps().stream()
        .map(
            stamp ->
                stamp.time().map(Instant::toString).orElse("?")
                    + (stamp.subIndication().filter(BROKEN::contains).isPresent() ? " broken" : ""))
        .sorted()
        .toList();
  }

  /** Ours are those of EN 319 142-1, and PKCS#7 ones named alike; DSS writes BASELINE in full. */
  private static Optional<String> level(String dss) {
    return dss.equals("PDF-NOT-ETSI")
        ? Optional.empty()
        : Optional.of(dss.replace("BASELINE", "B"));
  }

  private static void compare(String what, Object expected, Object ours, List<String> differences) {
    if (!Objects.equals(expected, ours)) {
      differences.add(what + " " + expected + " <> " + ours);
    }
  }
}
