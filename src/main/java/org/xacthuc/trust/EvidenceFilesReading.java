package org.xacthuc.trust;

import java.util.List;
import org.xacthuc.base.Bytes;

/**
 * Certificate lists and OCSP responses of a file or of a folder's files, in DER, not yet believed.
 */
public record EvidenceFilesReading(
    List<Bytes> crls, List<Bytes> ocspResponses, List<FileProblem> problems) {
  public EvidenceFilesReading {
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
    problems = List.copyOf(problems);
  }
}
