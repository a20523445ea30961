package example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.CertificateFilesReading;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Finding;

/** Verifies a file, and prints its verdict and what was found. */
public final class VerifyFile {
  private VerifyFile() {}

  /**
   * Two arguments: the file, and the certificate, or the folder of certificates, that is trusted.
   */
  public static void main(String... arguments) throws IOException {
    Path path = Path.of(arguments[0]);
    CertificateFilesReading trusted = CertificateFiles.read(Path.of(arguments[1]));
    if (!trusted.problems().isEmpty()) {
      throw new IOException("not understood: " + trusted.problems());
    }
    VerificationRequest request =
        VerificationRequest.of(TrustAnchors.of(trusted.certificates()), Instant.now());
    try (PdfFile file = PdfFile.open(path, request.policy().limits())) {
      VerificationReport report = new Verifier().verify(file, path.toString(), request);
      System.out.println(report.judgement().verdict());
      for (Finding finding : report.judgement().findings()) {
        System.out.println(finding.severity() + " " + finding.code().code());
      }
    }
  }
}
