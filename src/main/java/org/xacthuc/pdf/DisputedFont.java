package org.xacthuc.pdf;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDFontLike;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;

/**
 * Fonts whose glyphs depend on the reader: what PDFBox makes of their program or of the map to its
 * glyphs is not what others make of it, so that one code shows two letters.
 */
final class DisputedFont {
  /** ISO 32000-2 table 120: at most one of them. */
  private static final List<COSName> PROGRAMS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  /** What TrueType programs begin with; OpenType's may begin otherwise. */
  private static final Set<Integer> TRUE_TYPE = Set.of(0x00010000, 0x74727565);

  private static final int OTTO = 0x4F54544F;

  private static final COSName OPEN_TYPE = COSName.getPDFName("OpenType");

  private DisputedFont() {}

  static boolean is(PDFont font) {
    try {
      COSDictionary descriptor = descriptor(font);
      return isByItsMaps(font) || (descriptor != null && isByItsProgram(font, descriptor));
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
    if (isOfNoUnits(font)) {
      return true;
    }
    COSName name = there.get(0);
    COSStream program = descriptor.getCOSStream(name);
    boolean open = OPEN_TYPE.equals(program.getCOSName(COSName.SUBTYPE));
    if (open && font instanceof PDType1CFont) {
      return true;
    }
    return COSName.FONT_FILE2.equals(name)
        ? !isDirectory(program, false)
        : open && !isDirectory(program, true);
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

  /**
   * Whether tables are listed as every reader takes them. Of two with one name PDFBox takes the
   * last and FreeType the first.
   */
  private static boolean isDirectory(COSStream program, boolean open) throws IOException {
    try (DataInputStream in = new DataInputStream(program.createInputStream())) {
      int version = in.readInt();
      if (!TRUE_TYPE.contains(version) && !(open && version == OTTO)) {
        return false;
      }
      int tables = in.readUnsignedShort();
      in.skipNBytes(6);
      Set<Integer> tags = new HashSet<>();
      for (int i = 0; i < tables; i++) {
        if (!tags.add(in.readInt())) {
          return false;
        }
        in.skipNBytes(12);
      }
      return true;
    }
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
