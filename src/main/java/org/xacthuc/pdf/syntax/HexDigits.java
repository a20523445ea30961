package org.xacthuc.pdf.syntax;

import java.util.Arrays;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;

/** The value of a hexadecimal string, as its digits come. */
public final class HexDigits {
  private static final int STRETCH = 4_096;

  private byte[] value = new byte[32];

  /** Whole bytes so far. */
  private int length;

  /** A digit that waits for its second; -1 for none. */
  private int first = -1;

  HexDigits() {}

  /** Whether bytes of a source, which must lie inside it, are nothing but hexadecimal digits. */
  public static boolean areAll(ByteSource source, Span span) {
    for (long at = span.start(); at < span.end(); at += STRETCH) {
      Bytes some = source.bytes(new Span(at, Math.min(at + STRETCH, span.end())));
      for (int i = 0; i < some.length(); i++) {
        if (Characters.hexValue(some.at(i)) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes digits and white space up to the first of anything else; returns how many those are. */
  int take(Bytes ascii) {
    int most = ascii.length();
    if (length + most / 2 + 1 > value.length) {
      value = Arrays.copyOf(value, Math.max(2 * value.length, length + most / 2 + 1));
    }
    for (int i = 0; i < most; i++) {
      int digit = Characters.hexValue(ascii.at(i));
      if (digit < 0) {
        if (!Characters.isWhite(ascii.at(i))) {
          return i;
        }
      } else if (first < 0) {
        first = digit;
      } else {
        value[length++] = (byte) (first << 4 | digit);
        first = -1;
      }
    }
    return most;
  }

  /** What the digits stand for; an odd last digit counts 16. */
  Bytes value() {
    if (first < 0) {
      return Bytes.of(value, length);
    }
    byte[] odd = Arrays.copyOf(value, length + 1);
    odd[length] = (byte) (first << 4);
    return Bytes.of(odd);
  }
}
