package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.TrustAnchors;

/** Verifies the files below a folder in one thread, and keeps nothing of them. */
final class SingleThread {
  private SingleThread() {}

  /**
   * Takes the folder; prints when half of the files were verified, and how long the others took.
   */
  @SuppressWarnings("SystemOut") // Another process reads it.
  public static void main(String[] args) throws IOException {
    List<Path> files = new ArrayList<>(AuditedFiles.of(Path.of(args[0])));
    VerificationRequest request =
        VerificationRequest.of(
            TrustAnchors.of(CertificateFiles.read(Path.of("test-certs/anchors")).certificates()),
            Instant.parse("2026-11-22T00:00:00Z"));
    Verifier verifier = new Verifier();
    Instant half = Instant.now();
    for (int i = 0; i < files.size(); i++) {
      if (i == files.size() / 2) {
        half = Instant.now();
      }
      try (PdfFile file = PdfFile.open(files.get(i), Limits.DEFAULT)) {
        verifier.verify(file, files.get(i).toString(), request);
      }
    }
    System.out.println(half + " " + Duration.between(half, Instant.now()).toMillis());
  }
}
