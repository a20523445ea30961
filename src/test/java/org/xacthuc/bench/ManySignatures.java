package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A directive signed again and again, as an archive or a workflow would: each signature is an
 * incremental update with a field, its widget, the page and the form anew, and covers all before
 * it. RSA-2048, SHA-256, no time-stamps.
 */
public final class ManySignatures {
  private ManySignatures() {}

  /** With so many signatures; a file that is there already is taken as it is. */
  public static Path write(Path folder, int count) throws IOException {
    return DrawnFile.of(
        folder,
        "signatures-" + count,
        writer -> {
          for (int i = 0; i < count; i++) {
            writer.sign();
          }
        });
  }
}
