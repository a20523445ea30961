package org.xacthuc.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xacthuc.base.Bytes;

/** Writes PDF bytes with classic cross-reference tables: a whole file or an update of one. */
final class PdfWriter {
  // ISO 32000-2 §7.5.2: a comment with four bytes above 127 marks the file as binary.
  private static final byte[] HEADER =
      "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1);

  /** The bytes written, and where each object of this writing starts. */
  record Written(Bytes bytes, SortedMap<Integer, Integer> offsets) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final SortedMap<Integer, Integer> offsets = new TreeMap<>();

  private PdfWriter() {}

  /** One revision with all {@code objects}. */
  static Written whole(SortedMap<Integer, Bytes> objects, RawDictionary trailer) {
    var writer = new PdfWriter();
    writer.out.writeBytes(HEADER);
    writer.objects(objects);
    writer.table(true, trailer.put("Size", String.valueOf(objects.lastKey() + 1)).remove("Prev"));
    return writer.written();
  }

  /** The file {@code base} with an incremental update (§7.5.6) behind its last byte. */
  static Written append(RawPdf base, PdfUpdate update) {
    var writer = new PdfWriter();
    byte[] old = base.bytes();
    writer.out.writeBytes(old);
    if (old[old.length - 1] != '\n') {
      writer.text("\n");
    }
    writer.objects(update.objects());
    var trailer = base.trailer().remove("XRefStm");
    int size =
        update.objects().isEmpty()
            ? base.size()
            : Math.max(base.size(), update.objects().lastKey() + 1);
    trailer.put("Size", String.valueOf(size)).put("Prev", String.valueOf(base.startXref()));
    update.trailerEntries().forEach(trailer::put);
    writer.table(false, trailer);
    return writer.written();
  }

  private Written written() {
    return new Written(Bytes.of(out.toByteArray()), offsets);
  }

  private void objects(Map<Integer, Bytes> objects) {
    objects.forEach(
        (number, body) -> {
          offsets.put(number, out.size());
          text(number + " 0 obj\n");
          out.writeBytes(body.toArray());
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
    for (List<Integer> run : runs()) {
      text(run.get(0) + " " + run.size() + "\n");
      run.forEach(number -> text("%010d 00000 n \n".formatted(offsets.get(number))));
    }
    text("trailer\n" + trailer + "\nstartxref\n" + start + "\n%%EOF\n");
  }

  private List<List<Integer>> runs() {
    var runs = new ArrayList<List<Integer>>();
    int last = -2;
    for (int number : offsets.keySet()) {
      if (number != last + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(number);
      last = number;
    }
    return runs;
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
