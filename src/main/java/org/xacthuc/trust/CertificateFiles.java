package org.xacthuc.trust;

import java.nio.file.Path;

/** Certificates out of files: PEM, DER, PKCS#7, PKCS#12 and JKS. */
public final class CertificateFiles {
  private CertificateFiles() {}

  /** Reads a file, or all files that lie directly in a folder. Private keys are passed over. */
  public static CertificateFilesReading read(Path path) {
    throw new UnsupportedOperationException(path.toString());
  }
}
