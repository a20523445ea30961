package org.xacthuc.pdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Whether every reader draws the same by the charstring of a glyph. Of operators that no tool
 * writes any more, of a wrong count of operands, and of what stands behind an end, one reader makes
 * something and another nothing: FreeType chooses by arithmetic what PDFBox does not look at, and
 * stops where PDFBox goes on.
 */
abstract class CharStringRules {
  /** Of subroutines: as deep as readers must go. */
  private static final int DEEPEST = 10;

  private static final int MOST_OPERANDS = 48;

  private static final int MOST_STEPS = 50_000;

  private final double[] operands = new double[MOST_OPERANDS];
  private int count;
  private int steps;
  private boolean ended;

  /** Of one glyph; asked once. */
  final boolean hold(byte[] string) {
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

  /**
   * Runs one step.
   *
   * @param code a number's first byte, or an operator
   * @param in what follows it
   * @param depth of the subroutine that it is part of; 0 for none
   * @return whether every reader does the same by it
   */
  abstract boolean runs(int code, ByteBuffer in, int depth);

  /** The number that begins with that byte, 32 or more, and is no longer than two. */
  static double number(int code, ByteBuffer in) {
    if (code <= 246) {
      return code - 139;
    }
    return code <= 250
        ? (code - 247) * 256 + (in.get() & 0xFF) + 108
        : -(code - 251) * 256 - (in.get() & 0xFF) - 108;
  }

  final boolean push(double value) {
    boolean room = count < MOST_OPERANDS;
    if (room) {
      operands[count++] = value;
    }
    return room;
  }

  /** The last operand; one must be there. */
  final double pop() {
    return operands[--count];
  }

  /** One of them, from 1 for the last. */
  final double last(int number) {
    return operands[count - number];
  }

  final int count() {
    return count;
  }

  /** The operator has taken its operands. */
  final boolean clear(boolean right) {
    count = 0;
    return right;
  }

  /** Nothing may follow. */
  final void end() {
    ended = true;
  }

  /** Calls the subroutine that is the last operand, counted from that number. */
  final boolean calls(byte[][] subroutines, int bias, int depth) {
    if (count == 0 || depth == DEEPEST) {
      return false;
    }
    double index = pop() + bias;
    return index >= 0
        && index < subroutines.length
        && index == Math.rint(index)
        && runs(subroutines[(int) index], depth + 1);
  }

  /** Whether a subroutine returns there, where nothing of it follows. */
  static boolean returns(ByteBuffer in, int depth) {
    return depth > 0 && !in.hasRemaining();
  }
}
