package org.xacthuc.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** What stands in a row where something is to be filled in. */
  private static final Set<String> LEADERS = Set.of(".", "_", "\u2026", "\u00B7");

  private final int page;
  private final PageCanvas canvas;
  private final List<Glyph> text;
  private final List<DrawnAnnotation> annotations;

  /**
   * @param text of the page's own content that was seen
   * @param annotations all that are drawn on the page, in their order
   */
  SealSight(int page, PageCanvas canvas, List<Glyph> text, List<DrawnAnnotation> annotations) {
    this.page = page;
    this.canvas = canvas;
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
    // A picture may let the letters be seen; the red ink of seals is expected over them.
    List<Painted> drawing =
        canvas.painting().areas(seal.layer()).stream()
            .filter(a -> !a.isPicture() && !a.ink().colour().isRed())
            .toList();
    List<Glyph> before = before(seal);
    Letters over = new Letters();
    Letters touched = new Letters();
    for (int i = 0; i < before.size(); i++) {
      if (holds(seal.box(), before.get(i)) && !isLeader(before, i)) {
        (isOver(seal, drawing, before.get(i)) ? over : touched).add(before.get(i));
      }
    }
    if (over.count() > 0) {
      found.add(over.as(Kind.SEAL_OVER_TEXT, page, seal.name()));
    } else if (touched.count() > 0) {
      found.add(touched.as(Kind.SEAL_TOUCHES_TEXT, page, seal.name()));
    }
  }

  /** The page's text, and that of annotations below, as are the stamps of earlier signatures. */
  private List<Glyph> before(DrawnAnnotation seal) throws IOException {
    canvas.painting().look(text.size());
    List<Glyph> before = new ArrayList<>(text);
    for (DrawnAnnotation annotation : annotations) {
      if (annotation.shown() && annotation.layer() < seal.layer()) {
        canvas.painting().look(annotation.glyphs().size() + 1L);
        annotation.glyphs().stream()
            .filter(g -> !g.invisible() && !g.isBlank())
            .forEach(before::add);
      }
    }
    return before;
  }

  /** Whether the middle of a glyph lies in the box. */
  private boolean holds(Box box, Glyph glyph) {
    Point2D middle = glyph.area().middle();
    double[] at = canvas.frame().shown(middle.getX(), middle.getY());
    return box.left() < at[0] && at[0] < box.right() && box.bottom() < at[1] && at[1] < box.top();
  }

  /** Numbers and dates are filled in by signatures too, over dots that wait for them. */
  private static boolean isLeader(List<Glyph> glyphs, int at) {
    String letter = glyphs.get(at).text();
    boolean repeated =
        (at > 0 && glyphs.get(at - 1).text().equals(letter))
            || (at + 1 < glyphs.size() && glyphs.get(at + 1).text().equals(letter));
    return LEADERS.contains(letter) && (repeated || letter.equals("\u2026"));
  }

  private boolean isOver(DrawnAnnotation seal, List<Painted> drawing, Glyph glyph)
      throws IOException {
    Painting painting = canvas.painting();
    painting.look(seal.glyphs().size() + seal.unmapped().size() + 1L);
    return painting.isHidden(
            glyph.area(),
            new Place(PageCanvas.CONTENT, -1),
            area -> area.place().layer() == seal.layer())
        || seal.glyphs().stream().anyMatch(own -> !own.isBlank() && isWrittenOver(own, glyph))
        || seal.unmapped().stream().anyMatch(own -> isWrittenOver(own, glyph))
        || painting.drawnOver(glyph.area().bounds(), drawing) > VEIL;
  }

  /** Letters of a seal on those of the page, so that neither can be read, or others are. */
  private static boolean isWrittenOver(Glyph own, Glyph glyph) {
    return own.sight() != Sight.UNPAINTED
        && (own.area().contains(glyph.area().middle())
            || glyph.area().contains(own.area().middle()));
  }
}
