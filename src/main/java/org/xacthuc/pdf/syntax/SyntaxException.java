package org.xacthuc.pdf.syntax;

/** Bytes that are no PDF syntax. Caught by whoever starts a parse; it never leaves this room. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long position;

  public SyntaxException(long position, String expected) {
    super(expected, null, false, false);
    this.position = position;
  }

  /** Where, in bytes from the start of the source. */
  public long position() {
    return position;
  }
}
