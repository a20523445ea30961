package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.syntax.Characters;

/**
 * The tokens of content, as ISO 32000-2 §7.2 and §7.3 define them. PDFBox makes something of what
 * is none, and other readers make something else of it: a number with two signs, a string whose end
 * is disputed, an operator of which nobody knows.
 */
final class ContentLexer {
  private enum State {
    BETWEEN,
    NUMBER,
    WORD,
    NAME,
    LESS,
    HEX,
    GREATER,
    STRING,
    ESCAPE,
    COMMENT,
    PICTURE
  }

  /** What is kept of a token, to be told; no operator is as long. */
  private static final int LONGEST = 24;

  private static final String BEGINS_PICTURE = "ID";

  /** What is no operator and stands among operands. */
  private static final Set<String> VALUES = Set.of("true", "false", "null", "BI", BEGINS_PICTURE);

  private final byte[] token = new byte[LONGEST];
  private State state = State.BETWEEN;
  private int length;
  private int digits;
  private int points;
  private boolean odd;
  private int escape;
  private int escaped;
  private int depth;
  private long taken;
  private long begun;
  private String broken;

  /** The byte at that place was read; what is read again is passed over. */
  void take(long at, int next) {
    if (at >= taken && next >= 0) {
      taken = at + 1;
      step(at, next);
    }
  }

  /** The data of a picture within content (§8.9.7) end there. */
  void pictureEnds(long at) {
    if (state == State.PICTURE) {
      state = State.BETWEEN;
      taken = at;
    }
  }

  /**
   * The first that is no token, or a string or comment that goes on where PDFBox is behind it.
   *
   * @param at where PDFBox goes on
   */
  Optional<String> broken(long at) {
    if (broken == null && isWithin() && begun < at) {
      broken = "(";
    }
    return Optional.ofNullable(broken);
  }

  private boolean isWithin() {
    return switch (state) {
      case STRING, ESCAPE, HEX, COMMENT -> true;
      default -> false;
    };
  }

  private void step(long at, int next) {
    switch (state) {
      case PICTURE -> {}
      case COMMENT -> state = next == '\n' || next == '\r' ? State.BETWEEN : state;
      case ESCAPE -> state = State.STRING;
      case STRING -> string(next);
      case HEX -> hexadecimal(next);
      case LESS -> {
        state = next == '<' ? State.BETWEEN : State.HEX;
        if (state == State.HEX) {
          hexadecimal(next);
        }
      }
      case GREATER -> {
        state = State.BETWEEN;
        if (next != '>') {
          broken(">");
          begin(at, next);
        }
      }
      case BETWEEN -> begin(at, next);
      default -> {
        if (Characters.isRegular(next)) {
          add(next);
        } else {
          end();
          step(at, next);
        }
      }
    }
  }

  private void begin(long at, int next) {
    begun = at;
    switch (next) {
      case '(' -> {
        state = State.STRING;
        depth = 1;
      }
      case '<' -> state = State.LESS;
      case '>' -> state = State.GREATER;
      case '%' -> state = State.COMMENT;
      case '/' -> start(State.NAME);
      case ')', '{', '}' -> broken(String.valueOf((char) next));
      case '[', ']', 0, '\t', '\n', '\f', '\r', ' ' -> {}
      default -> {
        start(isOfNumbers(next) ? State.NUMBER : State.WORD);
        add(next);
      }
    }
  }

  private void start(State next) {
    state = next;
    length = 0;
    digits = 0;
    points = 0;
    odd = false;
    escape = 0;
  }

  private void add(int next) {
    if (state == State.NUMBER) {
      number(next);
    } else if (state == State.NAME) {
      name(next);
    }
    if (length < LONGEST) {
      token[length] = (byte) next;
    }
    length++;
  }

  private void number(int next) {
    if (Characters.isDigit(next)) {
      digits++;
    } else if (next == '.') {
      points++;
    } else if (!((next == '-' || next == '+') && length == 0)) {
      odd = true;
    }
  }

  /** §7.3.5: two digits behind each number sign, which are not those of NUL. */
  private void name(int next) {
    if (escape > 0) {
      int digit = Characters.hexValue(next);
      odd |= digit < 0;
      escaped = 16 * escaped + digit;
      escape--;
      odd |= escape == 0 && escaped == 0;
    } else if (next == '#') {
      escape = 2;
      escaped = 0;
    }
  }

  private void end() {
    boolean picture = false;
    switch (state) {
      case NUMBER -> {
        if (odd || digits == 0 || points > 1) {
          broken(text());
        }
      }
      case NAME -> {
        if (odd || escape > 0) {
          broken("/" + text());
        }
      }
      default -> {
        String word = text();
        picture = word.equals(BEGINS_PICTURE);
        if (!VALUES.contains(word)
            && !OperandRules.isOperator(word)
            && !OperandRules.isUnknown(word)) {
          broken(word);
        }
      }
    }
    state = picture ? State.PICTURE : State.BETWEEN;
  }

  private String text() {
    return new String(token, 0, Math.min(length, LONGEST), StandardCharsets.ISO_8859_1);
  }

  private void string(int next) {
    switch (next) {
      case '\\' -> state = State.ESCAPE;
      case '(' -> depth++;
      case ')' -> {
        depth--;
        state = depth == 0 ? State.BETWEEN : state;
      }
      default -> {}
    }
  }

  private void hexadecimal(int next) {
    if (next == '>') {
      state = State.BETWEEN;
    } else if (Characters.hexValue(next) < 0 && !Characters.isWhite(next)) {
      broken("<" + (char) next);
    }
  }

  private void broken(String what) {
    if (broken == null) {
      broken = what;
    }
  }

  private static boolean isOfNumbers(int next) {
    return Characters.isDigit(next) || next == '+' || next == '-' || next == '.';
  }
}
