package org.xacthuc.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** Which glyphs of fonts put ink on the page. */
final class GlyphOutlines {
  private GlyphOutlines() {}

  /** Whether anything is drawn for a code; what cannot be told is drawn. */
  static boolean isDrawn(PDFont font, int code) {
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
