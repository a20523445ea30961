package org.xacthuc.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;

/** What the codes of one font read and how far they advance, each asked once. */
final class FontCodes {
  /** Codes of composite fonts that are kept. */
  private static final int MOST = 4_096;

  private final PDFont font;
  private final GlyphList names;
  private final boolean simple;
  private final Vector[] displacements = new Vector[256];
  private final Map<Integer, Optional<String>> texts = new HashMap<>();
  private boolean checked;

  FontCodes(PDFont font, GlyphList names) {
    this.font = font;
    this.names = names;
    this.simple = font instanceof PDSimpleFont;
  }

  /** Whether each byte is a code and text runs along the line (ISO 32000-2 §9.6). */
  boolean isSimple() {
    return simple;
  }

  /** Fails where PDFBox's text stripper does: at a font without the figures it reckons with. */
  void check() throws IOException {
    if (checked) {
      return;
    }
    Objects.requireNonNull(font.getBoundingBox(), "a font without a box");
    font.getFontDescriptor();
    float unit = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : 0.001f;
    if (spaceWidth() * unit == 0) {
      font.getAverageFontWidth();
    }
    checked = true;
  }

  private float spaceWidth() {
    try {
      return font.getSpaceWidth();
    } catch (RuntimeException e) {
      return 0;
    }
  }

  /** How far a code of one byte advances, in parts of the font size. */
  Vector displacement(int code) throws IOException {
    Vector known = displacements[code];
    if (known == null) {
      known = font.getDisplacement(code);
      displacements[code] = known;
    }
    return known;
  }

  /** The advance along the line that PDFBox's text stripper reckons with. */
  float advance(int code, Vector displacement) throws IOException {
    if (!font.isVertical()) {
      return displacement.getX();
    }
    float width = font.getWidth(code) / 1000;
    TrueTypeFont program = program();
    return program != null && program.getUnitsPerEm() != 1000
        ? width * (1000f / program.getUnitsPerEm())
        : width;
  }

  private TrueTypeFont program() {
    if (font instanceof PDTrueTypeFont trueType) {
      return trueType.getTrueTypeFont();
    }
    return font instanceof PDType0Font composite
            && composite.getDescendantFont() instanceof PDCIDFontType2 descendant
        ? descendant.getTrueTypeFont()
        : null;
  }

  /** What a code reads; absent where it stands for no text. */
  Optional<String> unicode(int code) throws IOException {
    Optional<String> known = texts.get(code);
    if (known == null) {
      String read = font.toUnicode(code, names);
      // Without one the code itself, as other readers do; of composite fonts nothing.
      String text = read == null && simple ? String.valueOf((char) code) : read;
      known = Optional.ofNullable(text);
      if (texts.size() < MOST) {
        texts.put(code, known);
      }
    }
    return known;
  }
}
