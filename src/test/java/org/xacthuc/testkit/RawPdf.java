package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xacthuc.base.Bytes;

/**
 * A PDF as its writer left it, read just far enough to be updated: offsets, trailer, dictionaries,
 * pages. It knows classic cross-reference tables, and streams as this kit writes them. It trusts
 * the file and is no parser for hostile ones.
 */
final class RawPdf {
  private static final Pattern REFERENCES = Pattern.compile("(\\d+)\\s+\\d+\\s+R");

  private final Bytes bytes;
  private final String text;
  private final long startXref;
  private final NavigableMap<Integer, XrefStream.Entry> entries = new TreeMap<>();
  private final Optional<PdfCipher> cipher;
  private RawDictionary trailer;

  private RawPdf(byte[] pdf) {
    bytes = Bytes.of(pdf);
    text = new String(pdf, StandardCharsets.ISO_8859_1);
    int keyword = text.lastIndexOf("startxref");
    startXref = number(keyword + "startxref".length());
    for (long table = startXref; table >= 0; ) {
      table = readSection((int) table);
    }
    cipher = PdfCipher.of(trailer, encryption());
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
    return new TreeSet<>(entries.keySet());
  }

  /** Whether the newest cross-reference section is a stream. */
  boolean endsInXrefStream() {
    return !isTable((int) startXref);
  }

  /** The raw text of an object's value; of a stream, its dictionary. */
  String value(int number) {
    XrefStream.Entry entry = entry(number);
    if (entry.compressed()) {
      int stream = entry.offsetOrStream();
      return XrefStream.member(dictionary(stream), streamContent(stream), entry.index());
    }
    String value = valueAt(entry.offsetOrStream());
    return cipher.map(c -> c.decrypted(number, value)).orElse(value);
  }

  /** Everything between {@code obj} and {@code endobj}. */
  byte[] body(int number) {
    var dictionary = value(number);
    return isStream(number)
        ? PdfObject.streamBody(
            RawDictionary.parse(dictionary),
            streamContent(number).getBytes(StandardCharsets.ISO_8859_1))
        : dictionary.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean isStream(int number) {
    XrefStream.Entry entry = entry(number);
    return !entry.compressed() && text.startsWith("stream", keywordAfter(entry.offsetOrStream()));
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
    collectPages(RawSyntax.referenced(dictionary(catalog()).get("Pages")), pages, index + 1);
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

  /** Stops when there are enough, since some trees are drawn as loops. */
  private void collectPages(int node, List<Integer> pages, int enough) {
    if (pages.size() == enough) {
      return;
    }
    var dictionary = dictionary(node);
    if (dictionary.get("Kids") == null) {
      pages.add(node);
      return;
    }
    references(dictionary.get("Kids")).forEach(kid -> collectPages(kid, pages, enough));
  }

  private long readSection(int section) {
    RawDictionary own = isTable(section) ? readTable(section) : readStream(section);
    if (trailer == null) {
      trailer = own;
    }
    return own.get("Prev") == null ? -1 : Long.parseLong(own.get("Prev"));
  }

  // ISO 32000-2 §7.5.4: subsections of twenty-byte entries, then the trailer; newer entries win.
  private RawDictionary readTable(int table) {
    int at = RawSyntax.skipSpace(text, table + "xref".length());
    while (!text.startsWith("trailer", at)) {
      String[] header = text.substring(at, text.indexOf('\n', at)).trim().split(" ", -1);
      int first = Integer.parseInt(header[0]);
      int count = Integer.parseInt(header[1]);
      at = RawSyntax.skipSpace(text, text.indexOf('\n', at));
      for (int i = 0; i < count; i++, at += 20) {
        if (text.charAt(at + 17) == 'n') {
          int offset = Integer.parseInt(text.substring(at, at + 10));
          entries.putIfAbsent(first + i, XrefStream.Entry.at(offset));
        }
      }
      at = RawSyntax.skipSpace(text, at);
    }
    int start = RawSyntax.skipSpace(text, at + "trailer".length());
    var own = RawDictionary.parse(text.substring(start, RawSyntax.valueEnd(text, start)));
    // §7.5.8.4: in a hybrid-reference file the stream adds what the table hides.
    if (own.get("XRefStm") != null) {
      readStream(Integer.parseInt(own.get("XRefStm")));
    }
    return own;
  }

  private RawDictionary readStream(int offset) {
    var own = RawDictionary.parse(valueAt(offset));
    XrefStream.entries(own, streamContentAt(offset, own)).forEach(entries::putIfAbsent);
    return own.remove("Type").remove("W").remove("Index").remove("Length");
  }

  private String streamContent(int number) {
    int offset = entry(number).offsetOrStream();
    var dictionary = RawDictionary.parse(valueAt(offset));
    String content = streamContentAt(offset, dictionary);
    return "/XRef".equals(dictionary.get("Type"))
        ? content
        : cipher.map(c -> c.decryptedStream(number, dictionary, content)).orElse(content);
  }

  /** What encrypts its strings and streams. */
  Optional<PdfCipher> cipher() {
    return cipher;
  }

  private String encryption() {
    String encrypt = trailer.get("Encrypt");
    int number = encrypt == null ? -1 : RawSyntax.referenced(encrypt);
    return number < 0 ? encrypt : valueAt(entry(number).offsetOrStream());
  }

  private String valueAt(int offset) {
    int start = valueStart(offset);
    return text.substring(start, RawSyntax.valueEnd(text, start));
  }

  private String streamContentAt(int offset, RawDictionary dictionary) {
    int keyword = keywordAfter(offset);
    int start = text.indexOf('\n', keyword) + 1;
    return text.substring(start, start + Integer.parseInt(resolve(dictionary.get("Length"))));
  }

  private boolean isTable(int section) {
    return text.startsWith("xref", section);
  }

  private XrefStream.Entry entry(int number) {
    XrefStream.Entry entry = entries.get(number);
    if (entry == null) {
      throw new IllegalArgumentException("no object " + number);
    }
    return entry;
  }

  private int valueStart(int offset) {
    return RawSyntax.skipSpace(text, text.indexOf("obj", offset) + "obj".length());
  }

  private int keywordAfter(int offset) {
    return RawSyntax.skipSpace(text, RawSyntax.valueEnd(text, valueStart(offset)));
  }

  private long number(int from) {
    int start = RawSyntax.skipSpace(text, from);
    return Long.parseLong(text.substring(start, RawSyntax.valueEnd(text, start)));
  }
}
