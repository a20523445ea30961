package org.xacthuc.pdf.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/**
 * Decrypts the strings of one uncompressed object (ISO 32000-2 §7.6.2), each in its place. A string
 * that cannot be decrypted becomes empty: what it says is not known.
 */
final class ClearStrings {
  private static final Set<String> SIGNATURE = Set.of("Sig", "DocTimeStamp");

  /** What decrypting a string takes beside reading a byte: each has a key of its own. */
  private static final long PER_STRING = 2_000;

  private static final long PER_BYTE = 16;

  private final Decryptor decryptor;
  private final int number;
  private final int generation;
  private final Budget reading;

  private ClearStrings(Decryptor decryptor, int number, int generation, Budget reading) {
    this.decryptor = decryptor;
    this.number = number;
    this.generation = generation;
    this.reading = reading;
  }

  /**
   * @param reading what is left to be read, of which decrypting takes its share
   */
  static IndirectObject of(IndirectObject object, Decryptor decryptor, Budget reading)
      throws StructureException {
    PdfObject clear =
        new ClearStrings(decryptor, object.number(), object.generation(), reading)
            .clear(object.value());
    return new IndirectObject(
        object.number(), object.generation(), object.extent(), object.source(), clear);
  }

  private PdfObject clear(PdfObject value) throws StructureException {
    if (value instanceof Text text) {
      if (!reading.spend(PER_STRING + PER_BYTE * text.value().length())) {
        throw new StructureException(StructureDefect.limit(Limit.READING, "obj"));
      }
      Optional<Bytes> clear = decryptor.string(number, generation, text.value());
      return new Text(text.where(), clear.orElse(Bytes.EMPTY), text.hex());
    }
    if (value instanceof Array array) {
      List<PdfObject> items = new ArrayList<>(array.items().size());
      for (PdfObject item : array.items()) {
        items.add(clear(item));
      }
      return new Array(array.where(), items);
    }
    if (value instanceof Stream stream) {
      boolean encrypted = stream.dict().name("Type").filter("XRef"::equals).isEmpty();
      return encrypted
          ? new Stream(stream.where(), clear(stream.dict()), stream.data())
          : stream; // §7.5.8.2: a cross-reference stream is not encrypted, nor are its strings.
    }
    return value instanceof Dict dict ? clear(dict) : value;
  }

  /** §7.6.2: the /Contents of a signature dictionary is not encrypted. */
  private Dict clear(Dict dict) throws StructureException {
    boolean signature =
        dict.get("ByteRange").isPresent()
            || dict.name("Type").filter(SIGNATURE::contains).isPresent();
    List<Entry> entries = new ArrayList<>(dict.entries().size());
    for (Entry entry : dict.entries()) {
      boolean plain = signature && entry.key().value().equals("Contents");
      entries.add(plain ? entry : new Entry(entry.key(), clear(entry.value())));
    }
    return new Dict(dict.where(), entries);
  }
}
