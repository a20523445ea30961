package org.xacthuc.testkit.samples;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font files of the four faces: glyph numbers, widths and outlines. */
final class Faces {
  /** Every face of the family has the space of Times: a quarter of the font size. */
  static final double SPACE = 0.25;

  private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

  private Faces() {}

  static Faces load() {
    Faces faces = new Faces();
    for (Face face : Face.values()) {
      try (InputStream file = open(face)) {
        faces.fonts.put(face, new TTFParser().parse(new RandomAccessReadBuffer(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return faces;
  }

  static InputStream open(Face face) {
    return Resources.open("fonts/" + face.file());
  }

  /** The width of {@code text} at font size 1. */
  double width(Face face, String text) {
    return text.codePoints().mapToDouble(letter -> width(face, letter)).sum();
  }

  /** The letters as two-byte glyph numbers in hexadecimal digits, for Identity-H. */
  String codes(Face face, String text) {
    StringBuilder codes = new StringBuilder();
    text.codePoints()
        .forEach(letter -> codes.append(String.format(Locale.ROOT, "%04X", glyph(face, letter))));
    return codes.toString();
  }

  /** The outline of a letter at font size 1, its origin on the baseline. */
  GeneralPath outline(Face face, int letter) {
    try {
      TrueTypeFont font = fonts.get(face);
      GeneralPath path = font.getGlyph().getGlyph(glyph(face, letter)).getPath();
      double scale = 1.0 / font.getUnitsPerEm();
      path.transform(java.awt.geom.AffineTransform.getScaleInstance(scale, scale));
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double width(Face face, int letter) {
    try {
      TrueTypeFont font = fonts.get(face);
      return (double) font.getAdvanceWidth(glyph(face, letter)) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int glyph(Face face, int letter) {
    try {
      CmapLookup cmap = fonts.get(face).getUnicodeCmapLookup();
      int glyph = cmap.getGlyphId(letter);
      if (glyph == 0) {
        throw new IllegalArgumentException(
            face + " has no glyph for U+" + Integer.toHexString(letter));
      }
      return glyph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
