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
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Embeds a subset of a face as a Type 0 font with Identity-H codes and a ToUnicode map (ISO 32000-2
 * §9.7, §9.10.3). The streams are LZW: PDFBox encodes it itself, so the bytes do not depend on the
 * machine's zlib.
 */
final class FontEmbedder {
  private FontEmbedder() {}

  static PDType0Font embed(PDDocument document, Face face, NavigableSet<Integer> letters)
      throws IOException {
    try (InputStream file = Faces.open(face)) {
      PDType0Font font = PDType0Font.load(document, file, true);
      letters.forEach(font::addToSubset);
      font.subset();
      recompress(font.getCOSObject(), new HashSet<>());
      return font;
    }
  }

  private static void recompress(COSBase object, Set<COSBase> seen) throws IOException {
    if (!seen.add(object)) {
      return;
    }
    if (object instanceof COSObject reference) {
      recompress(reference.getObject(), seen);
    } else if (object instanceof COSArray array) {
      for (COSBase element : array) {
        recompress(element, seen);
      }
    } else if (object instanceof COSDictionary dictionary) {
      for (COSBase value : dictionary.getValues()) {
        recompress(value, seen);
      }
      if (dictionary instanceof COSStream stream) {
        encode(stream);
      }
    }
  }

  private static void encode(COSStream stream) throws IOException {
    byte[] plain;
    try (InputStream decoded = stream.createInputStream()) {
      plain = decoded.readAllBytes();
    }
    try (OutputStream encoded = stream.createOutputStream(COSName.LZW_DECODE)) {
      encoded.write(plain);
    }
  }
}
