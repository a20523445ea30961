package org.xacthuc.pdf.structure;

import java.util.Optional;
import java.util.OptionalLong;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.Characters;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.SyntaxException;

/** Reads one cross-reference section and adds its entries to the table. */
final class XrefReader {
  private final ByteSource source;
  private final Limits limits;
  private final EntryTable entries;

  XrefReader(ByteSource source, Limits limits, EntryTable entries) {
    this.source = source;
    this.limits = limits;
    this.entries = entries;
  }

  /**
   * Reads the section at an offset, and the stream of a hybrid one, as the n-th from the newest.
   */
  XrefSection read(long offset, int section) throws StructureException {
    ObjectParser parser = new ObjectParser(source, offset, limits.nesting());
    if (offset < 0 || offset >= source.length()) {
      throw new StructureException(Kind.XREF_BROKEN, offset, "startxref " + offset);
    }
    if (!parser.keyword("xref")) {
      return stream(offset, EntryTable.rankOf(section, false));
    }
    Dict trailer = table(parser, EntryTable.rankOf(section, false));
    Span where = new Span(offset, parser.position());
    OptionalLong hybrid = offset(trailer, "XRefStm");
    Optional<Span> stream = Optional.empty();
    if (hybrid.isPresent()) {
      // ISO 32000-2 §7.5.8.4: looked up after the table, before /Prev.
      int rank = EntryTable.rankOf(section, true);
      stream = Optional.of(stream(hybrid.getAsLong(), rank).where());
    }
    return new XrefSection(offset, where, trailer, stream, Tail.read(source, where.end()));
  }

  /** An offset in a trailer: absent, or a direct unsigned integer. */
  static OptionalLong offset(Dict trailer, String key) throws StructureException {
    PdfObject value = trailer.get(key).orElse(null);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (value instanceof Int i && i.plain()) {
      return OptionalLong.of(i.value());
    }
    throw new StructureException(Kind.XREF_BROKEN, value.where().start(), "/" + key);
  }

  private Dict table(ObjectParser parser, int rank) throws StructureException {
    try {
      while (!parser.keyword("trailer")) {
        long first = parser.unsigned();
        long count = parser.unsigned();
        for (long i = 0; i < count; i++) {
          entries.add(rank, first + i, entry(parser));
        }
      }
      if (parser.object() instanceof Dict trailer) {
        return trailer;
      }
      throw new StructureException(Kind.XREF_BROKEN, parser.position(), "trailer");
    } catch (SyntaxException e) {
      throw new StructureException(StructureDefect.of(Kind.XREF_BROKEN, e));
    }
  }

  /**
   * One entry of a table. ISO 32000-2 §7.5.4 wants exactly 20 bytes; entries of 19, with one
   * end-of-line character, read the same in every reader and are taken too.
   */
  private XrefEntry entry(ObjectParser parser) throws SyntaxException, StructureException {
    parser.skipWhite();
    long at = parser.position();
    if (!digits(at, 10) || source.at(at + 10) != ' ' || !digits(at + 11, 5)) {
      throw new StructureException(Kind.XREF_BROKEN, at, "xref entry");
    }
    long offset = parser.unsigned();
    long generation = parser.unsigned();
    if (parser.keyword("f")) {
      return new XrefEntry.Free();
    }
    if (!parser.keyword("n")) {
      throw new StructureException(Kind.XREF_BROKEN, at, "xref entry");
    }
    return offset == 0
        ? new XrefEntry.Free()
        : new XrefEntry.InFile(offset, (int) Math.min(generation, 65_535));
  }

  private boolean digits(long from, int count) {
    for (int i = 0; i < count; i++) {
      if (!Characters.isDigit(source.at(from + i))) {
        return false;
      }
    }
    return true;
  }

  private XrefSection stream(long offset, int rank) throws StructureException {
    IndirectObject object = sectionObject(offset);
    if (!(object.value() instanceof PdfObject.Stream stream)
        || stream.dict().name("Type").filter("XRef"::equals).isEmpty()) {
      throw new StructureException(Kind.XREF_BROKEN, offset, "/Type /XRef");
    }
    new XrefStreamReader(source, limits, entries).read(stream, rank);
    Span where = object.extent().orElseThrow();
    Optional<Tail> tail = Tail.read(source, where.end());
    return new XrefSection(offset, where, stream.dict(), Optional.empty(), tail);
  }

  private IndirectObject sectionObject(long offset) throws StructureException {
    try {
      return new ObjectReader(source, limits, new Budget(source.length()))
          .read(offset, r -> OptionalLong.empty());
    } catch (StructureException e) {
      throw e.defect().limit().isPresent()
          ? e
          : new StructureException(Kind.XREF_BROKEN, offset, e.defect().detail());
    }
  }
}
