package org.xacthuc.cli;

import java.io.IOException;

/** A file that the user named for reports cannot be written. */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String path;

  OutputException(String path, IOException cause) {
    super(path, cause);
    this.path = path;
  }

  /** As the user wrote it. */
  String path() {
    return path;
  }
}
