package org.xacthuc.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xacthuc.base.Bytes;

/** Cross-reference streams and object streams (ISO 32000-2 §7.5.7, §7.5.8), not compressed. */
final class XrefStream {
  private static final int ENTRY_LENGTH = 7;
  private static final int IN_FILE = 1;
  private static final int IN_OBJECT_STREAM = 2;

  /** Where one object is: {@code offset} in the file, or the {@code index}th of a stream. */
  record Entry(int type, int offsetOrStream, int index) {
    static Entry at(int offset) {
      return new Entry(IN_FILE, offset, 0);
    }

    static Entry in(int objectStream, int index) {
      return new Entry(IN_OBJECT_STREAM, objectStream, index);
    }

    boolean compressed() {
      return type == IN_OBJECT_STREAM;
    }
  }

  private XrefStream() {}

  /** The body of a cross-reference stream with these entries and those of {@code trailer}. */
  static byte[] body(SortedMap<Integer, Entry> entries, RawDictionary trailer) {
    var index = new StringBuilder();
    var table = ByteBuffer.allocate(ENTRY_LENGTH * entries.size());
    for (List<Integer> run : runs(new TreeSet<>(entries.keySet()))) {
      index.append(index.isEmpty() ? "" : " ").append(run.get(0)).append(' ').append(run.size());
      for (int number : run) {
        Entry entry = entries.get(number);
        table.put((byte) entry.type()).putInt(entry.offsetOrStream());
        table.putShort((short) entry.index());
      }
    }
    var dictionary =
        RawDictionary.parse(trailer.toString())
            .put("Type", "/XRef")
            .put("W", "[1 4 2]")
            .put("Index", "[" + index + "]");
    return PdfObject.streamBody(dictionary, table.array());
  }

  /** Reads the entries of an uncompressed cross-reference stream. */
  static Map<Integer, Entry> entries(RawDictionary dictionary, String content) {
    if (dictionary.get("Filter") != null || !"[1 4 2]".equals(dictionary.get("W"))) {
      throw new IllegalArgumentException("not a cross-reference stream of this kit");
    }
    var table = ByteBuffer.wrap(content.getBytes(StandardCharsets.ISO_8859_1));
    var entries = new TreeMap<Integer, Entry>();
    String[] index = dictionary.get("Index").replaceAll("[\\[\\]]", "").split(" ", -1);
    for (int i = 0; i < index.length; i += 2) {
      int first = Integer.parseInt(index[i]);
      for (int k = 0; k < Integer.parseInt(index[i + 1]); k++) {
        entries.put(first + k, new Entry(table.get(), table.getInt(), table.getShort()));
      }
    }
    return entries;
  }

  /** The body of an object stream with these objects. */
  static byte[] objectStream(SortedMap<Integer, Bytes> objects) {
    var header = new StringBuilder();
    var content = new StringBuilder();
    objects.forEach(
        (number, body) -> {
          header.append(number).append(' ').append(content.length()).append(' ');
          content.append(new String(body.toArray(), StandardCharsets.ISO_8859_1)).append('\n');
        });
    var dictionary =
        RawDictionary.parse("<< /Type /ObjStm >>")
            .put("N", String.valueOf(objects.size()))
            .put("First", String.valueOf(header.length()));
    return PdfObject.streamBody(
        dictionary, (header.toString() + content).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The text of the {@code index}th object of an object stream. */
  static String member(RawDictionary dictionary, String content, int index) {
    int first = Integer.parseInt(dictionary.get("First"));
    String[] header = content.substring(0, first).trim().split("\\s+", -1);
    int start = first + Integer.parseInt(header[2 * index + 1]);
    return content.substring(start, RawSyntax.valueEnd(content, start));
  }

  /** Consecutive numbers together. */
  static List<List<Integer>> runs(SortedSet<Integer> numbers) {
    var runs = new ArrayList<List<Integer>>();
    int last = -2;
    for (int number : numbers) {
      if (number != last + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(number);
      last = number;
    }
    return runs;
  }
}
