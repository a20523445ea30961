package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.ChangesAfter;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/**
 * The signatures of the pyHanko corpus: whether the mathematics hold, what they cover, and whether
 * what follows them is permitted.
 */
class PyHankoConformanceTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "pyhanko");

  /** The modification level of what is more than signatures, form values and validation data. */
  private static final String OTHER = "OTHER";

  /** Where a row names none. */
  private static final String USUAL_CLOCK = "2020-11-01 00:00:00";

  @Test
  void everyFieldIsSeenAsItsMakersSeeIt() throws IOException {
    Path table = CORPUS.resolve("expected.tsv");
    Assumptions.assumeTrue(Files.exists(table), "the pyHanko corpus is not here");
    Map<String, VerificationReport> reports = new LinkedHashMap<>();
    List<String> run = new ArrayList<>();
    Map<String, String> differing = new TreeMap<>();
    for (Map<String, String> row : rows(table)) {
      if (Files.exists(CORPUS.resolve(row.get("file")))) {
        String name = row.get("file").replaceFirst(".*/", "") + "#" + row.get("field");
        VerificationReport report = reports.get(row.get("file") + row.get("now"));
        if (report == null) {
          report = verify(row);
          reports.put(row.get("file") + row.get("now"), report);
        }
        List<String> differences = differences(row, report);
        run.add(name);
        if (!differences.isEmpty()) {
          differing.put(name, String.join(", ", differences));
        }
      }
    }
    assertThat(run).isNotEmpty();
    Divergences.check("pyhanko", run, differing);
  }

  private static List<Map<String, String>> rows(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      header.forEach(column -> row.put(column, cells[header.indexOf(column)]));
      rows.add(row);
    }
    return rows;
  }

  private static VerificationReport verify(Map<String, String> row) throws IOException {
    String clock = row.get("now").isEmpty() ? USUAL_CLOCK : row.get("now");
    Instant now = Instant.parse(clock.replace(' ', 'T') + "Z");
    VerificationRequest request =
        VerificationRequest.of(anchors(row.get("roots")), now)
            .withPolicy(Policy.DEFAULT.withSignatory(RequirementLevel.OFF));
    try (PdfFile file = PdfFile.open(CORPUS.resolve(row.get("file")), Limits.DEFAULT)) {
      return new Verifier().verify(file, row.get("file"), request);
    }
  }

  private static TrustAnchors anchors(String roots) throws IOException {
    List<Certificate> anchors = new ArrayList<>();
    for (String root : roots.split("[ ,;]+", -1)) {
      Path file = CORPUS.resolve("trust").resolve(root + ".der");
      if (!root.isEmpty() && Files.exists(file)) {
        Bytes der = Bytes.of(Files.readAllBytes(file));
        anchors.add(Certificate.read(der).value().orElseThrow());
      }
    }
    return TrustAnchors.of(anchors);
  }

  private static List<String> differences(Map<String, String> row, VerificationReport report) {
    if (row.get("field").isEmpty()) { // Its makers could not even list the signatures.
      return report.judgement().headline().isPresent() ? List.of() : List.of("accepted");
    }
    Optional<SignatureReport> found =
        report.signatures().stream()
            .filter(s -> s.judgement().field().equals(row.get("field")))
            .findFirst();
    if (found.isEmpty()) {
      return List.of("not found");
    }
    SignatureReport signature = found.get();
    List<String> differences = new ArrayList<>();
    if (row.get("intact").equals("True") && !isIntact(signature)) {
      differences.add("not intact");
    }
    if (!row.get("coverage").isEmpty() && signature.coverage() != coverage(row.get("coverage"))) {
      differences.add("covers " + signature.coverage());
    }
    if (!row.get("docmdp_ok").isEmpty() && !row.get("modification_level").isEmpty()) {
      changes(row, signature).ifPresent(differences::add);
    }
    return differences;
  }

  private static boolean isIntact(SignatureReport signature) {
    return signature.judgement().findings().stream()
        .noneMatch(
            f ->
                f.code() == FindingCode.DIGEST_MISMATCH || f.code() == FindingCode.SIGNATURE_WRONG);
  }

  private static Coverage coverage(String name) {
    return name.equals("CONTIGUOUS_BLOCK_FROM_START") ? Coverage.PARTIAL : Coverage.valueOf(name);
  }

  private static Optional<String> changes(Map<String, String> row, SignatureReport signature) {
    boolean permitted =
        row.get("docmdp_ok").equals("True") && !row.get("modification_level").equals(OTHER);
    ChangesAfter ours = signature.judgement().changesAfter();
    boolean agrees =
        switch (ours) {
          case NONE, PERMITTED -> permitted; // What merely says the same again is no change to us.
          case FORBIDDEN, NOT_DETERMINED -> !permitted;
        };
    return agrees
        ? Optional.empty()
        : Optional.of(
            "changes after it %s instead of %s %s"
                .formatted(
                    ours, row.get("modification_level"), permitted ? "permitted" : "forbidden"));
  }
}
