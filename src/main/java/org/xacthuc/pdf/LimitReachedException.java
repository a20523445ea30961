package org.xacthuc.pdf;

import java.io.IOException;
import org.xacthuc.base.Limit;

/** Ends the reading of a page, or of one of its streams, that takes more than is given it. */
final class LimitReachedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;

  LimitReachedException(Limit limit) {
    super(limit.code());
    this.limit = limit;
  }

  Limit limit() {
    return limit;
  }
}
