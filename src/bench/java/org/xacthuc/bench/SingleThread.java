package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.TrustAnchors;

/** Verifies the files below a folder in one thread, and keeps nothing of them. */
final class SingleThread {
  private SingleThread() {}

  /** Takes the folder; prints how many files were verified in a second, once half were. */
  @SuppressWarnings("SystemOut") // Another process reads it.
  public static void main(String[] args) throws IOException {
    List<Path> files = new ArrayList<>(AuditedFiles.of(Path.of(args[0])));
    VerificationRequest request =
        VerificationRequest.of(
            TrustAnchors.of(CertificateFiles.read(Path.of("test-certs/anchors")).certificates()),
            Instant.parse("2026-11-22T00:00:00Z"));
    Verifier verifier = new Verifier(Limits.DEFAULT);
    long half = 0;
    for (int i = 0; i < files.size(); i++) {
      if (i == files.size() / 2) {
        half = System.nanoTime();
      }
      try (PdfFile file = PdfFile.open(files.get(i), Limits.DEFAULT)) {
        verifier.verify(file, files.get(i).toString(), request);
      }
    }
    double seconds = (System.nanoTime() - half) / 1e9;
    double warm = (files.size() - files.size() / 2) / seconds;
    System.out.println(String.format(Locale.ROOT, "%.2f", warm));
  }
}
