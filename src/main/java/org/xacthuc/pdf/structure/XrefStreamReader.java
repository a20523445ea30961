package org.xacthuc.pdf.structure;

import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/** Reads the entries of a cross-reference stream (ISO 32000-2 §7.5.8). */
final class XrefStreamReader {
  private final ByteSource source;
  private final Limits limits;
  private final EntryTable entries;

  XrefStreamReader(ByteSource source, Limits limits, EntryTable entries) {
    this.source = source;
    this.limits = limits;
    this.entries = entries;
  }

  void read(Stream stream, int rank) throws StructureException {
    long at = stream.where().start();
    List<Long> widths = numbers(stream.dict(), "W", at);
    if (widths.size() != 3 || widths.stream().anyMatch(w -> w > 8)) {
      throw new StructureException(Kind.XREF_BROKEN, at, "/W");
    }
    List<Long> index =
        stream.dict().get("Index").isPresent()
            ? numbers(stream.dict(), "Index", at)
            : List.of(0L, (long) stream.dict().integer("Size").orElse(0));
    if (index.size() % 2 != 0) {
      throw new StructureException(Kind.XREF_BROKEN, at, "/Index");
    }
    Bytes data = decoded(stream);
    int position = 0;
    int width = (int) widths.stream().mapToLong(w -> w).sum();
    for (int i = 0; i < index.size(); i += 2) {
      for (long n = 0; n < index.get(i + 1); n++) {
        if (position + width > data.length() || width == 0) {
          throw new StructureException(Kind.XREF_BROKEN, at, "/Index");
        }
        entries.add(rank, index.get(i) + n, entry(data, position, widths));
        position += width;
      }
    }
  }

  private Bytes decoded(Stream stream) throws StructureException {
    Reading<Bytes, StructureDefect> decoded =
        StreamDecoder.decode(source.bytes(stream.data()), stream.dict(), o -> o, limits);
    for (StructureDefect defect : decoded.defects()) {
      throw defect.limit().isPresent()
          ? new StructureException(defect)
          : new StructureException(Kind.XREF_BROKEN, stream.where().start(), "/Filter");
    }
    return decoded.value().orElseThrow();
  }

  private static XrefEntry entry(Bytes data, int position, List<Long> widths)
      throws StructureException {
    int w0 = widths.get(0).intValue();
    int w1 = widths.get(1).intValue();
    long type = w0 == 0 ? 1 : number(data, position, w0);
    long second = number(data, position + w0, w1);
    long third = number(data, position + w0 + w1, widths.get(2).intValue());
    if (second < 0 || third < 0 || third > Integer.MAX_VALUE) {
      throw new StructureException(StructureDefect.of(Kind.XREF_BROKEN, "xref entry"));
    }
    if (type == 1) {
      return second == 0 ? new XrefEntry.Free() : new XrefEntry.InFile(second, (int) third);
    }
    if (type == 2 && second <= Integer.MAX_VALUE) {
      return new XrefEntry.InStream((int) second, (int) third);
    }
    return new XrefEntry.Free(); // §7.5.8.3: any other type is a reference to the null object.
  }

  private static long number(Bytes data, int from, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | data.at(from + i);
    }
    return value;
  }

  private static List<Long> numbers(Dict dict, String key, long at) throws StructureException {
    PdfObject value = dict.get(key).orElse(null);
    if (!(value instanceof Array array)
        || !array.items().stream().allMatch(i -> i instanceof Int n && n.value() >= 0)) {
      throw new StructureException(Kind.XREF_BROKEN, at, "/" + key);
    }
    return array.items().stream().map(i -> ((Int) i).value()).toList();
  }
}
