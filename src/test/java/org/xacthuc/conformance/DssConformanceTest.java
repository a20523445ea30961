package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.FindingCode.DOCUMENT_TIME_STAMP_WRONG;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.report.Spelling;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.SignatureType;
import org.xacthuc.verdict.Verdict;

/**
 * EU DSS's test files against what a run of DSS without anchors found in them: signatures, byte
 * ranges, subfilters, mathematics, signers. Its opinion of what changed after signing is not asked.
 */
class DssConformanceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Set<FindingCode> MATHEMATICS =
      Set.of(FindingCode.DIGEST_MISMATCH, FindingCode.SIGNATURE_WRONG, DOCUMENT_TIME_STAMP_WRONG);

  private final Map<String, String> differing = new TreeMap<>();

  @Test
  void factsAreThoseThatDssFound() throws IOException {
    Corpus corpus = Corpus.of("dss");
    List<String> run = new ArrayList<>();
    for (String line : corpus.lines("dss-6.4-no-anchors.jsonl")) {
      JsonNode expected = MAPPER.readTree(line);
      String file = expected.get("file").asText();
      if (corpus.has(file) && expected.has("signatures")) {
        run.add(file);
        String differences = String.join("; ", differences(corpus, file, expected));
        if (!differences.isEmpty()) {
          differing.put(file, differences);
        }
      }
    }
    assertThat(run).hasSizeGreaterThan(30);
    Divergences.check("dss", run, differing);
  }

  @Test
  void numbersAndMathematicsAreThoseOfItsTests() {
    Corpus corpus = Corpus.of("dss");
    List<String> run = new ArrayList<>();
    for (String line : corpus.lines("expected.tsv")) {
      String[] columns = line.split("\t", -1);
      if (!corpus.has(columns[0])) {
        continue; // The line of column names, or a file kept elsewhere.
      }
      run.add(columns[0]);
      List<String> differences = new ArrayList<>();
      VerificationReport report = corpus.verify(columns[0], Corpus.trustingNobody());
      Matcher number = Pattern.compile("(\\d+)\\)?$").matcher(columns[1]);
      if (number.find()) {
        compare("signatures", Long.parseLong(number.group(1)), counting(report), differences);
      }
      boolean broken =
          report.judgement().findings().stream()
              .map(Finding::code)
              .anyMatch(c -> MATHEMATICS.contains(c) && c != DOCUMENT_TIME_STAMP_WRONG);
      if (columns[3].startsWith("all:true") && broken) {
        differences.add("mathematics fail");
      }
      if (!differences.isEmpty()) {
        differing.put(columns[0], String.join("; ", differences));
      }
    }
    assertThat(run).hasSizeGreaterThan(15);
    Divergences.check("dss-tests", run, differing);
  }

  @Test
  void whoTrustsWhatTheFilesBringIsNeverSurerThanDss() throws IOException {
    Corpus corpus = Corpus.of("dss");
    List<String> run = new ArrayList<>();
    int authentic = 0;
    for (String line : corpus.lines("dss-6.4-embedded-roots.jsonl")) {
      JsonNode expected = MAPPER.readTree(line);
      String file = expected.get("file").asText();
      if (!corpus.has(file) || !expected.has("signatures")) {
        continue;
      }
      run.add(file);
      VerificationReport plain = corpus.verify(file, Corpus.trustingNobody());
      if (corpus.verifyCredulously(file, plain).judgement().verdict() == Verdict.AUTHENTIC) {
        authentic++;
        List<JsonNode> doubted = new ArrayList<>();
        for (JsonNode signature : expected.get("signatures")) {
          if (!holds(signature)
              || !signature.path("signatureValid").asBoolean()
              || !signature.path("byteRangeValid").asBoolean()
              || signature.path("mods").path("undefinedChanges").asInt() > 0
              || signature.path("mods").path("annotationChanges").asInt() > 0) {
            doubted.add(signature.get("fields"));
          }
        }
        if (!doubted.isEmpty()) {
          differing.put(file, "AUTHENTIC, though DSS doubts " + doubted);
        }
      }
    }
    assertThat(authentic).as("of " + run.size()).isPositive();
    Divergences.check("dss-roots", run, differing);
  }

  private static long counting(VerificationReport report) {
    return report.judgement().signatures().stream().filter(s -> s.type().counts()).count();
  }

  private static List<String> differences(Corpus corpus, String file, JsonNode expected) {
    VerificationReport report = corpus.verify(file, Corpus.trustingNobody());
    List<String> differences = new ArrayList<>();
    long stamps =
        report.judgement().signatures().stream()
            .filter(s -> s.type() == SignatureType.DOCUMENT_TIMESTAMP)
            .count();
    compare("signatures", expected.get("nSignatures").asLong(), counting(report), differences);
    compare("time-stamps", (long) expected.get("documentTimestamps").size(), stamps, differences);
    Map<String, SignatureReport> ours = new HashMap<>();
    report.signatures().forEach(s -> ours.put(s.judgement().field(), s));
    Map<String, PdfSignature> fields = new HashMap<>();
    corpus
        .read(file)
        .map(PdfDocument::signatures)
        .orElse(List.of())
        .forEach(s -> fields.put(s.field().fullName(), s));
    for (String list : List.of("signatures", "documentTimestamps")) {
      for (JsonNode signature : expected.get(list)) {
        String field = signature.get("fields").path(0).asText();
        if (!ours.containsKey(field)) {
          differences.add("no field " + field);
        } else {
          signature(field, signature, ours.get(field), fields.get(field), differences);
        }
      }
    }
    return differences;
  }

  private static void signature(
      String field,
      JsonNode expected,
      SignatureReport ours,
      PdfSignature pdf,
      List<String> differences) {
    compare(
        field + " subfilter",
        Optional.of(expected.get("subfilter").asText()),
        ours.subFilter(),
        differences);
    Optional<String> range = pdf.dictionary().flatMap(d -> d.byteRange()).map(Spelling::of);
    if (expected.path("byteRangeValid").asBoolean()) {
      compare(
          field + " byte range", Optional.of(text(expected.get("byteRange"))), range, differences);
    } else {
      compare(field + " integrity", AxisOutcome.FAILED, integrity(ours), differences);
    }
    boolean holds = holds(expected);
    boolean broken =
        ours.judgement().findings().stream().map(Finding::code).anyMatch(MATHEMATICS::contains);
    if (holds && broken) {
      differences.add(field + " mathematics fail");
    } else if (!holds && integrity(ours) == AxisOutcome.PASSED) {
      differences.add(field + " mathematics hold");
    }
    if (holds && expected.hasNonNull("signerCN")) {
      compare(
          field + " signer",
          Optional.of(expected.get("signerCN").asText()),
          ours.signer().flatMap(s -> s.name()),
          differences);
    }
  }

  /** A document time-stamp's own signature may hold over the wrong imprint. */
  private static boolean holds(JsonNode signature) {
    return signature.get("signatureIntact").asBoolean()
        && signature.path("imprintIntact").asBoolean(true);
  }

  private static AxisOutcome integrity(SignatureReport signature) {
    return signature.judgement().axes().get(Axis.INTEGRITY);
  }

  private static String text(JsonNode range) {
    return String.join(
        " ", StreamSupport.stream(range.spliterator(), false).map(JsonNode::asText).toList());
  }

  private static void compare(String what, Object expected, Object ours, List<String> differences) {
    if (!Objects.equals(expected, ours)) {
      differences.add(what + " " + expected + " <> " + ours);
    }
  }
}
