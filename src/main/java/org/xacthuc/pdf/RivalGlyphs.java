package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.EncodedFont;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.MacRomanEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;

/**
 * The glyphs that readers may take for one code of a simple font. Several tables of a TrueType
 * program tell them (ISO 32000-2 §9.6.5.4), and readers prefer different ones; a Type 1 program has
 * an encoding of its own (§9.6.5.2). Where all tell the same letter nothing is said.
 */
final class RivalGlyphs {
  private static final String NONE = ".notdef";

  /** Platforms of the table "cmap". */
  private static final int UNICODE = 0;

  private static final int MACINTOSH = 1;
  private static final int WINDOWS = 3;

  /** Where symbols stand in the table of Windows: codes alone, or with one of these before. */
  private static final List<Integer> SYMBOLS = List.of(0, 0xF000, 0xF100, 0xF200);

  private RivalGlyphs() {}

  /** Whether they look otherwise than what PDFBox takes. */
  static boolean differ(PDFont font, int code) {
    try {
      if (!font.isEmbedded()) {
        return false;
      }
      if (font instanceof PDTrueTypeFont trueType) {
        return differ(trueType, code);
      }
      if (font instanceof PDType1CFont compact) {
        return differ(compact.getFontBoxFont(), compact.getEncoding(), encoding(font), code);
      }
      return font instanceof PDType1Font type1
          && differ(type1.getFontBoxFont(), type1.getEncoding(), encoding(font), code);
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  private static COSBase encoding(PDFont font) {
    return font.getCOSObject().getDictionaryObject(COSName.ENCODING);
  }

  private static boolean differ(PDTrueTypeFont font, int code) throws IOException {
    int chosen = font.codeToGID(code);
    TrueTypeFont program = font.getTrueTypeFont();
    Path2D shown = outline(program, chosen);
    for (int rival : rivals(font, code)) {
      if (rival != 0 && rival != chosen && !same(shown, outline(program, rival))) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> rivals(PDTrueTypeFont font, int code) throws IOException {
    COSBase encoding = encoding(font);
    boolean told = encoding instanceof COSName || encoding instanceof COSDictionary;
    Encoding read = font.getEncoding();
    String name = read == null || !told ? NONE : read.getName(code);
    boolean itself = !told || isSymbolic(font.getFontDescriptor());
    TrueTypeFont program = font.getTrueTypeFont();
    Set<Integer> rivals = new HashSet<>();
    if (program.getCmap() != null) {
      // §9.6.5.4: where the table (3, 1) has the name of a font without symbols, all go by that.
      // Distiller writes tables (1, 0) that are none of Mac OS Roman.
      CmapSubtable first = program.getCmap().getSubtable(WINDOWS, 1);
      boolean plain =
          !itself
              && !isMacintosh(encoding)
              && first != null
              && keys(first, name, false, code).stream().anyMatch(k -> first.getGlyphId(k) != 0);
      String meant = told && !isListed(name) ? font.toUnicode(code) : null;
      for (CmapSubtable table : program.getCmap().getCmaps()) {
        if (plain && table.getPlatformId() == MACINTOSH) {
          continue;
        }
        for (int key : keys(table, name, itself, code)) {
          rivals.add(table.getGlyphId(key));
        }
        if (meant != null && !meant.isEmpty() && isOfUnicode(table)) {
          rivals.add(table.getGlyphId(meant.codePointAt(0)));
        }
      }
    }
    if (!name.equals(NONE)
        && program.getPostScript() != null
        && program.getPostScript().getGlyphNames() != null) {
      String[] names = program.getPostScript().getGlyphNames();
      for (int i = 0; i < names.length; i++) {
        if (name.equals(names[i])) {
          rivals.add(i);
        }
      }
    }
    return rivals;
  }

  /** Both flags, or none of them, tell nothing: readers go by either (table 121). */
  private static boolean isSymbolic(PDFontDescriptor descriptor) {
    return descriptor == null || descriptor.isSymbolic() || !descriptor.isNonSymbolic();
  }

  /**
   * @param itself whether codes may be looked up as they are
   */
  private static Set<Integer> keys(CmapSubtable table, String name, boolean itself, int code) {
    Set<Integer> keys = new HashSet<>();
    if (itself) {
      keys.add(code);
    }
    boolean symbols = table.getPlatformId() == WINDOWS && table.getPlatformEncodingId() == 0;
    if (symbols) {
      SYMBOLS.forEach(before -> keys.add(before + code));
    } else if (table.getPlatformId() == MACINTOSH) {
      Map<String, Integer> roman = MacRomanEncoding.INSTANCE.getNameToCodeMap();
      if (roman.containsKey(name)) {
        keys.add(roman.get(name));
      }
    } else if (isOfUnicode(table)) {
      String text = NONE.equals(name) ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
      if (text != null && !text.isEmpty()) {
        keys.add(text.codePointAt(0));
      }
    }
    return keys;
  }

  private static boolean isOfUnicode(CmapSubtable table) {
    return table.getPlatformId() == UNICODE
        || (table.getPlatformId() == WINDOWS && table.getPlatformEncodingId() != 0);
  }

  /** Readers made for Mac OS Roman take the table of that before those of Unicode. */
  private static boolean isMacintosh(COSBase encoding) {
    return COSName.MAC_ROMAN_ENCODING.equals(
        encoding instanceof COSDictionary named
            ? named.getDictionaryObject(COSName.BASE_ENCODING)
            : encoding);
  }

  /**
   * Whether the list of names has it, as it has no name like "uni1EBF": of others poppler takes the
   * letter from the map to Unicode instead.
   */
  private static boolean isListed(String name) {
    GlyphList list = GlyphList.getAdobeGlyphList();
    String text = list.toUnicode(name);
    return text != null && name.equals(list.sequenceToName(text));
  }

  private static Path2D outline(TrueTypeFont program, int glyph) throws IOException {
    if (program instanceof OpenTypeFont open && open.isPostScript()) {
      return open.getCFF().getFont().getType2CharString(glyph).getPath();
    }
    GlyphData drawn = program.getGlyph().getGlyph(glyph);
    return drawn == null ? new Path2D.Double() : drawn.getPath();
  }

  /** Of a code that the file's encoding does not name: by the program's, or by the standard one. */
  private static boolean differ(FontBoxFont program, Encoding read, COSBase told, int code)
      throws IOException {
    boolean bare = told instanceof COSDictionary named && !named.containsKey(COSName.BASE_ENCODING);
    boolean named = read instanceof DictionaryEncoding d && d.getDifferences().containsKey(code);
    if (!(program instanceof EncodedFont own)
        || named
        || !(bare || COSName.STANDARD_ENCODING.equals(told))) {
      return false;
    }
    String one = own.getEncoding().getName(code);
    String other = StandardEncoding.INSTANCE.getName(code);
    return !one.equals(other)
        && !one.equals(NONE)
        && !other.equals(NONE)
        && program.hasGlyph(one)
        && program.hasGlyph(other)
        && !same(program.getPath(one), program.getPath(other));
  }

  private static boolean same(Path2D one, Path2D other) {
    PathIterator a = one.getPathIterator(null);
    PathIterator b = other.getPathIterator(null);
    double[] at = new double[6];
    double[] there = new double[6];
    while (!a.isDone() && !b.isDone()) {
      Arrays.fill(at, 0);
      Arrays.fill(there, 0);
      if (a.currentSegment(at) != b.currentSegment(there) || !Arrays.equals(at, there)) {
        return false;
      }
      a.next();
      b.next();
    }
    return a.isDone() && b.isDone();
  }
}
