package org.xacthuc.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.ReportWriter;
import org.xacthuc.report.Style;
import org.xacthuc.report.TextReport;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.Verdict;

/**
 * Whole files, verified and reported. AUTHENTIC means that the bytes of one of the file's byte
 * ranges are those of a seed's signature, and that the file, opened by PDFBox, shows what the seeds
 * show: whatever else was changed is without effect. A JSON report holds to its schema, a text
 * report holds no control characters.
 */
final class VerifierTarget implements FuzzTarget {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JsonReport.class.getResourceAsStream("xacthuc-1.schema.json"));

  private static final ReportWriter JSON = new JsonReport(Messages.of(Language.EN), "0");
  private static final List<ReportWriter> TEXTS =
      Stream.of(Language.values())
          .<ReportWriter>map(l -> new TextReport(Messages.of(l), Style.PLAIN, true))
          .toList();

  private final Verifier verifier = new Verifier();
  private final VerificationRequest request = request();
  private final List<Bytes> seeds =
      Stream.concat(Seeds.files().stream(), Stream.of(Seeds.directive())).toList();

  private final Set<Bytes> signed =
      seeds.stream()
          .flatMap(seed -> SignedBytes.digests(seed).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Nothing is required of the page and of revocation, so that more files come to AUTHENTIC. */
  private static VerificationRequest request() {
    List<Certificate> anchors =
        Stream.concat(
                Stream.of(Verification.certificate(Seeds.ROOT.der())),
                Verification.anchors().anchors().stream().map(a -> a.certificate()))
            .toList();
    return VerificationRequest.of(TrustAnchors.of(anchors), Verification.NOW)
        .withPolicy(
            Policy.DEFAULT
                .withSignatory(RequirementLevel.SOFT)
                .withRevocation(RequirementLevel.SOFT));
  }

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Words.PDF;
  }

  @Override
  public void run(Bytes input) {
    try {
      VerificationReport report = verifier.verify(PdfFile.of(input), "fuzzed.pdf", request);
      if (report.judgement().verdict() == Verdict.AUTHENTIC) {
        Invariant.holds(
            SignedBytes.digests(input).stream().anyMatch(signed::contains),
            () -> "AUTHENTIC without a seed's signed bytes");
        String shown = SignedBytes.shown(input);
        Invariant.holds(shown.equals("PAY 100"), () -> "AUTHENTIC, and shows " + shown);
      }
      String json = write(JSON, report);
      var problems = SCHEMA.validate(MAPPER.readTree(json));
      Invariant.holds(problems.isEmpty(), problems::toString);
      for (ReportWriter text : TEXTS) {
        String written = write(text, report);
        Invariant.holds(written.codePoints().noneMatch(VerifierTarget::isHarmful), () -> written);
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String write(ReportWriter writer, VerificationReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    writer.write(report, out);
    return out.toString();
  }

  private static boolean isHarmful(int c) {
    boolean control = Character.getType(c) == Character.CONTROL && c != '\n';
    return control || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
