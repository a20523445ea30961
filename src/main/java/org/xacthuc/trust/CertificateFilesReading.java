package org.xacthuc.trust;

import java.util.List;
import org.xacthuc.cms.Certificate;

/**
 * The certificates of a file or of a folder's files.
 *
 * @param certificates each once, in the order of file names and then of their place
 * @param problems what could not be used
 */
public record CertificateFilesReading(List<Certificate> certificates, List<FileProblem> problems) {
  public CertificateFilesReading {
    certificates = List.copyOf(certificates);
    problems = List.copyOf(problems);
  }
}
