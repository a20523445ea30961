package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xacthuc.base.Bytes;

/**
 * An object that does not know its number yet. In {@code value}, <code>${0}</code>, <code>${1}
 * </code>, ... stand for references to the first, second, ... object of the same list.
 *
 * @param value the raw text (Latin-1); of a stream, its dictionary without /Length
 * @param stream the bytes of a stream as they stand in the file, or null
 */
public record PdfObject(String value, Bytes stream) {
  public static PdfObject of(String value) {
    return new PdfObject(value, null);
  }

  public static PdfObject stream(String dictionary, byte[] content) {
    return new PdfObject(dictionary, Bytes.of(content));
  }

  byte[] body(List<Integer> numbers) {
    String filled = fill(value, numbers);
    return stream == null
        ? filled.getBytes(StandardCharsets.ISO_8859_1)
        : streamBody(RawDictionary.parse(filled), stream.toArray());
  }

  static String fill(String template, List<Integer> numbers) {
    String filled = template;
    for (int i = 0; i < numbers.size(); i++) {
      filled = filled.replace("${" + i + "}", numbers.get(i) + " 0 R");
    }
    return filled;
  }

  static byte[] streamBody(RawDictionary dictionary, byte[] content) {
    String head = dictionary.put("Length", String.valueOf(content.length)) + "\nstream\n";
    byte[] start = Der.concat(head.getBytes(StandardCharsets.ISO_8859_1), content);
    return Der.concat(start, "\nendstream".getBytes(StandardCharsets.ISO_8859_1));
  }
}
