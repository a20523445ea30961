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

  private final Bitmap ink;
  private final Bitmap content;
  private final Bitmap whole;

  private CoveredInk(Bitmap ink, Bitmap content, Bitmap whole) {
    this.ink = ink;
    this.content = content;
    this.whole = whole;
  }

  /**
   * Whitens what is covered.
   *
   * @param ink of the page's content
   * @param content what is dark in that content, of whatever colour
   * @param whole what is dark on the page with all annotations
   */
  static void takeOff(Bitmap ink, Bitmap content, Bitmap whole) {
    CoveredInk covered = new CoveredInk(ink, content, whole);
    for (int y = 0; y < ink.height(); y += TILE) {
      for (int x = 0; x < ink.width(); x += TILE) {
        covered.tile(x, y);
      }
    }
  }

  private void tile(int left, int top) {
    int right = Math.min(ink.width(), left + TILE);
    int bottom = Math.min(ink.height(), top + TILE);
    int paper = 0;
    int darkened = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (!content.isBlack(x, y)) {
          paper++;
          darkened += whole.isBlack(x, y) ? 1 : 0;
        } else if (!whole.isBlack(x, y)) {
          ink.whiten(x, y);
        }
      }
    }
    if (darkened > AREA * paper) {
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          ink.whiten(x, y);
        }
      }
    }
  }
}
