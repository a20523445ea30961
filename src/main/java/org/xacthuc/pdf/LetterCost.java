package org.xacthuc.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Has the outlines of letters charged for what drawing them takes. */
final class LetterCost {
  private final DrawingCost cost;
  private final IdentityHashMap<PDVectorFont, Map<Integer, GeneralPath>> outlines =
      new IdentityHashMap<>();
  private GeneralPath clip = new GeneralPath();

  LetterCost(DrawingCost cost) {
    this.cost = cost;
  }

  /**
   * A letter is shown.
   *
   * @param toPage from the font's own space to the page
   * @param toPixels from there to where it is drawn
   * @param dash of its lines, as {@link DrawingCost#stroke} has it
   * @return where its outline is on the page
   */
  Shape show(
      PDVectorFont font,
      int code,
      RenderingMode mode,
      AffineTransform toPage,
      AffineTransform toPixels,
      Rectangle2D picture,
      double dash)
      throws PictureRefused {
    GeneralPath outline =
        outlines
            .computeIfAbsent(font, f -> new HashMap<>())
            .computeIfAbsent(code, c -> of(font, c));
    AffineTransform all = new AffineTransform(toPixels);
    all.concatenate(toPage);
    if (mode.isFill()) {
      cost.fill(outline, all, picture);
    }
    if (mode.isStroke()) {
      cost.stroke(outline, all, picture, dash);
    }
    if (mode.isClip()) {
      clip.append(outline.getPathIterator(toPage), false);
    }
    return toPage.createTransformedShape(outline.getBounds2D());
  }

  /** Who draws leaves out what has no outline. */
  private static GeneralPath of(PDVectorFont font, int code) {
    try {
      GeneralPath outline = font.getNormalizedPath(code);
      return outline == null ? new GeneralPath() : outline;
    } catch (IOException e) {
      return new GeneralPath();
    }
  }

  /** All letters that were shown to clip, which do so from here on (ISO 32000-2 §9.3.6). */
  GeneralPath end() {
    GeneralPath ended = clip;
    clip = new GeneralPath();
    return ended;
  }
}
