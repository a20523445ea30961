package org.xacthuc.pdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/**
 * Whether every reader draws the same by the charstring of a compact font (Adobe technical note
 * 5177). Of operators that no tool writes any more, of a wrong count of operands, and of what
 * stands behind an end, one reader makes something and another nothing: FreeType chooses by
 * arithmetic what PDFBox does not look at, and stops where PDFBox goes on.
 */
final class Type2Rules {
  /** Of subroutines (appendix B). */
  private static final int DEEPEST = 10;

  private static final int MOST_OPERANDS = 48;

  private static final int MOST_STEPS = 50_000;

  private static final int ESCAPE = 12;
  private static final int END = 14;

  private final byte[][] local;
  private final byte[][] global;
  private final IntFunction<byte[]> standard;
  private final double[] operands = new double[MOST_OPERANDS];
  private int count;
  private int stems;
  private int steps;

  /** The width of a glyph may stand before the operands of its first operator. */
  private boolean first = true;

  private boolean moved;
  private boolean ended;

  /**
   * @param local subroutines of the glyph's private dictionary
   * @param global those of all glyphs
   * @param standard the charstring of a code of the standard encoding, or null
   */
  Type2Rules(byte[][] local, byte[][] global, IntFunction<byte[]> standard) {
    this.local = local;
    this.global = global;
    this.standard = standard;
  }

  /** Of one glyph; asked once. */
  boolean hold(byte[] string) {
    try {
      return runs(string, 0);
    } catch (BufferUnderflowException e) {
      return false;
    }
  }

  private boolean runs(byte[] string, int depth) {
    ByteBuffer in = ByteBuffer.wrap(string);
    while (in.hasRemaining()) {
      int code = in.get() & 0xFF;
      if (ended || ++steps > MOST_STEPS || !runs(code, in, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean runs(int code, ByteBuffer in, int depth) {
    if (code == 28 || code >= 32) {
      return count < MOST_OPERANDS && push(number(code, in));
    }
    return switch (code) {
      case 10 -> calls(local, depth);
      case 29 -> calls(global, depth);
      case 11 -> depth > 0 && !in.hasRemaining();
      case END -> ends(depth);
      case 1, 3, 18, 23 -> count > 0 && hints();
      case 19, 20 -> hints() && masks(in);
      case 22, 4 -> moves(1);
      case 21 -> moves(2);
      case 5 -> draws(count >= 2 && count % 2 == 0);
      case 6, 7 -> draws(count >= 1);
      case 8 -> draws(count >= 6 && count % 6 == 0);
      case 24 -> draws(count >= 8 && count % 6 == 2);
      case 25 -> draws(count >= 8 && count % 2 == 0);
      case 26, 27, 30, 31 -> draws(count >= 4 && count % 4 <= 1);
      case ESCAPE -> flexes(in.get());
      default -> false;
    };
  }

  /** Table 1. */
  private static double number(int code, ByteBuffer in) {
    if (code == 28) {
      return in.getShort();
    }
    if (code <= 246) {
      return code - 139;
    }
    if (code <= 250) {
      return (code - 247) * 256 + (in.get() & 0xFF) + 108;
    }
    return code <= 254
        ? -(code - 251) * 256 - (in.get() & 0xFF) - 108
        : in.getInt() / (double) (1 << 16);
  }

  private boolean push(double value) {
    operands[count++] = value;
    return true;
  }

  private boolean calls(byte[][] subroutines, int depth) {
    if (count == 0 || subroutines == null || depth == DEEPEST) {
      return false;
    }
    count--;
    int bias = subroutines.length < 1240 ? 107 : subroutines.length < 33_900 ? 1131 : 32_768;
    double index = operands[count] + bias;
    return index >= 0
        && index < subroutines.length
        && index == Math.rint(index)
        && runs(subroutines[(int) index], depth + 1);
  }

  /** Four operands make a letter and its accent of the standard encoding (appendix C). */
  private boolean ends(int depth) {
    int own = count % 4;
    boolean composed = count >= 4;
    if (own > (first ? 1 : 0) || count > 5 || (composed && depth == DEEPEST)) {
      return false;
    }
    boolean plain = !composed || (isPlain(operands[count - 2]) && isPlain(operands[count - 1]));
    ended = true;
    return plain;
  }

  private boolean isPlain(double code) {
    byte[] string = standard.apply((int) code);
    return string != null && new Type2Rules(local, global, c -> null).hold(string);
  }

  private boolean hints() {
    boolean even = count % 2 == 0 || first;
    stems += count / 2;
    return clear(even);
  }

  private boolean masks(ByteBuffer in) {
    for (int bits = 0; bits < stems; bits += Byte.SIZE) {
      in.get();
    }
    return true;
  }

  private boolean moves(int operandsOfIt) {
    moved = true;
    return clear(count == operandsOfIt || (first && count == operandsOfIt + 1));
  }

  private boolean draws(boolean counted) {
    return clear(moved && counted);
  }

  /** §4.1: two curves that are nearly a line. */
  private boolean flexes(int code) {
    return switch (code) {
      case 34 -> draws(count == 7);
      case 35 -> draws(count == 13);
      case 36 -> draws(count == 9);
      case 37 -> draws(count == 11);
      default -> false;
    };
  }

  private boolean clear(boolean right) {
    first = false;
    count = 0;
    return right;
  }
}
