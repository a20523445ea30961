package org.xacthuc.cli;

import java.io.IOException;
import java.io.InputStream;
import org.xacthuc.EvidenceSource;
import org.xacthuc.Recognition;
import org.xacthuc.VerificationRequest;
import org.xacthuc.base.Bytes;

/** A signed directive of ours: reading it loads and warms what documents need. */
final class WarmUp {
  static final String NAME = "309-CV-TU.pdf";

  private WarmUp() {}

  static Bytes document() throws IOException {
    try (InputStream stream = WarmUp.class.getResourceAsStream(NAME)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the program: " + NAME);
      }
      return Bytes.of(stream.readAllBytes());
    }
  }

  /** Nothing is asked of the network and no other program is started for it. */
  static VerificationRequest quiet(VerificationRequest request) {
    return request.withSource(EvidenceSource.NONE).withRecognition(Recognition.NEVER);
  }
}
