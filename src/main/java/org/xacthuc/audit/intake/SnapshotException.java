package org.xacthuc.audit.intake;

import java.io.IOException;

/** There is no room for our own copy of a large file. That is not the file's fault. */
public final class SnapshotException extends IOException {
  private static final long serialVersionUID = 1L;

  SnapshotException(IOException cause) {
    super(cause);
  }
}
