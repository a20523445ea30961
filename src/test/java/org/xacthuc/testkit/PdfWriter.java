package org.xacthuc.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xacthuc.base.Bytes;

/** Writes PDF bytes: a whole file in one of three layouts, or an update of a file. */
final class PdfWriter {
  // ISO 32000-2 §7.5.2: a comment with four bytes above 127 marks the file as binary.
  private static final byte[] HEADER =
      "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1);

  /** The bytes written, and where each object of this writing starts. */
  record Written(Bytes bytes, SortedMap<Integer, Integer> offsets) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final SortedMap<Integer, Integer> offsets = new TreeMap<>();

  private final Optional<PdfCipher> cipher;

  private PdfWriter(Optional<PdfCipher> cipher) {
    this.cipher = cipher;
  }

  private static PdfWriter of(SortedMap<Integer, Bytes> objects, RawDictionary trailer) {
    String encrypt = trailer.get("Encrypt");
    int number = encrypt == null ? -1 : RawSyntax.referenced(encrypt);
    return new PdfWriter(PdfCipher.of(trailer, number < 0 ? encrypt : latin1(objects.get(number))));
  }

  /** One revision with all {@code objects}. */
  static Written whole(SortedMap<Integer, Bytes> objects, RawDictionary trailer) {
    var writer = of(objects, trailer);
    writer.out.writeBytes(HEADER);
    writer.objects(objects);
    writer.table(true, trailer.put("Size", String.valueOf(objects.lastKey() + 1)).remove("Prev"));
    return writer.written();
  }

  /** One revision with a cross-reference stream; all but streams lie in an object stream. */
  static Written wholeWithXrefStream(SortedMap<Integer, Bytes> objects, RawDictionary trailer) {
    var hidden = new TreeMap<Integer, Bytes>();
    var plain = new TreeMap<Integer, Bytes>();
    objects.forEach((number, body) -> (isHidden(body) ? hidden : plain).put(number, body));
    int stream = objects.lastKey() + 1;
    var writer = of(objects, trailer);
    writer.out.writeBytes(HEADER);
    plain.put(stream, Bytes.of(XrefStream.objectStream(hidden)));
    writer.objects(plain);
    writer.end(writer.xrefStream(hidden, stream, trailer.remove("Prev")));
    return writer.written();
  }

  /**
   * One hybrid-reference revision (§7.5.8.4): a classic table that calls {@code hidden} free, and a
   * cross-reference stream that finds it in an object stream.
   */
  static Written hybrid(SortedMap<Integer, Bytes> objects, RawDictionary trailer, int hidden) {
    var plain = new TreeMap<>(objects);
    var inside = new TreeMap<Integer, Bytes>();
    inside.put(hidden, plain.remove(hidden));
    int stream = objects.lastKey() + 1;
    var writer = of(objects, trailer);
    writer.out.writeBytes(HEADER);
    plain.put(stream, Bytes.of(XrefStream.objectStream(inside)));
    writer.objects(plain);
    var visible = new TreeMap<>(writer.offsets);
    writer.offsets.clear();
    int xref = writer.xrefStream(inside, stream, trailer.remove("Prev"));
    writer.offsets.clear();
    writer.offsets.putAll(visible);
    trailer.put("Size", String.valueOf(stream + 2)).put("XRefStm", String.valueOf(xref));
    writer.table(true, trailer);
    return writer.written();
  }

  /** The file {@code base} with an incremental update (§7.5.6) behind its last byte. */
  static Written append(RawPdf base, PdfUpdate update) {
    var trailer = base.trailer().remove("XRefStm");
    var writer = new PdfWriter(base.cipher());
    byte[] old = base.bytes();
    writer.out.writeBytes(old);
    if (old[old.length - 1] != '\n') {
      writer.text("\n");
    }
    var hidden = new TreeMap<Integer, Bytes>();
    var plain = new TreeMap<>(update.objects());
    int size =
        update.objects().isEmpty()
            ? base.size()
            : Math.max(base.size(), update.objects().lastKey() + 1);
    trailer.put("Size", String.valueOf(size)).put("Prev", String.valueOf(base.startXref()));
    update.trailerEntries().forEach(trailer::put);
    if (update.isCompressed()) {
      update.objects().forEach((n, body) -> (isHidden(body) ? hidden : plain).put(n, body));
      plain.keySet().removeAll(hidden.keySet());
      plain.put(size, Bytes.of(XrefStream.objectStream(hidden)));
    }
    writer.objects(plain);
    if (base.endsInXrefStream() || update.isCompressed()) {
      writer.end(writer.xrefStream(hidden, hidden.isEmpty() ? size - 1 : size, trailer));
    } else {
      writer.table(false, trailer);
    }
    return writer.written();
  }

  private Written written() {
    return new Written(Bytes.of(out.toByteArray()), offsets);
  }

  private void objects(Map<Integer, Bytes> objects) {
    objects.forEach(
        (number, body) -> {
          int offset = out.size();
          offsets.put(number, offset);
          text(number + " 0 obj\n");
          byte[] clear = body.toArray();
          out.writeBytes(cipher.map(c -> c.encrypted(number, offset, clear)).orElse(clear));
          text("\nendobj\n");
        });
  }

  private void table(boolean first, RawDictionary trailer) {
    int start = out.size();
    text("xref\n");
    if (first) {
      text("0 1\n0000000000 65535 f \n");
    } else if (offsets.isEmpty()) {
      text("0 0\n");
    }
    for (List<Integer> run : XrefStream.runs(new TreeSet<>(offsets.keySet()))) {
      text(run.get(0) + " " + run.size() + "\n");
      run.forEach(
          number -> text(String.format(Locale.ROOT, "%010d 00000 n \n", offsets.get(number))));
    }
    text("trailer\n" + trailer + "\n");
    end(start);
  }

  /** Writes the stream that lists this writing's objects and {@code hidden}; gives its offset. */
  private int xrefStream(
      SortedMap<Integer, Bytes> hidden, int objectStream, RawDictionary trailer) {
    int number = objectStream + 1;
    var entries = new TreeMap<Integer, XrefStream.Entry>();
    offsets.forEach((n, offset) -> entries.put(n, XrefStream.Entry.at(offset)));
    int index = 0;
    for (int n : hidden.keySet()) {
      entries.put(n, XrefStream.Entry.in(objectStream, index++));
    }
    int start = out.size();
    entries.put(number, XrefStream.Entry.at(start));
    trailer.put("Size", String.valueOf(number + 1));
    objects(Map.of(number, Bytes.of(XrefStream.body(entries, trailer))));
    return start;
  }

  private void end(int startXref) {
    text("startxref\n" + startXref + "\n%%EOF\n");
  }

  /** §7.5.7: what may lie in an object stream; no stream, nor the encryption dictionary. */
  private static boolean isHidden(Bytes body) {
    String text = latin1(body);
    return !text.endsWith("endstream") && !text.startsWith("<< /Filter /Standard");
  }

  private static String latin1(Bytes body) {
    return new String(body.toArray(), StandardCharsets.ISO_8859_1);
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
