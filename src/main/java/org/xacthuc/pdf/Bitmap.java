package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.xacthuc.base.Bytes;

/** Black and white pixels, filled row by row. Not shared by threads. */
final class Bitmap {
  private final int width;
  private final int height;
  private final int stride;
  private final byte[] rows;

  Bitmap(int width, int height) {
    this.width = width;
    this.height = height;
    stride = (width + 7) / 8;
    rows = new byte[Math.multiplyExact(stride, height)];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isBlack(int x, int y) {
    return (rows[y * stride + (x >> 3)] & mask(x)) != 0;
  }

  void blacken(int x, int y) {
    rows[y * stride + (x >> 3)] |= (byte) mask(x);
  }

  void whiten(int x, int y) {
    rows[y * stride + (x >> 3)] &= (byte) ~mask(x);
  }

  private static int mask(int x) {
    return 0x80 >> (x & 7);
  }

  /** The pixels of a rectangle that lies inside. */
  Bitmap part(int left, int top, int across, int down) {
    Bitmap part = new Bitmap(across, down);
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        if (isBlack(left + x, top + y)) {
          part.blacken(x, y);
        }
      }
    }
    return part;
  }

  /** As a portable bitmap: one bit a pixel, 1 is black, rows end at whole bytes. */
  Bytes toPortableBitmap() {
    byte[] head = ("P4\n" + width + " " + height + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(head, head.length + rows.length);
    System.arraycopy(rows, 0, whole, head.length, rows.length);
    return Bytes.of(whole);
  }
}
