package org.xacthuc.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.xacthuc.base.Limit;

/**
 * The glyphs of a text object that clip what is painted behind it (ISO 32000-2 §9.3.6), which
 * PDFBox's engine leaves to whoever draws.
 */
final class TextClip {
  /** Lines and curves; many times what the longest genuine text has. */
  private static final int MOST_SEGMENTS = 300_000;

  private final GeneralPath path = new GeneralPath(Path2D.WIND_NON_ZERO);
  private int segments;
  private boolean clips;

  /**
   * A glyph was shown that clips.
   *
   * @param outline on the page; absent where it cannot be told
   */
  void add(Optional<Path2D> outline) throws IOException {
    if (outline.isEmpty()) {
      throw new IOException("a clip of nobody knows what shape");
    }
    for (PathIterator i = outline.get().getPathIterator(null); !i.isDone(); i.next()) {
      segments++;
    }
    if (segments > MOST_SEGMENTS) {
      throw new LimitReachedException(Limit.DRAWING);
    }
    path.append(outline.get(), false);
    clips = true;
  }

  /** The text object ends (§9.4.1): of what follows, only what lies in its glyphs is painted. */
  void end(PDGraphicsState state, PageBudget budget) throws IOException {
    if (clips) {
      Clip.intersect(state, new GeneralPath(path), budget);
      path.reset();
      segments = 0;
      clips = false;
    }
  }
}
