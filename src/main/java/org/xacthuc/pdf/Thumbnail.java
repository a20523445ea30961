package org.xacthuc.pdf;

import java.awt.image.BufferedImage;

/** A picture of which each cell is the mean of what lies in it, as an eye sees it from afar. */
final class Thumbnail {
  /** A page of A4 has cells of less than a point. */
  private static final int MOST_CELLS = 1_000_000;

  private final int width;
  private final int height;
  private final int[] cells;

  private Thumbnail(int width, int height) {
    this.width = width;
    this.height = height;
    this.cells = new int[width * height];
  }

  static Thumbnail of(BufferedImage image) {
    double samples = (double) image.getWidth() * image.getHeight();
    int every = Math.max(1, (int) Math.ceil(Math.sqrt(samples / MOST_CELLS)));
    Thumbnail small =
        new Thumbnail(
            (image.getWidth() + every - 1) / every, (image.getHeight() + every - 1) / every);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < small.height; y++) {
      long[] sums = new long[4 * small.width];
      int[] counts = new int[small.width];
      for (int from = y * every; from < Math.min(image.getHeight(), (y + 1) * every); from++) {
        image.getRGB(0, from, row.length, 1, row, 0, row.length);
        add(row, every, sums, counts);
      }
      for (int x = 0; x < small.width; x++) {
        small.cells[y * small.width + x] = mean(sums, 4 * x, counts[x]);
      }
    }
    return small;
  }

  /** Colours weigh as much as there is of them. */
  private static void add(int[] row, int every, long[] sums, int[] counts) {
    for (int x = 0; x < row.length; x++) {
      int at = 4 * (x / every);
      int alpha = row[x] >>> 24;
      sums[at] += alpha;
      sums[at + 1] += (long) alpha * (row[x] >> 16 & 0xFF);
      sums[at + 2] += (long) alpha * (row[x] >> 8 & 0xFF);
      sums[at + 3] += (long) alpha * (row[x] & 0xFF);
      counts[x / every]++;
    }
  }

  private static int mean(long[] sums, int at, int count) {
    long alpha = sums[at];
    if (alpha == 0) {
      return 0;
    }
    return (int) (alpha / count) << 24
        | (int) (sums[at + 1] / alpha) << 16
        | (int) (sums[at + 2] / alpha) << 8
        | (int) (sums[at + 3] / alpha);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * Alpha, red, green and blue, as those of AWT.
   *
   * @param across from 0 at the left to 1
   * @param down from 0 at the top to 1
   */
  int argb(double across, double down) {
    int x = (int) Math.max(0, Math.min(width - 1, across * width));
    int y = (int) Math.max(0, Math.min(height - 1, down * height));
    return cells[y * width + x];
  }
}
