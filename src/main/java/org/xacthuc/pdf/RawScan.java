package org.xacthuc.pdf;

import java.util.Arrays;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.Characters;

/**
 * Looks for signature dictionaries and objects in raw bytes, whatever the file's structure says, in
 * one pass.
 */
final class RawScan {
  private static final String KEY = "/ByteRange";
  private static final String OBJECT = "obj";
  private static final int BLOCK = 1 << 16;

  private final PdfFile file;
  private final Places byteRanges;
  private final Places objects;

  /**
   * @param most places of each kind that are kept
   */
  RawScan(PdfFile file, int most) {
    this.file = file;
    this.byteRanges = new Places(most);
    this.objects = new Places(most);
  }

  /** Where the key stands, ascending. */
  long[] byteRanges() {
    return byteRanges.toArray();
  }

  /** Where the keyword of an object's head stands, ascending. */
  long[] objects() {
    return objects.toArray();
  }

  /** Whether there were more places than are kept. */
  boolean exceeded() {
    return byteRanges.exceeded || objects.exceeded;
  }

  /**
   * Where the two numbers before the word {@code obj} begin; {@code keyword}, white space before it
   * left out, where there are none.
   */
  static long headBefore(PdfFile file, long keyword) {
    long at = keyword;
    for (int part = 0; part < 2; part++) {
      while (Characters.isWhite(file.at(at - 1))) {
        at--;
      }
      while (Characters.isDigit(file.at(at - 1))) {
        at--;
      }
    }
    return at;
  }

  /** Whether /ByteRange stands anywhere in a file. */
  static boolean findsSignature(PdfFile file) {
    RawScan scan = new RawScan(file, 1);
    for (long at = 0; at < file.length() && scan.byteRanges.count == 0; at += BLOCK) {
      scan.block(at, file.length());
    }
    return scan.byteRanges.count > 0;
  }

  /** Looks through some bytes; spans come in the order of the file. */
  void look(Span span) {
    for (long at = span.start(); at < span.end(); at += BLOCK) {
      block(at, span.end());
    }
  }

  /** What begins in one block and ends at {@code limit} at the latest. */
  private void block(long start, long limit) {
    int begins = (int) Math.min(BLOCK, limit - start);
    byte[] block = new byte[(int) Math.min(begins + KEY.length() - 1L, limit - start)];
    file.read(start, block, 0, block.length);
    for (int i = 0; i < begins; i++) {
      if (block[i] == '/' && matches(block, i, KEY)) {
        if (!Characters.isRegular(file.at(start + i + KEY.length()))) {
          byteRanges.add(start + i);
        }
      } else if (block[i] == 'o' && matches(block, i, OBJECT) && isWord(start + i)) {
        objects.add(start + i);
      }
    }
  }

  private static boolean matches(byte[] block, int at, String word) {
    if (at + word.length() > block.length) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (block[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Neither a part of {@code endobj} nor of a word in a comment: a reader that repairs takes it.
   */
  private boolean isWord(long at) {
    return !isLetter(file.at(at - 1)) && !isLetter(file.at(at + OBJECT.length()));
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** So many positions and no more. */
  private static final class Places {
    private final int most;
    private long[] at = new long[16];
    private int count;
    private boolean exceeded;

    Places(int most) {
      this.most = most;
    }

    void add(long position) {
      if (count == most) {
        exceeded = true;
        return;
      }
      if (count == at.length) {
        at = Arrays.copyOf(at, 2 * count);
      }
      at[count++] = position;
    }

    long[] toArray() {
      return Arrays.copyOf(at, count);
    }
  }
}
