package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xacthuc.base.Bytes;

/**
 * A PDF with classic cross-reference tables as its writer left it, read just far enough to be
 * updated: offsets, trailer, dictionaries, pages. It trusts the file and is no parser for hostile
 * ones.
 */
final class RawPdf {
  private static final Pattern REFERENCES = Pattern.compile("(\\d+)\\s+\\d+\\s+R");

  private final Bytes bytes;
  private final String text;
  private final long startXref;
  private final SortedMap<Integer, Integer> offsets = new TreeMap<>();
  private RawDictionary trailer;

  private RawPdf(byte[] pdf) {
    bytes = Bytes.of(pdf);
    text = new String(pdf, StandardCharsets.ISO_8859_1);
    int keyword = text.lastIndexOf("startxref");
    startXref = number(keyword + "startxref".length());
    for (long table = startXref; table >= 0; ) {
      table = readTable((int) table);
    }
  }

  static RawPdf read(byte[] pdf) {
    return new RawPdf(pdf);
  }

  byte[] bytes() {
    return bytes.toArray();
  }

  long startXref() {
    return startXref;
  }

  RawDictionary trailer() {
    return RawDictionary.parse(trailer.toString());
  }

  /** One more than the highest object number. */
  int size() {
    return Integer.parseInt(trailer.get("Size"));
  }

  SortedSet<Integer> objectNumbers() {
    return new TreeSet<>(offsets.keySet());
  }

  /** The raw text of an object's value; of a stream, its dictionary. */
  String value(int number) {
    int start = valueStart(number);
    return text.substring(start, RawSyntax.valueEnd(text, start));
  }

  /** Everything between {@code obj} and {@code endobj}. */
  byte[] body(int number) {
    int start = valueStart(number);
    int end = RawSyntax.valueEnd(text, start);
    int next = RawSyntax.skipSpace(text, end);
    if (text.startsWith("stream", next)) {
      int length = Integer.parseInt(resolve(RawDictionary.parse(value(number)).get("Length")));
      end = text.indexOf("endstream", next + length) + "endstream".length();
    }
    return text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
  }

  RawDictionary dictionary(int number) {
    return RawDictionary.parse(value(number));
  }

  /** The value itself, or what it refers to. */
  String resolve(String value) {
    int number = RawSyntax.referenced(value);
    return number < 0 ? value : value(number);
  }

  int catalog() {
    return RawSyntax.referenced(trailer.get("Root"));
  }

  /** The object number of a page, counted from zero. */
  int page(int index) {
    var pages = new ArrayList<Integer>();
    collectPages(RawSyntax.referenced(dictionary(catalog()).get("Pages")), pages);
    return pages.get(index);
  }

  /** The object numbers in an array of references. */
  List<Integer> references(String array) {
    return REFERENCES
        .matcher(resolve(array))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }

  private void collectPages(int node, List<Integer> pages) {
    var dictionary = dictionary(node);
    if (dictionary.get("Kids") == null) {
      pages.add(node);
      return;
    }
    references(dictionary.get("Kids")).forEach(kid -> collectPages(kid, pages));
  }

  // ISO 32000-2 §7.5.4: subsections of twenty-byte entries, then the trailer; newer entries win.
  private long readTable(int table) {
    if (!text.startsWith("xref", table)) {
      throw new IllegalArgumentException("no classic cross-reference table at " + table);
    }
    int at = RawSyntax.skipSpace(text, table + "xref".length());
    Set<Integer> known = Set.copyOf(offsets.keySet());
    while (!text.startsWith("trailer", at)) {
      String[] header = text.substring(at, text.indexOf('\n', at)).trim().split(" ", -1);
      int first = Integer.parseInt(header[0]);
      int count = Integer.parseInt(header[1]);
      at = RawSyntax.skipSpace(text, text.indexOf('\n', at));
      for (int i = 0; i < count; i++, at += 20) {
        if (text.charAt(at + 17) == 'n' && !known.contains(first + i)) {
          offsets.put(first + i, Integer.parseInt(text.substring(at, at + 10)));
        }
      }
      at = RawSyntax.skipSpace(text, at);
    }
    int start = RawSyntax.skipSpace(text, at + "trailer".length());
    var own = RawDictionary.parse(text.substring(start, RawSyntax.valueEnd(text, start)));
    if (trailer == null) {
      trailer = own;
    }
    return own.get("Prev") == null ? -1 : Long.parseLong(own.get("Prev"));
  }

  private int valueStart(int number) {
    Integer offset = offsets.get(number);
    if (offset == null) {
      throw new IllegalArgumentException("no object " + number);
    }
    return RawSyntax.skipSpace(text, text.indexOf("obj", offset) + "obj".length());
  }

  private long number(int from) {
    int start = RawSyntax.skipSpace(text, from);
    return Long.parseLong(text.substring(start, RawSyntax.valueEnd(text, start)));
  }
}
