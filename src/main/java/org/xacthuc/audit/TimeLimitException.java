package org.xacthuc.audit;

import java.io.IOException;

/** Verifying a file takes longer than it may. */
final class TimeLimitException extends IOException {
  private static final long serialVersionUID = 1L;
}
