package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;

/**
 * One area of the page that was painted.
 *
 * @param path in the user space of the page
 * @param clip what of the path is painted
 * @param ink with what
 * @param picture the picture that fills it; null for a plain colour
 * @param place when it was painted
 * @param cost of looking at it, in steps
 */
record Painted(
    Path2D path, Clip clip, Ink ink, Picture picture, Place place, Rectangle2D bounds, int cost) {
  /** When something was drawn: in which layer of the page, and after how many glyphs of it. */
  record Place(int layer, int glyphs) {}

  static Painted of(Path2D path, Clip clip, Ink ink, Picture picture, Place place) {
    int segments = clip.segments();
    for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
      segments++;
    }
    Rectangle2D bounds = path.getBounds2D().createIntersection(clip.bounds());
    return new Painted(
        path, clip, ink, picture, place, bounds, 1 + segments / Painting.SEGMENTS_PER_STEP);
  }

  boolean isPicture() {
    return picture != null;
  }

  /** Whether nothing below it is seen, wherever it is painted. */
  boolean covers() {
    return !(isPicture() && picture.isMasked()) && !ink.isDoubtful() && ink.replaces();
  }

  boolean meets(Rectangle2D box) {
    return bounds.getMinX() <= box.getMaxX()
        && box.getMinX() <= bounds.getMaxX()
        && bounds.getMinY() <= box.getMaxY()
        && box.getMinY() <= bounds.getMaxY();
  }

  boolean contains(Point2D point, PageBudget budget) throws IOException {
    if (!bounds.contains(point)) {
      return false;
    }
    budget.steps(cost);
    return path.contains(point) && clip.contains(point);
  }

  /** Whether any of it lies in a rectangle. */
  boolean crosses(Rectangle2D box, PageBudget budget) throws IOException {
    if (!meets(box)) {
      return false;
    }
    budget.steps(cost);
    return path.intersects(box) && clip.intersects(box);
  }

  /** How much of what is below it hides there, from 0 to 1. */
  double hides(Point2D point, PageBudget budget) throws IOException {
    if (ink.hides() == 0 || !contains(point, budget)) {
      return 0;
    }
    return picture == null ? ink.hides() : ink.hides() * picture.opacity(point);
  }
}
