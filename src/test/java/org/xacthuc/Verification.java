package org.xacthuc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/** Verifies drawn documents and samples at a fixed clock, with the anchors of the test PKI. */
public record Verification(VerificationRequest request) {
  /** The clock of the tests, long after the signers' certificates have expired. */
  public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  /** Everything required, as the command line does by default. */
  public static Verification strict() {
    return new Verification(VerificationRequest.of(anchors(), NOW));
  }

  /** The page is not looked at: drawn letters are no directives. */
  public static Verification ofAnyDocument() {
    return strict().with(Policy.DEFAULT.withSignatory(RequirementLevel.OFF));
  }

  public Verification with(Policy policy) {
    return new Verification(request.withPolicy(policy));
  }

  /** Pages are drawn, or not. */
  public Verification with(Pictures pictures) {
    return new Verification(request.withPictures(pictures));
  }

  public Verification with(TrustAnchors anchors) {
    return new Verification(request.withAnchors(anchors));
  }

  public Verification at(String instant) {
    return new Verification(request.asOf(Instant.parse(instant)));
  }

  public Verification withCrls(List<Bytes> crls) {
    return new Verification(request.withEvidence(crls, request.ocspResponses()));
  }

  /** The register says that of the document. */
  public Verification expecting(Expectation expectation) {
    return new Verification(request.withExpectation(expectation));
  }

  /** A policy of these lines. */
  public Verification withPolicy(String... lines) {
    return with(
        PolicyFile.read(Bytes.ofUtf8(String.join("\n", lines)), "test").value().orElseThrow());
  }

  /** What is missing is asked of that source. */
  public Verification from(EvidenceSource source) {
    return new Verification(request.withSource(source));
  }

  /** Pages that are pictures are read so. */
  public Verification reading(Recognition recognition) {
    return new Verification(request.withRecognition(recognition));
  }

  public Verification withPassword(String password) {
    return new Verification(request.withPassword(password));
  }

  public VerificationReport of(TestPdf pdf) {
    return of("drawn.pdf", PdfFile.of(Bytes.of(pdf.bytes())));
  }

  public VerificationReport of(Path path) {
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
      return of(path.getFileName().toString(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VerificationReport of(String name, PdfFile file) {
    try {
      return new Verifier().verify(file, name, request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The trusted roots of {@code test-certs/anchors}. */
  public static TrustAnchors anchors() {
    return TrustAnchors.of(
        TestPki.load().anchorCertificates().stream().map(Verification::certificate).toList());
  }

  public static Certificate certificate(Bytes der) {
    return Certificate.read(der).value().orElseThrow();
  }
}
