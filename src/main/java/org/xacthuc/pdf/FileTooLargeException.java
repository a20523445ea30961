package org.xacthuc.pdf;

import java.io.IOException;

/** A file is larger than the limits allow to read. */
public final class FileTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long length;

  FileTooLargeException(long length) {
    super(length + " bytes");
    this.length = length;
  }

  /** The file's length in bytes. */
  public long length() {
    return length;
  }
}
