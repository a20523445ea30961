package org.xacthuc.pdf.structure;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.Characters;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.SyntaxException;

/** Reads one uncompressed indirect object (ISO 32000-2 §7.3.10). */
final class ObjectReader {
  private static final int KEYWORD = "endstream".length();

  private final ByteSource source;
  private final Limits limits;
  private final Budget budget;

  /**
   * Reads objects of one source.
   *
   * @param budget in bytes, for all objects that this one reads: each of a million entries may lead
   *     to the same long stretch of white space
   */
  ObjectReader(ByteSource source, Limits limits, Budget budget) {
    this.source = source;
    this.limits = limits;
    this.budget = budget;
  }

  /**
   * Reads {@code n g obj ... endobj} at an offset; white space may stand before it.
   *
   * @param lengths resolves an indirect /Length
   */
  IndirectObject read(long offset, Function<Ref, OptionalLong> lengths) throws StructureException {
    if (budget.isExhausted()) {
      throw new StructureException(StructureDefect.limit(Limit.READING, "obj"));
    }
    ObjectParser parser = new ObjectParser(source, offset, limits.nesting());
    try {
      parser.skipWhite();
      long start = parser.position();
      long number = parser.unsigned();
      long generation = parser.unsigned();
      if (!parser.keyword("obj") || number > Integer.MAX_VALUE || generation > 65_535) {
        throw new StructureException(Kind.OBJECT_BROKEN, start, "obj");
      }
      PdfObject value = parser.object();
      if (value instanceof Dict dict && parser.keyword("stream")) {
        Stream stream = stream(dict, parser.position(), lengths);
        parser = new ObjectParser(source, stream.where().end(), limits.nesting());
        value = stream;
      }
      if (!parser.keyword("endobj")) {
        throw new StructureException(Kind.OBJECT_BROKEN, parser.position(), "endobj");
      }
      Span extent = new Span(start, parser.position());
      return new IndirectObject((int) number, (int) generation, Optional.of(extent), source, value);
    } catch (SyntaxException e) {
      throw new StructureException(StructureDefect.of(Kind.OBJECT_BROKEN, e));
    } finally {
      budget.spend(Math.max(0, parser.position() - offset));
    }
  }

  /** ISO 32000-2 §7.3.8.1: the keyword ends with CR LF or LF; /Length counts from there. */
  private Stream stream(Dict dict, long afterKeyword, Function<Ref, OptionalLong> lengths)
      throws StructureException {
    long start = afterKeyword;
    start += source.at(start) == '\r' ? 1 : 0;
    if (source.at(start) != '\n') {
      throw new StructureException(Kind.OBJECT_BROKEN, afterKeyword, "stream");
    }
    start++;
    OptionalLong length = length(dict, lengths);
    if (length.isEmpty() || length.getAsLong() > source.length() - start) {
      throw new StructureException(Kind.STREAM_LENGTH_WRONG, start, "/Length");
    }
    long end = start + length.getAsLong();
    ObjectParser parser = new ObjectParser(source, end, 1);
    if (!parser.keyword("endstream") || !isEndOfLine(end, parser.position() - KEYWORD)) {
      throw new StructureException(Kind.STREAM_LENGTH_WRONG, end, "endstream");
    }
    return new Stream(
        new Span(dict.where().start(), parser.position()), dict, new Span(start, end));
  }

  /**
   * §7.3.8.1: one end-of-line marker should stand before the keyword. None, or two characters of
   * white space, read the same in every reader and are taken too.
   */
  private boolean isEndOfLine(long from, long to) {
    for (long at = from; at < to; at++) {
      if (!Characters.isWhite(source.at(at))) {
        return false;
      }
    }
    return to <= from + 2;
  }

  private static OptionalLong length(Dict dict, Function<Ref, OptionalLong> lengths) {
    PdfObject length = dict.get("Length").orElse(null);
    if (length instanceof Ref ref) {
      return lengths.apply(ref);
    }
    return length instanceof Int i && i.value() >= 0
        ? OptionalLong.of(i.value())
        : OptionalLong.empty();
  }
}
