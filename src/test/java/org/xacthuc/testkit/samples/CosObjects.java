package org.xacthuc.testkit.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.xacthuc.testkit.PdfObject;

/**
 * Writes a PDFBox dictionary and all it leads to as objects for an update: every dictionary and
 * stream becomes an object of its own.
 */
final class CosObjects {
  private final List<PdfObject> objects = new ArrayList<>();
  private final IdentityHashMap<COSBase, Integer> places = new IdentityHashMap<>();

  private CosObjects() {}

  /** The objects of {@code root}, which is the first of them. */
  static List<PdfObject> of(COSDictionary root) {
    CosObjects writer = new CosObjects();
    writer.reference(root);
    return List.copyOf(writer.objects);
  }

  private String reference(COSDictionary dictionary) {
    Integer place = places.get(dictionary);
    if (place == null) {
      place = objects.size();
      places.put(dictionary, place);
      objects.add(null);
      objects.set(place, object(dictionary));
    }
    return "${" + place + "}";
  }

  private PdfObject object(COSDictionary dictionary) {
    StringBuilder text = new StringBuilder("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      if (!entry.getKey().equals(COSName.LENGTH)) {
        text.append(name(entry.getKey())).append(' ').append(value(entry.getValue())).append('\n');
      }
    }
    text.append(">>");
    return dictionary instanceof COSStream stream
        ? PdfObject.stream(text.toString(), raw(stream))
        : PdfObject.of(text.toString());
  }

  private String value(COSBase value) {
    if (value instanceof COSObject reference) {
      return value(reference.getObject());
    }
    if (value instanceof COSDictionary dictionary) {
      return reference(dictionary);
    }
    if (value instanceof COSArray array) {
      StringBuilder elements = new StringBuilder("[");
      for (COSBase element : array) {
        elements.append(value(element)).append(' ');
      }
      return elements.append("]").toString();
    }
    if (value instanceof COSName name) {
      return name(name);
    }
    if (value instanceof COSString string) {
      return "<" + string.toHexString() + ">";
    }
    if (value instanceof COSNumber number) {
      return ContentWriter.number(number.floatValue());
    }
    throw new IllegalArgumentException("not expected in a font: " + value);
  }

  private static String name(COSName name) {
    return "/" + name.getName();
  }

  private static byte[] raw(COSStream stream) {
    try (InputStream data = stream.createRawInputStream()) {
      return data.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
