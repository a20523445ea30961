package org.xacthuc.pdf;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Of Type 1 fonts (Adobe Type 1 Font Format, chapters 6 and 8): charstrings begin with the glyph's
 * width, end where it ends, and call other subroutines for flex and for hints alone.
 */
final class Type1Rules extends CharStringRules {
  private final byte[][] subroutines;
  private final IntFunction<byte[]> standard;

  /** Values that other subroutines leave for pop. */
  private int left;

  private double leftValue;
  private boolean begun;

  /** What is called now may hold hints alone: some readers do not call it. */
  private boolean hinting;

  /** The subroutine that is called next is one of hints. */
  private boolean hintsNext;

  /**
   * @param subroutines of all glyphs, decrypted
   * @param standard the charstring of a code of the standard encoding, or null
   */
  Type1Rules(List<byte[]> subroutines, IntFunction<byte[]> standard) {
    this(subroutines.toArray(byte[][]::new), standard);
  }

  private Type1Rules(byte[][] subroutines, IntFunction<byte[]> standard) {
    this.subroutines = subroutines;
    this.standard = standard;
  }

  @Override
  boolean runs(int code, ByteBuffer in, int depth) {
    if (code >= 32) {
      return push(code == 255 ? in.getInt() : number(code, in));
    }
    return switch (code) {
      case 10 -> calls(depth);
      case 11 -> returns(in, depth);
      case 13 -> begins(2);
      case 14 -> ends(0);
      case 1, 3 -> clear(count() == 2);
      case 9 -> draws(0);
      case 4, 6, 7, 22 -> draws(1);
      case 5, 21 -> draws(2);
      case 30, 31 -> draws(4);
      case 8 -> draws(6);
      case 12 -> escapes(in.get());
      default -> false;
    };
  }

  private boolean escapes(int code) {
    return switch (code) {
      case 0 -> clear(count() == 0);
      case 1, 2 -> clear(count() == 6);
      case 6 -> isComposed() && ends(5);
      case 7 -> begins(4);
      case 12 -> divides();
      case 16 -> callsOther();
      case 17 -> left-- > 0 && push(leftValue);
      case 33 -> draws(2);
      default -> false;
    };
  }

  private boolean begins(int operands) {
    boolean right = !begun && count() == operands;
    begun = true;
    return clear(right);
  }

  private boolean draws(int operands) {
    return clear(begun && !hinting && count() == operands);
  }

  private boolean ends(int operands) {
    end();
    return draws(operands);
  }

  /** A letter and its accent of the standard encoding. */
  private boolean isComposed() {
    return count() == 5 && isPlain(last(1)) && isPlain(last(2));
  }

  private boolean isPlain(double code) {
    byte[] string = standard.apply((int) code);
    return string != null && new Type1Rules(subroutines, c -> null).hold(string);
  }

  private boolean divides() {
    if (count() < 2 || last(1) == 0) {
      return false;
    }
    double by = pop();
    return push(pop() / by);
  }

  private boolean calls(int depth) {
    boolean before = hinting;
    hinting |= hintsNext;
    hintsNext = false;
    boolean plain = calls(subroutines, 0, depth);
    hinting = before;
    return plain;
  }

  /** Chapter 8: the end of a flex leaves a point, its beginning and its points leave nothing. */
  private boolean callsOther() {
    if (count() < 2) {
      return false;
    }
    double number = pop();
    double given = pop();
    if (number == 0 && given == 3 && count() >= 3) {
      for (int i = 0; i < given; i++) {
        leftValue = pop();
      }
      left = 2;
      return true;
    }
    if (number == 3 && given == 1 && count() >= 1) {
      leftValue = pop();
      left = 1;
      hintsNext = true;
      return true;
    }
    return (number == 1 || number == 2) && given == 0;
  }
}
