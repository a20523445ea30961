package org.xacthuc.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** PDFBox's objects as tests write them. */
final class CosText {
  private static final COSName STREAM = COSName.getPDFName("Stream");

  private CosText() {}

  /** The entries of a dictionary; the name /Stream as a value is an empty stream. */
  static COSDictionary dictionary(String entries) {
    return (COSDictionary) object("<<" + entries + ">>");
  }

  static COSBase object(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return filled((COSBase) new PDFStreamParser(bytes).parseNextToken());
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  private static COSBase filled(COSBase value) {
    if (value instanceof COSDictionary dictionary) {
      List.copyOf(dictionary.keySet())
          .forEach(key -> dictionary.setItem(key, filled(dictionary.getItem(key))));
    } else if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, filled(array.get(i)));
      }
    }
    return STREAM.equals(value) ? new COSStream() : value;
  }
}
