package org.xacthuc.ocr;

import java.time.Duration;

/**
 * What recognising one page may take.
 *
 * @param page the longest time for a page
 * @param question the longest time for asking which languages there are
 * @param output bytes that the program may write
 * @param words on one page
 */
record OcrLimits(Duration page, Duration question, int output, int words) {
  /** A dense page takes two to ten seconds on a slow machine, and 100 kB. */
  static final OcrLimits DEFAULT =
      new OcrLimits(Duration.ofSeconds(60), Duration.ofSeconds(10), 8 << 20, 20_000);
}
