package org.xacthuc.cli;

import java.io.IOException;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.pdf.PdfFile;

/** What verifies one file: {@link org.xacthuc.Verifier}. */
@FunctionalInterface
public interface Engine {

  /**
   * Verifies an open file.
   *
   * @param name what the report calls the file
   * @throws IOException when the file can no longer be read
   */
  VerificationReport verify(PdfFile file, String name, VerificationRequest request)
      throws IOException;
}
