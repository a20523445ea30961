package org.xacthuc.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.FileVerifier;
import org.xacthuc.audit.Input;
import org.xacthuc.pdf.PdfFile;

/** Opens one input, has it verified and takes the time. */
record OneFile(
    Engine engine,
    VerificationRequest request,
    ExpectOption expected,
    Clock clock,
    StandardInput standardInput)
    implements FileVerifier {

  @Override
  public VerificationReport verify(Input.Present input) throws IOException {
    Instant start = clock.instant();
    try (PdfFile file = open(input)) {
      VerificationReport report =
          engine.verify(file, input.name(), request.withExpectation(expected.of(input.name())));
      return report.withElapsed(Duration.between(start, clock.instant()));
    }
  }

  private PdfFile open(Input.Present input) throws IOException {
    if (input instanceof Input.OnDisk file) {
      return PdfFile.open(file.path(), request.policy().limits());
    }
    return PdfFile.of(
        input instanceof Input.InMemory file ? file.content() : standardInput.bytes());
  }
}
