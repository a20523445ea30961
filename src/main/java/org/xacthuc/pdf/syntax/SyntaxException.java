package org.xacthuc.pdf.syntax;

import java.util.Optional;
import org.xacthuc.base.Limit;

/** Bytes that are no PDF syntax. Caught by whoever starts a parse; it never leaves this room. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long position;
  private final transient Optional<Limit> limit;

  public SyntaxException(long position, String expected) {
    this(position, expected, Optional.empty());
  }

  private SyntaxException(long position, String expected, Optional<Limit> limit) {
    super(expected, null, false, false);
    this.position = position;
    this.limit = limit;
  }

  /** It may well be syntax, but there is too much of it. */
  static SyntaxException over(Limit limit, long position, String what) {
    return new SyntaxException(position, what, Optional.of(limit));
  }

  /** Where, in bytes from the start of the source. */
  public long position() {
    return position;
  }

  /** What there was too much of, if that was it. */
  public Optional<Limit> limit() {
    return limit;
  }
}
