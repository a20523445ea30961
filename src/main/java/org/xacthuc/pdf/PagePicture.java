package org.xacthuc.pdf;

import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;

/**
 * The ink of a page as it is seen: black where something is clearly darker than its ground, white
 * elsewhere. Colour is left out, as that of seals and of signatures by hand.
 *
 * @param page from 1
 * @param width in pixels
 * @param height in pixels
 * @param resolution in pixels per inch
 * @param bitmap a portable bitmap ("P4"), written by us whatever the file's own format was
 */
public record PagePicture(int page, int width, int height, double resolution, Bytes bitmap) {
  private static final double POINTS_PER_INCH = 72;

  /** A rectangle of pixels, counted from the upper left corner, on the page as it is shown. */
  public Box onPage(int left, int top, int across, int down) {
    double scale = POINTS_PER_INCH / resolution;
    return Box.ofCorners(
        left * scale,
        (height - top - down) * scale,
        (left + across) * scale,
        (height - top) * scale);
  }

  /** Of the page as shown, in points. */
  public double pageWidth() {
    return width * POINTS_PER_INCH / resolution;
  }

  /** Of the page as shown, in points. */
  public double pageHeight() {
    return height * POINTS_PER_INCH / resolution;
  }
}
