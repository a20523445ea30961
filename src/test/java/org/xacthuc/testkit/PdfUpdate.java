package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.xacthuc.base.Bytes;

/**
 * What an incremental update adds: object numbers with their raw bodies, and entries of the
 * trailer. Every word gives a new one.
 */
public final class PdfUpdate {
  private final SortedMap<Integer, Bytes> objects = new TreeMap<>();
  private final SortedMap<String, String> trailer = new TreeMap<>();

  private boolean compressed;

  private PdfUpdate() {}

  public static PdfUpdate update() {
    return new PdfUpdate();
  }

  /** Adds or replaces an object: everything between {@code obj} and {@code endobj}, Latin-1. */
  public PdfUpdate put(int number, String body) {
    return put(number, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  public PdfUpdate put(int number, byte[] body) {
    var copy = copy();
    copy.objects.put(number, Bytes.of(body));
    return copy;
  }

  /** Adds or replaces a stream; /Length is set. */
  public PdfUpdate putStream(int number, String dictionary, byte[] content) {
    return put(number, PdfObject.streamBody(RawDictionary.parse(dictionary), content));
  }

  /** Replaces a text, which must be there, in all objects so far. */
  public PdfUpdate replace(String find, String replacement) {
    var copy = copy();
    copy.objects.replaceAll(
        (number, body) ->
            Bytes.of(
                new String(body.toArray(), StandardCharsets.ISO_8859_1)
                    .replace(find, replacement)
                    .getBytes(StandardCharsets.ISO_8859_1)));
    if (copy.objects.equals(objects)) {
      throw new IllegalArgumentException("not in the update: " + find);
    }
    return copy;
  }

  /** Sets an entry of the trailer, such as another /Root. */
  public PdfUpdate trailer(String key, String value) {
    var copy = copy();
    copy.trailer.put(key, value);
    return copy;
  }

  /** All but streams lie in an object stream, which a cross-reference stream lists. */
  public PdfUpdate compressed() {
    var copy = copy();
    copy.compressed = true;
    return copy;
  }

  /** Changes the body of an object that the update has. */
  public PdfUpdate edit(int number, UnaryOperator<String> change) {
    byte[] body = objects.get(number).toArray();
    return put(number, change.apply(new String(body, StandardCharsets.ISO_8859_1)));
  }

  boolean isCompressed() {
    return compressed;
  }

  SortedMap<Integer, Bytes> objects() {
    return objects;
  }

  SortedMap<String, String> trailerEntries() {
    return trailer;
  }

  private PdfUpdate copy() {
    var copy = new PdfUpdate();
    copy.objects.putAll(objects);
    copy.trailer.putAll(trailer);
    copy.compressed = compressed;
    return copy;
  }
}
