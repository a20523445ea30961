package org.xacthuc.pdf;

import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

/**
 * Entries of streams by which readers come to other data. /F names an external file (ISO 32000-2
 * table 5), and is short for /Filter in pictures within content alone (table 91), as the others are
 * for what they stand for; some readers take the short name first wherever it is.
 */
final class StreamKeys {
  private static final List<String> OF_ALL = List.of("F", "DP");

  private static final List<String> OF_PICTURES = List.of("W", "H", "BPC", "CS", "D", "IM");

  private StreamKeys() {}

  /** Those that a stream's dictionary has. */
  static List<String> disputed(Dict dict) {
    boolean picture = dict.name("Subtype").filter("Image"::equals).isPresent();
    return Stream.concat(OF_ALL.stream(), picture ? OF_PICTURES.stream() : Stream.of())
        .filter(key -> dict.get(key).isPresent())
        .toList();
  }
}
