package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
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
  /** Codes of one or two bytes are kept apart from longer ones, which few fonts have. */
  private static final int MOST = 1 << 16;

  private final PDFont font;
  private final Supplier<GlyphList> names;
  private final boolean simple;

  /** How many bytes each code has; 0 where only the font can tell. */
  private final int length;

  private final Map<Integer, Code> longer = new HashMap<>();
  private Code[] codes = new Code[256];
  private FontFace face;
  private boolean checked;
  private Boolean disputed;

  /**
   * @param names the glyphs' names with what they read; composite fonts have none
   */
  FontCodes(PDFont font, Supplier<GlyphList> names) {
    this.font = font;
    this.names = names;
    this.simple = font instanceof PDSimpleFont;
    this.length = simple ? 1 : isOfPairs(font) ? 2 : 0;
  }

  PDFont font() {
    return font;
  }

  /** ISO 32000-2 §9.7.5.2: the predefined CMap Identity-H takes two bytes for each code. */
  private static boolean isOfPairs(PDFont font) {
    return font instanceof PDType0Font
        && COSName.IDENTITY_H.equals(font.getCOSObject().getDictionaryObject(COSName.ENCODING));
  }

  /** What is known of one code. */
  Code code(int value) {
    if (value < 0 || value >= MOST) {
      return longer.size() < MOST || longer.containsKey(value)
          ? longer.computeIfAbsent(value, Code::new)
          : new Code(value);
    }
    if (value >= codes.length) {
      codes = Arrays.copyOf(codes, Math.max(value + 1, 2 * codes.length));
    }
    Code code = codes[value];
    if (code == null) {
      code = new Code(value);
      codes[value] = code;
    }
    return code;
  }

  /** Reads the codes of a string that is shown. */
  Reader reader(byte[] string) {
    return new Reader(string);
  }

  /** The codes of one string, in their order. */
  final class Reader {
    private final byte[] string;
    private final ByteArrayInputStream in;
    private int at;
    private boolean space;

    private Reader(byte[] string) {
      this.string = string;
      this.in = length == 0 ? new ByteArrayInputStream(string) : null;
    }

    boolean hasNext() {
      return at < string.length;
    }

    Code next() throws IOException {
      int start = at;
      int value = length == 0 ? font.readCode(in) : value(string, start);
      at = length == 0 ? string.length - in.available() : Math.min(start + length, string.length);
      space = value == ' ' && at - start == 1;
      return code(value);
    }

    /** ISO 32000-2 §9.3.3: whether the last one was a space, to which word spacing applies. */
    boolean isSpace() {
      return space;
    }
  }

  /** Half a code at the end of a string counts 256 times. */
  private int value(byte[] string, int at) {
    int first = string[at] & 0xFF;
    if (length == 1) {
      return first;
    }
    return first << 8 | (at + 1 < string.length ? string[at + 1] & 0xFF : 0);
  }

  /** One code of the font, so far as it was asked for. */
  final class Code {
    private final int value;
    private Vector displacement;
    private Optional<String> text;
    private Boolean drawn;
    private Optional<Path2D> outline;
    private Optional<Path2D> covered;
    private Boolean ofALetter;
    private Boolean disputed;
    private Optional<Rectangle2D> bounds;

    private Code(int value) {
      this.value = value;
    }

    int value() {
      return value;
    }

    PDFont font() {
      return font;
    }

    FontFace face() {
      if (face == null) {
        face = FontFace.of(font);
      }
      return face;
    }

    /** Fails where PDFBox's text stripper does: at a font without the figures it reckons with. */
    void check() throws IOException {
      if (!checked) {
        FontCodes.this.check();
        checked = true;
      }
    }

    /** How far it advances, in parts of the font size. */
    Vector displacement() throws IOException {
      if (displacement == null) {
        displacement = font.getDisplacement(value);
      }
      return displacement;
    }

    /** The advance along the line that PDFBox's text stripper reckons with. */
    float advance(Vector displaced) throws IOException {
      return font.isVertical() ? width(value) : displaced.getX();
    }

    /** What it reads; absent where it stands for no text. */
    Optional<String> text() throws IOException {
      if (text == null) {
        String read = font.toUnicode(value, simple ? names.get() : GlyphList.getAdobeGlyphList());
        // Without one the code itself, as other readers do; of composite fonts nothing.
        text = Optional.ofNullable(read == null && simple ? String.valueOf((char) value) : read);
      }
      return text;
    }

    /** Whether anything is drawn for it; what cannot be told is drawn. */
    boolean isDrawn() {
      if (drawn == null) {
        drawn = GlyphOutlines.isDrawn(font, value);
      }
      return drawn;
    }

    /**
     * How large it looks, in parts of the font's size, where it is a letter: 1 unless its outline
     * is smaller than a third, as that of no letter is.
     */
    double look() {
      boolean own = font.isEmbedded() && !(font instanceof PDType3Font);
      Rectangle2D taken = own ? bounds().orElse(null) : null;
      return taken == null ? 1 : Math.min(1, 3 * Math.max(taken.getWidth(), taken.getHeight()));
    }

    /** Whether other readers may draw something else for it. */
    boolean isDisputed() {
      if (disputed == null) {
        disputed =
            FontCodes.this.isDisputed()
                || RivalGlyphs.differ(font, value)
                || GlyphProgram.isDisputed(font, value);
      }
      return disputed;
    }

    /** What is drawn for it, in parts of the font's size; absent where that cannot be told. */
    Optional<Path2D> outline() {
      if (outline == null) {
        outline = GlyphOutlines.outline(font, value);
      }
      return outline;
    }

    /** What it paints over, in parts of the font's size; absent where it may be anything. */
    Optional<Path2D> covered() {
      if (covered == null) {
        covered =
            font instanceof PDType3Font content ? GlyphOutlines.covered(content, value) : outline();
      }
      return covered;
    }

    /** Whether that stays about where a letter stands. */
    boolean isOfALetter() {
      if (ofALetter == null) {
        Optional<Rectangle2D> taken =
            font instanceof PDType3Font ? covered().map(Path2D::getBounds2D) : bounds();
        ofALetter = taken.filter(GlyphOutlines::isOfALetter).isPresent();
      }
      return ofALetter;
    }

    private Optional<Rectangle2D> bounds() {
      if (bounds == null) {
        bounds = GlyphOutlines.bounds(font, value);
      }
      return bounds;
    }
  }

  private boolean isDisputed() {
    if (disputed == null) {
      disputed = DisputedFont.is(font);
    }
    return disputed;
  }

  private void check() throws IOException {
    Objects.requireNonNull(font.getBoundingBox(), "a font without a box");
    font.getFontDescriptor();
    float unit = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : 0.001f;
    if (spaceWidth() * unit == 0) {
      font.getAverageFontWidth();
    }
  }

  private float spaceWidth() {
    try {
      return font.getSpaceWidth();
    } catch (RuntimeException e) {
      return 0;
    }
  }

  private float width(int code) throws IOException {
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
}
