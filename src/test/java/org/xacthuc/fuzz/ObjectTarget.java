package org.xacthuc.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.SyntaxException;

/**
 * Objects one after another. Each lies behind the one before it and around its own parts, and its
 * bytes alone are read as the same object.
 */
final class ObjectTarget implements FuzzTarget {
  private static final int NESTING = Limits.DEFAULT.nesting();

  private final List<Bytes> seeds =
      Stream.of(
              "<< /Type /Catalog /Pages 2 0 R /A [ 1 -2 +3. .5 true false null ] >>",
              "(a\\(b\\051\\n(nested) \\\r\n) <48 65 6C6> /Name#20with /",
              "[[[<</A<</B[]>>>>]]] % comment\r 12 0 R 12 0 13 0 R",
              "1 0 obj << /Length 3 >> stream\nabc\nendstream endobj")
          .map(Bytes::ofUtf8)
          .toList();

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Words.PDF;
  }

  @Override
  public void run(Bytes input) {
    ObjectParser parser = new ObjectParser(ByteSource.of(input), 0, NESTING);
    try {
      while (parser.position() < input.length()) {
        long before = parser.position();
        PdfObject object = parser.object();
        Span where = object.where();
        Invariant.holds(where.start() >= before, () -> where + " before " + before);
        Invariant.holds(where.end() == parser.position(), () -> where + " is not all");
        Invariant.holds(where.end() <= input.length(), () -> where + " past the end");
        checkParts(object, 0);
        checkAlone(object, input);
      }
    } catch (SyntaxException expected) {
      long at = expected.position();
      Invariant.holds(at >= 0 && at <= input.length(), () -> "complaint about " + at);
    }
  }

  private static void checkParts(PdfObject object, int depth) {
    Invariant.holds(depth <= NESTING, () -> "depth " + depth);
    Stream<PdfObject> parts =
        object instanceof PdfObject.Array array
            ? array.items().stream()
            : object instanceof PdfObject.Dict dict
                ? dict.entries().stream().map(PdfObject.Entry::value)
                : Stream.of();
    parts.forEach(
        part -> {
          Invariant.holds(
              object.where().encloses(part.where()), () -> part.where() + " in " + object.where());
          checkParts(part, depth + 1);
        });
  }

  private static void checkAlone(PdfObject object, Bytes input) throws SyntaxException {
    Span where = object.where();
    Bytes alone = input.slice((int) where.start(), (int) where.end());
    PdfObject again = new ObjectParser(ByteSource.of(alone), 0, NESTING).object();
    Invariant.holds(
        again.getClass() == object.getClass() && again.where().length() == where.length(),
        () -> again + " is not " + object);
  }
}
