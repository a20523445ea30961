package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDFontLike;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/**
 * Fonts whose glyphs depend on the reader: what PDFBox makes of their program or of the map to its
 * glyphs is not what others make of it, so that one code shows two letters.
 */
final class DisputedFont {
  /** ISO 32000-2 table 120: at most one of them. */
  private static final List<COSName> PROGRAMS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private static final COSName OPEN_TYPE = COSName.getPDFName("OpenType");

  private DisputedFont() {}

  static boolean is(PDFont font) {
    try {
      COSDictionary descriptor = descriptor(font);
      return isByItsCodes(font)
          || isByItsMaps(font)
          || (descriptor != null && isByItsProgram(font, descriptor));
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  private static COSDictionary descriptor(PDFont font) {
    PDFontDescriptor read =
        font instanceof PDType0Font composite
            ? composite.getDescendantFont().getFontDescriptor()
            : font.getFontDescriptor();
    return read == null ? null : read.getCOSObject();
  }

  /** Where PDFBox leaves a program aside it takes letters from elsewhere, and others need not. */
  private static boolean isByItsProgram(PDFont font, COSDictionary descriptor) throws IOException {
    List<COSName> there =
        PROGRAMS.stream()
            .filter(name -> descriptor.getDictionaryObject(name) instanceof COSStream)
            .toList();
    if (there.isEmpty()) {
      return false;
    }
    if (there.size() > 1 || !font.isEmbedded() || font.isDamaged()) {
      return true;
    }
    if (isOfNoUnits(font) || hasNameTwice(font)) {
      return true;
    }
    COSName name = there.get(0);
    COSStream program = descriptor.getCOSStream(name);
    boolean open = OPEN_TYPE.equals(program.getCOSName(COSName.SUBTYPE));
    if (open && font instanceof PDType1CFont) {
      return true;
    }
    if (font instanceof PDType1Font one && one.getFontBoxFont() instanceof Type1Font read) {
      return !Type1Structure.isPlain(bytes(program), read);
    }
    if (!open && !COSName.FONT_FILE2.equals(name)) {
      return false;
    }
    try (InputStream in = program.createInputStream()) {
      return !TableDirectory.isPlain(in, !COSName.FONT_FILE2.equals(name));
    }
  }

  /** OpenType, table "head": from 16 to 16384 units to the em. FreeType takes no other program. */
  private static boolean isOfNoUnits(PDFont font) throws IOException {
    PDFontLike drawing = font instanceof PDType0Font t ? t.getDescendantFont() : font;
    TrueTypeFont program =
        drawing instanceof PDTrueTypeFont simple
            ? simple.getTrueTypeFont()
            : drawing instanceof PDCIDFontType2 composite ? composite.getTrueTypeFont() : null;
    return program != null && (program.getUnitsPerEm() < 16 || program.getUnitsPerEm() > 16384);
  }

  private static byte[] bytes(COSStream program) throws IOException {
    try (InputStream in = program.createInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Of two glyphs with one name, or one number, PDFBox takes the last and FreeType the first. */
  private static boolean hasNameTwice(PDFont font) throws IOException {
    CFFFont program = GlyphProgram.compact(font).orElse(null);
    if (program == null) {
      return false;
    }
    boolean numbered = program.getCharset().isCIDFont();
    Set<Object> names = new HashSet<>();
    for (int glyph = 0; glyph < program.getNumCharStrings(); glyph++) {
      Object name =
          numbered
              ? (Object) program.getCharset().getCIDForGID(glyph)
              : program.getCharset().getNameForGID(glyph);
      if (!names.add(name)) {
        return true;
      }
    }
    return false;
  }

  /** Table 112: a code, and the names from it on. Some readers take other numbers, or null. */
  private static boolean isByItsCodes(PDFont font) {
    COSBase encoding = font.getCOSObject().getDictionaryObject(COSName.ENCODING);
    COSBase differences =
        encoding instanceof COSDictionary named && !(encoding instanceof COSStream)
            ? named.getDictionaryObject(COSName.DIFFERENCES)
            : null;
    if (differences instanceof COSArray all) {
      for (int i = 0; i < all.size(); i++) {
        COSBase value = all.getObject(i);
        boolean code = value instanceof COSInteger number && isCode(number.longValue());
        if (!code && !(value instanceof COSName && i > 0)) {
          return true;
        }
      }
    }
    return differences != null && !(differences instanceof COSArray);
  }

  /**
   * Those above 255 are nobody's; below zero, and above 32 bits, readers count on from elsewhere.
   */
  private static boolean isCode(long code) {
    return code >= 0 && code <= Integer.MAX_VALUE;
  }

  private static boolean isByItsMaps(PDFont font) throws IOException {
    if (!(font instanceof PDType0Font composite)) {
      return false;
    }
    COSDictionary descendant = composite.getDescendantFont().getCOSObject();
    COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
    boolean ofGlyphs = descendant.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream;
    // Table 115: the map is for programs of TrueType alone; not all readers look at it elsewhere.
    boolean elsewhere =
        COSName.CID_FONT_TYPE0.equals(descendant.getCOSName(COSName.SUBTYPE))
            || (descriptor != null && descriptor.containsKey(COSName.FONT_FILE3));
    if (ofGlyphs && elsewhere) {
      return true;
    }
    return font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSStream map
        && CodeMap.isDisputed(map);
  }
}
