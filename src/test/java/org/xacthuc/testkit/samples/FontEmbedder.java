package org.xacthuc.testkit.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Embeds a subset of a face as a Type 0 font with Identity-H codes and a ToUnicode map (ISO 32000-2
 * §9.7, §9.10.3). The streams are not compressed: the bytes do not depend on the machine's zlib.
 */
final class FontEmbedder {
  private FontEmbedder() {}

  static PDType0Font embed(PDDocument document, Face face, NavigableSet<Integer> letters)
      throws IOException {
    try (InputStream file = Faces.open(face)) {
      PDType0Font font = PDType0Font.load(document, file, true);
      letters.forEach(font::addToSubset);
      font.subset();
      unpackAll(font.getCOSObject(), new HashSet<>());
      return font;
    }
  }

  private static void unpackAll(COSBase object, Set<COSBase> seen) throws IOException {
    if (!seen.add(object)) {
      return;
    }
    if (object instanceof COSObject reference) {
      unpackAll(reference.getObject(), seen);
    } else if (object instanceof COSArray array) {
      for (COSBase element : array) {
        unpackAll(element, seen);
      }
    } else if (object instanceof COSDictionary dictionary) {
      for (COSBase value : dictionary.getValues()) {
        unpackAll(value, seen);
      }
      if (dictionary instanceof COSStream stream) {
        unpack(stream);
      }
    }
  }

  private static void unpack(COSStream stream) throws IOException {
    byte[] plain;
    try (InputStream decoded = stream.createInputStream()) {
      plain = decoded.readAllBytes();
    }
    try (OutputStream out = stream.createOutputStream()) {
      out.write(plain);
    }
  }
}
