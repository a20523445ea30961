package org.xacthuc.audit.intake;

import java.io.IOException;

/** No child process can be started, or none becomes ready. */
public final class WorkersGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  WorkersGoneException() {
    super("no worker");
  }
}
