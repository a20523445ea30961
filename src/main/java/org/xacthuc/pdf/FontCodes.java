package org.xacthuc.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
  /** Codes of one or two bytes are kept; composite fonts may have longer ones. */
  private static final int MOST = 1 << 16;

  private final PDFont font;
  private final Supplier<GlyphList> names;
  private final boolean simple;
  private Code[] codes = new Code[256];
  private boolean checked;

  /**
   * @param names the glyphs' names with what they read; composite fonts have none
   */
  FontCodes(PDFont font, Supplier<GlyphList> names) {
    this.font = font;
    this.names = names;
    this.simple = font instanceof PDSimpleFont;
  }

  PDFont font() {
    return font;
  }

  /** One code, so far as it was asked for. */
  private static final class Code {
    private Vector displacement;
    private Optional<String> text;
  }

  private Code at(int code) {
    if (code < 0 || code >= MOST) {
      return new Code();
    }
    if (code >= codes.length) {
      codes = Arrays.copyOf(codes, Math.max(code + 1, 2 * codes.length));
    }
    if (codes[code] == null) {
      codes[code] = new Code();
    }
    return codes[code];
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

  /** How far a code advances, in parts of the font size. */
  Vector displacement(int code) throws IOException {
    Code asked = at(code);
    if (asked.displacement == null) {
      asked.displacement = font.getDisplacement(code);
    }
    return asked.displacement;
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
    Code asked = at(code);
    if (asked.text == null) {
      String read = font.toUnicode(code, simple ? names.get() : GlyphList.getAdobeGlyphList());
      // Without one the code itself, as other readers do; of composite fonts nothing.
      asked.text = Optional.ofNullable(read == null && simple ? String.valueOf((char) code) : read);
    }
    return asked.text;
  }
}
