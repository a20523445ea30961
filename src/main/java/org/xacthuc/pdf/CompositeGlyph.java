package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.GlyfCompositeComp;
import org.apache.fontbox.ttf.GlyfCompositeDescript;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A glyph of a TrueType program that is put together of others (OpenType, table "glyf"). Where its
 * parts are joined at points, or moved by scaled distances, PDFBox puts them elsewhere than
 * FreeType does; and by the left side bearing FreeType moves the whole of it, PDFBox each part.
 */
final class CompositeGlyph {
  private static final int ARGS_ARE_XY_VALUES = 0x0002;
  private static final int SCALED_COMPONENT_OFFSET = 0x0800;

  /** As FreeType goes where the program does not say more. */
  private static final int DEEPEST = 5;

  /** Of the em: nobody sees that a glyph moved by less. */
  private static final int LEAST_PART = 20;

  private static final int MOST_PARTS = 1_000;

  private final TrueTypeFont program;
  private int parts;

  private CompositeGlyph(TrueTypeFont program) {
    this.program = program;
  }

  /** Whether every reader draws a glyph, and puts its parts, if it has any, in the same places. */
  static boolean isPlain(TrueTypeFont program, int glyph) throws IOException {
    GlyphData data = program.getGlyph().getGlyph(glyph);
    return data == null
        || (data.getDescription().isComposite()
            ? new CompositeGlyph(program).isPlain(glyph, data, 0)
            : OutlineData.isWhole(program, glyph));
  }

  private boolean isPlain(int glyph, GlyphData data, int depth) throws IOException {
    if (data.getNumberOfContours() == 0) {
      return true;
    }
    int bearing = program.getHorizontalMetrics().getLeftSideBearing(glyph);
    if (Math.abs(bearing - data.getXMinimum()) > program.getUnitsPerEm() / LEAST_PART
        || depth > DEEPEST
        || !OutlineData.isWhole(program, glyph)) {
      return false;
    }
    if (data.getDescription() instanceof GlyfCompositeDescript composite) {
      for (GlyfCompositeComp part : composite.getComponents()) {
        GlyphData drawn = program.getGlyph().getGlyph(part.getGlyphIndex());
        if (++parts > MOST_PARTS
            || !isJoinedPlainly(part)
            || drawn == null
            || !isPlain(part.getGlyphIndex(), drawn, depth + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isJoinedPlainly(GlyfCompositeComp part) {
    boolean moved = part.getXTranslate() != 0 || part.getYTranslate() != 0;
    return (part.getFlags() & ARGS_ARE_XY_VALUES) != 0
        && (!moved || (part.getFlags() & SCALED_COMPONENT_OFFSET) == 0);
  }
}
