package org.xacthuc.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** Which glyphs of fonts put ink on the page, each looked up once. */
final class GlyphOutlines {
  private final IdentityHashMap<PDFont, Map<Integer, Boolean>> drawn = new IdentityHashMap<>();

  /** Whether anything is drawn for a code; what cannot be told is drawn. */
  boolean isDrawn(PDFont font, int code) {
    return drawn
        .computeIfAbsent(font, f -> new HashMap<>())
        .computeIfAbsent(code, c -> hasOutline(font, c));
  }

  private static boolean hasOutline(PDFont font, int code) {
    if (!(font instanceof PDVectorFont vectors)) {
      return true;
    }
    try {
      return vectors.hasGlyph(code) && !vectors.getPath(code).getBounds2D().isEmpty();
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }
}
