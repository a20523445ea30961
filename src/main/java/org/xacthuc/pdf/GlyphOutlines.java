package org.xacthuc.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** Which glyphs of fonts put ink on the page, and what they look like. */
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

  /**
   * What is drawn for a code, in parts of the font's size; absent where that cannot be told, as in
   * fonts whose glyphs are content streams (ISO 32000-2 §9.6.4).
   */
  static Optional<Path2D> outline(PDFont font, int code) {
    if (!(font instanceof PDVectorFont vectors)) {
      return Optional.empty();
    }
    try {
      AffineTransform toText = font.getFontMatrix().createAffineTransform();
      return Optional.of(new Path2D.Double(vectors.getNormalizedPath(code), toText));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
