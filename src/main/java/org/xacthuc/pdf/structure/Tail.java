package org.xacthuc.pdf.structure;

import java.util.Optional;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.Characters;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.SyntaxException;

/**
 * The end of a revision (ISO 32000-2 §7.5.5).
 *
 * @param startXref the offset given
 * @param end after the end-of-file marker and one end-of-line marker behind it
 */
record Tail(long startXref, long end) {
  private static final String MARKER = "%%EOF";

  /** Reads {@code startxref}, an integer and {@code %%EOF}, with only white space around them. */
  static Optional<Tail> read(ByteSource source, long position) {
    ObjectParser parser = new ObjectParser(source, position, 1);
    if (!parser.keyword("startxref")) {
      return Optional.empty();
    }
    try {
      long startXref = parser.unsigned();
      long at = parser.position();
      while (Characters.isWhite(source.at(at))) {
        at++;
      }
      return source.has(at, MARKER)
          ? Optional.of(new Tail(startXref, afterEndOfLine(source, at + MARKER.length())))
          : Optional.empty();
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }

  private static long afterEndOfLine(ByteSource source, long position) {
    int c = source.at(position);
    if (c == '\r') {
      return source.at(position + 1) == '\n' ? position + 2 : position + 1;
    }
    return c == '\n' ? position + 1 : position;
  }
}
