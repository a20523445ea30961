package org.xacthuc.audit.intake;

import java.io.IOException;

/** A list cannot be read to its end. */
public final class ListingException extends IOException {
  private static final long serialVersionUID = 1L;

  ListingException(IOException cause) {
    super(cause);
  }

  ListingException(String message) {
    super(message);
  }
}
