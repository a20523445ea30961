package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageImage;

/** A picture of a page with numbered outlines, in points from its upper left corner. */
final class SheetBuilder {
  /** Half of a number's round ground. */
  private static final double BADGE = 9;

  private final PageImage image;
  private final List<Page.Outline> outlines = new ArrayList<>();

  SheetBuilder(PageImage image) {
    this.image = image;
  }

  /** Where the number of an outline stands. */
  enum Corner {
    LEFT,
    RIGHT
  }

  /**
   * One more outline; what lies outside of the page is left out.
   *
   * @param kind the name of a class of the style sheet
   * @param margin around the box, in points
   */
  void outline(String kind, Box box, double margin, Corner corner, String legend) {
    double left = Math.max(0, box.left() - margin);
    double right = Math.min(image.width(), box.right() + margin);
    double top = Math.max(0, image.height() - box.top() - margin);
    double bottom = Math.min(image.height(), image.height() - box.bottom() + margin);
    if (left >= right || top >= bottom) {
      return;
    }
    double badgeX =
        switch (corner) {
          case LEFT -> left;
          case RIGHT -> right;
        };
    outlines.add(
        new Page.Outline(
            kind,
            outlines.size() + 1,
            legend,
            number(left),
            number(top),
            number(right - left),
            number(bottom - top),
            number(inside(badgeX, image.width())),
            number(inside(top, image.height()))));
  }

  private static double inside(double value, double end) {
    return Math.max(BADGE + 1, Math.min(end - BADGE - 1, value));
  }

  List<Page.Outline> outlines() {
    return List.copyOf(outlines);
  }

  Page.Sheet sheet(String alt, String caption) {
    String data = Base64.getEncoder().encodeToString(image.data().toArray());
    return new Page.Sheet(
        new Page.Picture(
            "data:" + image.format().mediaType() + ";base64," + data,
            alt,
            caption,
            number(image.width()),
            number(image.height())),
        List.copyOf(outlines));
  }

  private static String number(double points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }
}
