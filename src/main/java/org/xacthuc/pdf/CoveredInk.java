package org.xacthuc.pdf;

/**
 * Takes away the ink of a page's content that its annotations hide. What annotations draw is not
 * added: seals and stamps lie over the block, and their words are nobody's name.
 */
final class CoveredInk {
  /** About a letter's height at 300 dots per inch. */
  private static final int TILE = 16;

  /** Of what was paper in a tile: when more is dark, an area covers it. */
  private static final double AREA = 0.6;

  private CoveredInk() {}

  /**
   * @param content the ink of the page's content, which is changed
   * @param whole what is dark on the page with all annotations
   */
  static void takeOff(Bitmap content, Bitmap whole) {
    for (int y = 0; y < content.height(); y += TILE) {
      for (int x = 0; x < content.width(); x += TILE) {
        tile(content, whole, x, y);
      }
    }
  }

  private static void tile(Bitmap content, Bitmap whole, int left, int top) {
    int right = Math.min(content.width(), left + TILE);
    int bottom = Math.min(content.height(), top + TILE);
    int paper = 0;
    int darkened = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (!content.isBlack(x, y)) {
          paper++;
          darkened += whole.isBlack(x, y) ? 1 : 0;
        } else if (!whole.isBlack(x, y)) {
          content.whiten(x, y);
        }
      }
    }
    if (darkened > AREA * paper) {
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          content.whiten(x, y);
        }
      }
    }
  }
}
