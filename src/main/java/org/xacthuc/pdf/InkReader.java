package org.xacthuc.pdf;

import java.awt.image.BufferedImage;

/**
 * Finds the ink of a drawn page: what stands out against its ground so clearly that nobody
 * overlooks it. A recogniser reads letters that are a shade away from their paper, and a reader
 * does not; what a reader does not see must not name a signatory.
 */
final class InkReader {
  /** How much darker than its ground ink is, of 255; pencil on grey paper still is. */
  private static final int CONTRAST = 70;

  /** What is hardly noticed, and still may be a mark over a letter. */
  private static final int FAINT = 45;

  /** About 3 mm at 300 dots per inch: larger than a letter's strokes. */
  private static final int TILE = 32;

  /** The part of a tile that its ground takes at least. */
  private static final double GROUND = 0.1;

  private final int width;
  private final int height;
  private final byte[] lightness;
  private final byte[] brightest;
  private final int across;
  private final int down;

  private InkReader(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    lightness = new byte[width * height];
    brightest = new byte[width * height];
    across = (width + TILE - 1) / TILE;
    down = (height + TILE - 1) / TILE;
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        take(y * width + x, row[x]);
      }
    }
    smooth(lightness);
    smooth(brightest);
  }

  /** Evens out the grain of paper and of JPEG: each value with its eight neighbours'. */
  private void smooth(byte[] values) {
    int[] sums = new int[width];
    byte[] source = values.clone();
    for (int y = 1; y < height - 1; y++) {
      int at = y * width;
      for (int x = 0; x < width; x++) {
        sums[x] =
            (source[at - width + x] & 0xFF)
                + (source[at + x] & 0xFF)
                + (source[at + width + x] & 0xFF);
      }
      for (int x = 1; x < width - 1; x++) {
        values[at + x] = (byte) ((sums[x - 1] + sums[x] + sums[x + 1]) / 9);
      }
    }
  }

  private void take(int at, int pixel) {
    int red = pixel >> 16 & 0xFF;
    int green = pixel >> 8 & 0xFF;
    int blue = pixel & 0xFF;
    lightness[at] = (byte) ((299 * red + 587 * green + 114 * blue) / 1000);
    brightest[at] = (byte) Math.max(red, Math.max(green, blue));
  }

  /**
   * The ink without what is coloured: red seals and blue strokes over a name spoil its letters. The
   * brightest of the three primaries is high in those, and low in black alone.
   */
  static Bitmap black(BufferedImage image) {
    InkReader reader = new InkReader(image);
    byte[] light = reader.ground(reader.lightness);
    byte[] bright = reader.ground(reader.brightest);
    return reader.read(
        (at, tile) ->
            stands(reader.lightness, at, light, tile, CONTRAST)
                && stands(reader.brightest, at, bright, tile, CONTRAST));
  }

  /** All that is dark, of whatever colour. */
  static Bitmap dark(BufferedImage image) {
    return ofAnyColour(image, CONTRAST);
  }

  /** All that shows at all: faint and coloured strokes too. */
  static Bitmap anything(BufferedImage image) {
    return ofAnyColour(image, FAINT);
  }

  private static Bitmap ofAnyColour(BufferedImage image, int contrast) {
    InkReader reader = new InkReader(image);
    byte[] light = reader.ground(reader.lightness);
    return reader.read((at, tile) -> stands(reader.lightness, at, light, tile, contrast));
  }

  /** Whether a pixel is ink. */
  private interface Test {
    boolean isInk(int at, int tile);
  }

  private Bitmap read(Test test) {
    Bitmap ink = new Bitmap(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (test.isInk(y * width + x, y / TILE * across + x / TILE)) {
          ink.blacken(x, y);
        }
      }
    }
    return ink;
  }

  private static boolean stands(byte[] values, int at, byte[] ground, int tile, int contrast) {
    return (ground[tile] & 0xFF) - (values[at] & 0xFF) >= contrast;
  }

  /** The ground of each tile: the brightest of its own and of its neighbours'. */
  private byte[] ground(byte[] values) {
    byte[] own = new byte[across * down];
    for (int i = 0; i < own.length; i++) {
      own[i] = (byte) bright(values, i % across * TILE, i / across * TILE);
    }
    byte[] ground = new byte[own.length];
    for (int i = 0; i < own.length; i++) {
      int best = 0;
      for (int y = Math.max(0, i / across - 1); y <= Math.min(down - 1, i / across + 1); y++) {
        for (int x = Math.max(0, i % across - 1); x <= Math.min(across - 1, i % across + 1); x++) {
          best = Math.max(best, own[y * across + x] & 0xFF);
        }
      }
      ground[i] = (byte) best;
    }
    return ground;
  }

  /** The value that a tenth of a tile's pixels reach or exceed. */
  private int bright(byte[] values, int left, int top) {
    int[] counts = new int[256];
    int right = Math.min(width, left + TILE);
    int bottom = Math.min(height, top + TILE);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        counts[values[y * width + x] & 0xFF]++;
      }
    }
    int wanted = (int) Math.ceil(GROUND * (right - left) * (bottom - top));
    int value = 255;
    for (int seen = counts[255]; seen < wanted && value > 0; seen += counts[value]) {
      value--;
    }
    return value;
  }
}
