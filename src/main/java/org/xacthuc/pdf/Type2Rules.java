package org.xacthuc.pdf;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/** Of compact fonts (Adobe technical note 5177). */
final class Type2Rules extends CharStringRules {
  private final byte[][] local;
  private final byte[][] global;
  private final IntFunction<byte[]> standard;
  private int stems;

  /** The width of a glyph may stand before the operands of its first operator. */
  private boolean first = true;

  private boolean moved;

  /**
   * @param local subroutines of the glyph's private dictionary, or null
   * @param global those of all glyphs
   * @param standard the charstring of a code of the standard encoding, or null
   */
  Type2Rules(byte[][] local, byte[][] global, IntFunction<byte[]> standard) {
    this.local = local;
    this.global = global;
    this.standard = standard;
  }

  @Override
  boolean runs(int code, ByteBuffer in, int depth) {
    if (code == 28 || code >= 32) {
      return push(anyNumber(code, in));
    }
    return switch (code) {
      case 10 -> calls(local, depth);
      case 29 -> calls(global, depth);
      case 11 -> returns(in, depth);
      case 14 -> ends();
      case 1, 3, 18, 23 -> count() > 0 && hints();
      case 19, 20 -> hints() && masks(in);
      case 22, 4 -> moves(1);
      case 21 -> moves(2);
      case 5 -> draws(count() >= 2 && count() % 2 == 0);
      case 6, 7 -> draws(count() >= 1);
      case 8 -> draws(count() >= 6 && count() % 6 == 0);
      case 24 -> draws(count() >= 8 && count() % 6 == 2);
      case 25 -> draws(count() >= 8 && count() % 2 == 0);
      case 26, 27, 30, 31 -> draws(count() >= 4 && count() % 4 <= 1);
      case 12 -> flexes(in.get());
      default -> false;
    };
  }

  /** Table 1. */
  private static double anyNumber(int code, ByteBuffer in) {
    return code == 28
        ? in.getShort()
        : code == 255 ? in.getInt() / (double) (1 << 16) : number(code, in);
  }

  /** §4.7: numbers of subroutines begin below zero. */
  private boolean calls(byte[][] subroutines, int depth) {
    return subroutines != null
        && calls(
            subroutines,
            subroutines.length < 1240 ? 107 : subroutines.length < 33_900 ? 1131 : 32_768,
            depth);
  }

  /** Four operands make a letter and its accent of the standard encoding (appendix C). */
  private boolean ends() {
    boolean composed = count() >= 4;
    boolean right =
        count() % 4 <= (first ? 1 : 0)
            && count() <= 5
            && (!composed || (isPlain(last(1)) && isPlain(last(2))));
    end();
    return right;
  }

  private boolean isPlain(double code) {
    byte[] string = standard.apply((int) code);
    return string != null && new Type2Rules(local, global, c -> null).hold(string);
  }

  private boolean hints() {
    boolean even = count() % 2 == 0 || first;
    stems += count() / 2;
    return clearFirst(even);
  }

  private boolean masks(ByteBuffer in) {
    for (int bits = 0; bits < stems; bits += Byte.SIZE) {
      in.get();
    }
    return true;
  }

  private boolean moves(int operands) {
    moved = true;
    return clearFirst(count() == operands || (first && count() == operands + 1));
  }

  private boolean draws(boolean counted) {
    return clearFirst(moved && counted);
  }

  /** §4.1: two curves that are nearly a line. */
  private boolean flexes(int code) {
    return switch (code) {
      case 34 -> draws(count() == 7);
      case 35 -> draws(count() == 13);
      case 36 -> draws(count() == 9);
      case 37 -> draws(count() == 11);
      default -> false;
    };
  }

  private boolean clearFirst(boolean right) {
    first = false;
    return clear(right);
  }
}
