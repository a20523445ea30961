package org.xacthuc.audit;

import java.io.IOException;
import org.xacthuc.VerificationReport;

/** Verifies one input. */
@FunctionalInterface
public interface FileVerifier {

  /**
   * Opens and verifies the input.
   *
   * @throws org.xacthuc.pdf.FileTooLargeException when it exceeds the limits
   * @throws IOException when it cannot be read
   */
  VerificationReport verify(Input.Present input) throws IOException;
}
