package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xacthuc.base.Box;

/** PDFBox's rectangles as others need them. */
final class Rectangles {
  private Rectangles() {}

  static Box box(PDRectangle r) {
    return Box.ofCorners(
        r.getLowerLeftX(), r.getLowerLeftY(), r.getUpperRightX(), r.getUpperRightY());
  }

  /** The lower left and the upper right one. */
  static List<Double> corners(PDRectangle r) {
    return List.of(
        (double) r.getLowerLeftX(),
        (double) r.getLowerLeftY(),
        (double) r.getUpperRightX(),
        (double) r.getUpperRightY());
  }

  static Path2D path(PDRectangle r) {
    return new Path2D.Double(
        new Rectangle2D.Double(r.getLowerLeftX(), r.getLowerLeftY(), r.getWidth(), r.getHeight()));
  }
}
