package org.xacthuc.trust;

import java.nio.file.Path;

/** Certificate lists and OCSP responses out of files, PEM or DER. */
public final class EvidenceFiles {
  private EvidenceFiles() {}

  /** Reads a file, or all files that lie directly in a folder. */
  public static EvidenceFilesReading read(Path path) {
    throw new UnsupportedOperationException(path.toString());
  }
}
