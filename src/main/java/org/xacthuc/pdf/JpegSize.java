package org.xacthuc.pdf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** How many samples a JPEG stream says it has, which its dictionary may hide. */
final class JpegSize {
  private static final int MOST_SEGMENTS = 10_000;

  private JpegSize() {}

  /**
   * The product of width and height in the frame header (ITU-T T.81 §B.2.2).
   *
   * @throws IOException when there is none
   */
  static long read(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream);
    for (int i = 0; i < MOST_SEGMENTS; i++) {
      int marker = marker(in);
      if (marker == 0xD8 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
        continue; // T.81 table B.1: markers without a segment
      }
      int length = two(in);
      if (isFrame(marker)) {
        in.read();
        return (long) two(in) * two(in);
      }
      in.skipNBytes(Math.max(0, length - 2));
    }
    throw new PictureRefused(RecognitionDefect.PICTURE_FORMAT);
  }

  /** SOF0 to SOF15 without DHT, JPG and DAC, which lie among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int marker(InputStream in) throws IOException {
    int read = one(in);
    while (read != 0xFF) {
      read = one(in);
    }
    while (read == 0xFF) {
      read = one(in);
    }
    return read;
  }

  private static int two(InputStream in) throws IOException {
    return one(in) << 8 | one(in);
  }

  private static int one(InputStream in) throws IOException {
    int read = in.read();
    if (read < 0) {
      throw new EOFException();
    }
    return read;
  }
}
