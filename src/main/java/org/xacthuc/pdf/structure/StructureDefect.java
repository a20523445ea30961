package org.xacthuc.pdf.structure;

import java.util.Optional;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.SyntaxException;

/**
 * Something wrong with a file's skeleton.
 *
 * @param detail the object, key or value concerned, in PDF syntax; never a sentence
 * @param limit of LIMIT_REACHED, which one
 */
public record StructureDefect(
    Kind kind, Optional<Span> where, String detail, Optional<Limit> limit) {
  /** What can be wrong; the meanings are those of the defects of the same names in the room. */
  public enum Kind {
    EMPTY_FILE,
    NOT_A_PDF,
    TRUNCATED,
    XREF_BROKEN,
    LIMIT_REACHED,
    JUNK_BEFORE_HEADER,
    DUPLICATE_OBJECT,
    DUPLICATE_KEY,
    OBJECT_BROKEN,
    STREAM_LENGTH_WRONG,
    HYBRID_DISAGREES
  }

  static StructureDefect of(Kind kind, String detail) {
    return new StructureDefect(kind, Optional.empty(), detail, Optional.empty());
  }

  static StructureDefect at(Kind kind, long position, String detail) {
    return at(kind, new Span(position, position), detail);
  }

  static StructureDefect at(Kind kind, Span where, String detail) {
    return new StructureDefect(kind, Optional.of(where), detail, Optional.empty());
  }

  static StructureDefect limit(Limit limit, String detail) {
    return new StructureDefect(Kind.LIMIT_REACHED, Optional.empty(), detail, Optional.of(limit));
  }

  static StructureDefect of(Kind kind, SyntaxException e) {
    return e.limit().isPresent()
        ? limit(e.limit().get(), e.getMessage())
        : at(kind, Math.max(0, e.position()), e.getMessage());
  }
}
