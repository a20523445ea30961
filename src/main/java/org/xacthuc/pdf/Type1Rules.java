package org.xacthuc.pdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The same as {@link Type2Rules} for charstrings of Type 1 (Adobe Type 1 Font Format, chapters 6
 * and 8): they begin with the glyph's width, end where it ends, and call other subroutines for flex
 * and for hints alone.
 */
final class Type1Rules {
  /** More than readers must take. */
  private static final int DEEPEST = 10;

  private static final int MOST_OPERANDS = 48;

  private static final int MOST_STEPS = 50_000;

  private static final int ESCAPE = 12;
  private static final int END = 14;

  private final List<byte[]> subroutines;
  private final IntFunction<byte[]> standard;
  private final double[] operands = new double[MOST_OPERANDS];
  private int count;
  private int steps;

  /** Values that other subroutines leave for pop. */
  private int left;

  private double leftValue;
  private boolean begun;
  private boolean ended;

  /** What is called now may hold hints alone: some readers do not call it. */
  private boolean hinting;

  /** The subroutine that is called next is one of hints. */
  private boolean hintsNext;

  /**
   * @param subroutines of all glyphs
   * @param standard the charstring of a code of the standard encoding, or null
   */
  Type1Rules(List<byte[]> subroutines, IntFunction<byte[]> standard) {
    this.subroutines = subroutines;
    this.standard = standard;
  }

  /** Of one glyph, decrypted; asked once. */
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
    if (code >= 32) {
      return count < MOST_OPERANDS && push(number(code, in));
    }
    return switch (code) {
      case 10 -> calls(depth);
      case 11 -> depth > 0 && !in.hasRemaining();
      case 13 -> begins(2);
      case END -> ends(0);
      case 1, 3 -> clear(count == 2);
      case 9 -> draws(0);
      case 4, 6, 7, 22 -> draws(1);
      case 5, 21 -> draws(2);
      case 30, 31 -> draws(4);
      case 8 -> draws(6);
      case ESCAPE -> escapes(in.get());
      default -> false;
    };
  }

  private boolean escapes(int code) {
    return switch (code) {
      case 0 -> clear(count == 0);
      case 1, 2 -> clear(count == 6);
      case 6 -> isComposed() && ends(5);
      case 7 -> begins(4);
      case 12 -> divides();
      case 16 -> callsOther();
      case 17 -> left-- > 0 && count < MOST_OPERANDS && push(leftValue);
      case 33 -> draws(2);
      default -> false;
    };
  }

  /** §6.2. */
  private static double number(int code, ByteBuffer in) {
    if (code <= 246) {
      return code - 139;
    }
    if (code <= 250) {
      return (code - 247) * 256 + (in.get() & 0xFF) + 108;
    }
    return code <= 254 ? -(code - 251) * 256 - (in.get() & 0xFF) - 108 : in.getInt();
  }

  private boolean push(double value) {
    operands[count++] = value;
    return true;
  }

  private boolean begins(int operandsOfIt) {
    boolean right = !begun && count == operandsOfIt;
    begun = true;
    return clear(right);
  }

  private boolean draws(int operandsOfIt) {
    return clear(begun && !hinting && count == operandsOfIt);
  }

  private boolean ends(int operandsOfIt) {
    ended = true;
    return draws(operandsOfIt);
  }

  /** A letter and its accent of the standard encoding. */
  private boolean isComposed() {
    return count == 5 && isPlain(operands[3]) && isPlain(operands[4]);
  }

  private boolean isPlain(double code) {
    byte[] string = standard.apply((int) code);
    return string != null && new Type1Rules(subroutines, c -> null).hold(string);
  }

  private boolean divides() {
    if (count < 2 || operands[count - 1] == 0) {
      return false;
    }
    count--;
    operands[count - 1] /= operands[count];
    return true;
  }

  private boolean calls(int depth) {
    if (count == 0 || depth == DEEPEST) {
      return false;
    }
    double index = operands[--count];
    if (index < 0 || index >= subroutines.size() || index != Math.rint(index)) {
      return false;
    }
    boolean before = hinting;
    hinting |= hintsNext;
    hintsNext = false;
    boolean plain = runs(subroutines.get((int) index), depth + 1);
    hinting = before;
    return plain;
  }

  /** Chapter 8: the end of a flex leaves a point, its beginning and its points leave nothing. */
  private boolean callsOther() {
    if (count < 2) {
      return false;
    }
    double number = operands[--count];
    double given = operands[--count];
    if (number == 0 && given == 3 && count >= 3) {
      count -= 3;
      left = 2;
      return true;
    }
    if (number == 3 && given == 1 && count >= 1) {
      leftValue = operands[--count];
      left = 1;
      hintsNext = true;
      return true;
    }
    return (number == 1 || number == 2) && given == 0;
  }

  private boolean clear(boolean right) {
    count = 0;
    return right;
  }
}
