package org.xacthuc.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;

/**
 * What draws a code, a charstring or an outline of parts, and whether it draws the same for all.
 */
final class GlyphProgram {
  private static final String LOCAL = "Subrs";

  private GlyphProgram() {}

  /** Whether others may draw something else than PDFBox does. */
  static boolean isDisputed(PDFont font, int code) {
    try {
      if (font instanceof PDType1Font one && one.getFontBoxFont() instanceof Type1Font program) {
        byte[] string = program.getCharStringsDict().get(one.getEncoding().getName(code));
        return font.isEmbedded() && string != null && !isPlain(program, string);
      }
      CFFFont program = compact(font).orElse(null);
      return program != null
          ? isDisputed(program, glyph(font, program, code))
          : font.isEmbedded() && isDisputedTrueType(font, code);
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  private static boolean isDisputedTrueType(PDFont font, int code) throws IOException {
    if (font instanceof PDTrueTypeFont simple) {
      return !CompositeGlyph.isPlain(simple.getTrueTypeFont(), simple.codeToGID(code));
    }
    return font instanceof PDType0Font composite
        && composite.getDescendantFont() instanceof PDCIDFontType2 drawing
        && !CompositeGlyph.isPlain(drawing.getTrueTypeFont(), composite.codeToGID(code));
  }

  /** The compact program that a font brings along. */
  static Optional<CFFFont> compact(PDFont font) throws IOException {
    Object program =
        !font.isEmbedded()
            ? null
            : font instanceof PDType1CFont simple
                ? simple.getFontBoxFont()
                : font instanceof PDType0Font composite ? drawing(composite) : null;
    return program instanceof CFFFont compact ? Optional.of(compact) : Optional.empty();
  }

  private static Object drawing(PDType0Font font) throws IOException {
    if (font.getDescendantFont() instanceof PDCIDFontType0 compact) {
      return compact.getFontBoxFont();
    }
    return font.getDescendantFont() instanceof PDCIDFontType2 other
            && other.getTrueTypeFont() instanceof OpenTypeFont open
            && open.isPostScript()
        ? open.getCFF().getFont()
        : null;
  }

  private static int glyph(PDFont font, CFFFont program, int code) throws IOException {
    if (font instanceof PDType0Font composite) {
      return composite.codeToGID(code);
    }
    return font instanceof PDType1CFont simple && program instanceof CFFType1Font named
        ? named.nameToGID(simple.getEncoding().getName(code))
        : 0;
  }

  private static boolean isPlain(Type1Font program, byte[] string) {
    Map<String, byte[]> glyphs = program.getCharStringsDict();
    return new Type1Rules(
            program.getSubrsArray(), code -> glyphs.get(StandardEncoding.INSTANCE.getName(code)))
        .hold(string);
  }

  private static boolean isDisputed(CFFFont program, int glyph) {
    List<byte[]> strings = program.getCharStringBytes();
    if (glyph < 0 || glyph >= strings.size()) {
      return false;
    }
    byte[][] global = program.getGlobalSubrIndex().toArray(byte[][]::new);
    if (program instanceof CFFType1Font named) {
      byte[][] local = (byte[][]) named.getPrivateDict().get(LOCAL);
      return !new Type2Rules(local, global, code -> strings.get(standard(named, code)))
          .hold(strings.get(glyph));
    }
    CFFCIDFont numbered = (CFFCIDFont) program;
    int group = numbered.getFdSelect().getFDIndex(glyph);
    List<Map<String, Object>> groups = numbered.getPrivDicts();
    return group < 0
        || group >= groups.size()
        || !new Type2Rules((byte[][]) groups.get(group).get(LOCAL), global, code -> null)
            .hold(strings.get(glyph));
  }

  private static int standard(CFFType1Font program, int code) {
    return program.nameToGID(StandardEncoding.INSTANCE.getName(code));
  }
}
