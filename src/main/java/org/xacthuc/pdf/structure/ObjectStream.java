package org.xacthuc.pdf.structure;

import java.util.Optional;
import java.util.stream.IntStream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.SyntaxException;

/** An object stream, decoded (ISO 32000-2 §7.5.7). */
final class ObjectStream {
  private final ByteSource source;
  private final Limits limits;
  private final long first;
  private final long[] header;

  ObjectStream(IndirectObject object, Bytes decoded, Limits limits) {
    Dict dict = object.value().asDict().orElseThrow();
    this.source = ByteSource.of(decoded);
    this.limits = limits;
    this.first = dict.integer("First").orElse(-1);
    this.header = header(dict.integer("N").orElse(-1));
  }

  private long[] header(int count) {
    if (count < 0 || first < 0 || count > source.length()) {
      return new long[0];
    }
    long[] pairs = new long[2 * count];
    ObjectParser parser = new ObjectParser(source, 0, 1);
    try {
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = parser.unsigned();
      }
      return pairs;
    } catch (SyntaxException e) {
      return new long[0];
    }
  }

  /** The object at an index, the null object where it cannot be parsed. */
  IndirectObject lenient(int number, int index) {
    try {
      return object(number, index);
    } catch (StructureException e) {
      Null missing = new Null(new Span(0, 0));
      return new IndirectObject(number, 0, Optional.empty(), source, missing);
    }
  }

  /** The numbers of the objects in it, in their order, as its own header gives them. */
  int[] numbers() {
    return IntStream.range(0, header.length / 2)
        .map(i -> (int) Math.min(header[2 * i], Integer.MAX_VALUE))
        .toArray();
  }

  /** The object at an index, which must bear that number there. */
  IndirectObject object(int number, int index) throws StructureException {
    if (index < 0 || 2L * index + 1 >= header.length || header[2 * index] != number) {
      throw new StructureException(
          StructureDefect.of(Kind.OBJECT_BROKEN, number + " in /ObjStm at " + index));
    }
    ObjectParser parser = new ObjectParser(source, first + header[2 * index + 1], limits.nesting());
    try {
      return new IndirectObject(number, 0, Optional.empty(), source, parser.object());
    } catch (SyntaxException e) {
      throw new StructureException(StructureDefect.of(Kind.OBJECT_BROKEN, number + " in /ObjStm"));
    }
  }
}
