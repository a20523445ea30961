package org.xacthuc.pdf;

import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;

/**
 * The ink of a page, or of a part of it: black where something is darker than its ground, white
 * elsewhere.
 *
 * @param page from 1
 * @param area of the page as shown that is drawn
 * @param width in pixels
 * @param height in pixels
 * @param resolution in pixels per inch
 * @param bitmap a portable bitmap ("P4"), written by us whatever the file's own format was
 */
public record PagePicture(
    int page, Box area, int width, int height, double resolution, Bytes bitmap) {
  private static final double POINTS_PER_INCH = 72;

  /** A rectangle of pixels, counted from the upper left corner, on the page as it is shown. */
  public Box onPage(int left, int top, int across, int down) {
    double scale = POINTS_PER_INCH / resolution;
    return Box.ofCorners(
        area.left() + left * scale,
        area.top() - (top + down) * scale,
        area.left() + (left + across) * scale,
        area.top() - top * scale);
  }
}
