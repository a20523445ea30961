package org.xacthuc.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.Concealment.Kind;
import org.xacthuc.pdf.Concealment.Letters;
import org.xacthuc.pdf.Painted.Place;

/**
 * The text that an added seal lies over (catalogue SSA-06). Decree 30/2020/ND-CP article 33 puts a
 * body's red seal over a third of the signer's signature: that a seal reaches over text says
 * little, that the text can no longer be read says much.
 */
final class SealSight {
  /** What lets through more of what is below is a veil over it. */
  private static final double VEIL = 0.3;

  private final int page;
  private final Painting painting;
  private final List<Glyph> text;
  private final List<DrawnAnnotation> annotations;

  /**
   * @param text of the page's own content that was seen
   * @param annotations all that are drawn on the page, in their order
   */
  SealSight(int page, Painting painting, List<Glyph> text, List<DrawnAnnotation> annotations) {
    this.page = page;
    this.painting = painting;
    this.text = text;
    this.annotations = annotations;
  }

  List<Concealment> concealments() throws IOException {
    List<Concealment> found = new ArrayList<>();
    for (DrawnAnnotation seal : annotations) {
      if (seal.seal()) {
        check(seal, found);
      }
    }
    return found;
  }

  private void check(DrawnAnnotation seal, List<Concealment> found) throws IOException {
    List<Painted> paint =
        painting.areas().stream().filter(a -> a.place().layer() == seal.layer()).toList();
    Letters over = new Letters();
    Letters touched = new Letters();
    for (Glyph glyph : before(seal)) {
      if (holds(seal.box(), glyph.box())) {
        (isOver(seal, paint, glyph) ? over : touched).add(glyph);
      }
    }
    if (over.count() > 0) {
      found.add(over.as(Kind.SEAL_OVER_TEXT, page, seal.name()));
    } else if (touched.count() > 0) {
      found.add(touched.as(Kind.SEAL_TOUCHES_TEXT, page, seal.name()));
    }
  }

  /** The page's text, and that of annotations below, as are the stamps of earlier signatures. */
  private List<Glyph> before(DrawnAnnotation seal) {
    List<Glyph> before = new ArrayList<>(text);
    for (DrawnAnnotation annotation : annotations) {
      if (annotation.shown() && annotation.layer() < seal.layer()) {
        annotation.glyphs().stream()
            .filter(g -> !g.invisible() && !g.isBlank())
            .forEach(before::add);
      }
    }
    return before;
  }

  private boolean isOver(DrawnAnnotation seal, List<Painted> paint, Glyph glyph)
      throws IOException {
    return painting.isHidden(
            glyph.area(),
            new Place(PageCanvas.CONTENT, -1),
            area -> area.place().layer() == seal.layer())
        || seal.glyphs().stream().anyMatch(own -> isWrittenOver(own, glyph))
        || isDrawnOver(paint, glyph);
  }

  /** Letters of a seal on those of the page, so that neither can be read, or others are. */
  private static boolean isWrittenOver(Glyph own, Glyph glyph) {
    return !own.isBlank()
        && own.sight() != Sight.UNPAINTED
        && (holds(own.box(), glyph.box()) || holds(glyph.box(), own.box()));
  }

  /** Lines and areas that make another letter of one; the red ink of seals is expected. */
  private static boolean isDrawnOver(List<Painted> paint, Glyph glyph) {
    Rectangle2D box = glyph.area().bounds();
    double through = 1;
    for (Painted area : paint) {
      if (!area.isPicture()
          && !area.ink().colour().isRed()
          && area.meets(box)
          && area.path().intersects(box)
          && area.clip().intersects(box)) {
        through *= 1 - area.ink().alpha();
      }
    }
    return through < 1 - VEIL;
  }

  /** Whether the middle of a glyph's box lies in the box. */
  private static boolean holds(Box box, Box glyph) {
    double x = (glyph.left() + glyph.right()) / 2;
    double y = (glyph.bottom() + glyph.top()) / 2;
    return box.left() < x && x < box.right() && box.bottom() < y && y < box.top();
  }
}
