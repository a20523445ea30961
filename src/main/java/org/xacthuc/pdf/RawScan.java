package org.xacthuc.pdf;

import java.util.stream.LongStream;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.syntax.Characters;

/** Looks for signature dictionaries in the raw bytes, whatever the file's structure says. */
final class RawScan {
  private static final String KEY = "/ByteRange";
  private static final int BLOCK = 1 << 16;

  private RawScan() {}

  /** Where the key stands, ascending; at most as many places as signatures may be. */
  static long[] hits(PdfFile file, Limits limits) {
    LongStream.Builder hits = LongStream.builder();
    int count = 0;
    byte[] block = new byte[BLOCK + KEY.length() - 1];
    for (long start = 0; start < file.length() && count < limits.signatures(); start += BLOCK) {
      int size = (int) Math.min(block.length, file.length() - start);
      file.read(start, block, 0, size);
      for (int i = next(block, 0, size); i >= 0; i = next(block, i + 1, size)) {
        if (!Characters.isRegular(file.at(start + i + KEY.length()))) {
          hits.add(start + i);
          count++;
        }
      }
    }
    return hits.build().toArray();
  }

  /** Horspool's search: looks at every tenth byte as long as none belongs to the key. */
  private static int next(byte[] block, int from, int size) {
    int last = KEY.length() - 1;
    int at = from;
    while (at + last < size) {
      int ending = KEY.lastIndexOf(block[at + last]);
      if (ending == last && matches(block, at)) {
        return at;
      }
      int before = KEY.lastIndexOf(block[at + last], last - 1);
      at += last - before;
    }
    return -1;
  }

  private static boolean matches(byte[] block, int at) {
    for (int i = 0; i < KEY.length(); i++) {
      if (block[at + i] != KEY.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
