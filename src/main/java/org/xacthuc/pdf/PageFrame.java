package org.xacthuc.pdf;

import java.util.List;
import org.xacthuc.base.Box;

/**
 * How a page is shown: which part of user space, turned by how much (ISO 32000-2 §7.7.3.3).
 *
 * @param crop in user space
 * @param rotation 0, 90, 180 or 270 degrees, clockwise
 */
record PageFrame(Box crop, int rotation) {
  /** What a page without a readable box is taken for: US letter, as most readers do. */
  static final Box LETTER = new Box(0, 0, 612, 792);

  static PageFrame of(Box crop, int rotation) {
    return new PageFrame(crop, Math.floorMod(rotation, 360) / 90 * 90);
  }

  double width() {
    return rotation % 180 == 0 ? crop.width() : crop.height();
  }

  double height() {
    return rotation % 180 == 0 ? crop.height() : crop.width();
  }

  /** A point of user space on the page as shown, from its lower left corner. */
  double[] shown(double x, double y) {
    double across = x - crop.left();
    double up = y - crop.bottom();
    return switch (rotation) {
      case 90 -> new double[] {up, crop.width() - across};
      case 180 -> new double[] {crop.width() - across, crop.height() - up};
      case 270 -> new double[] {crop.height() - up, across};
      default -> new double[] {across, up};
    };
  }

  /** A rectangle given by any two opposite corners, on the page as shown. */
  Box shown(List<Double> corners) {
    double[] a = shown(corners.get(0), corners.get(1));
    double[] b = shown(corners.get(2), corners.get(3));
    return Box.ofCorners(a[0], a[1], b[0], b[1]);
  }
}
