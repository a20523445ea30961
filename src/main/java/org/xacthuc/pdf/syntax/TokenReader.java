package org.xacthuc.pdf.syntax;

import java.io.ByteArrayOutputStream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Real;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** Reads numbers, names and strings at a cursor. */
final class TokenReader {
  private static final int MOST_DIGITS = 18;
  private static final int SHORT_STRING = 32;
  private static final int LONG_STRETCH = 4_096;

  /** Below what overflows, and below any limit of a generation. */
  private static final int MOST_DIGITS_OF_A_REFERENCE = 8;

  private static final int MOST_DIGITS_OF_A_GENERATION = 4;

  private final ByteSource source;
  private long position;

  TokenReader(ByteSource source, long position) {
    this.source = source;
    this.position = position;
  }

  long position() {
    return position;
  }

  void seek(long to) {
    position = to;
  }

  /** ISO 32000-2 §7.2.4: a comment runs to the end of its line and counts as white space. */
  void skipWhite() {
    int c = source.at(position);
    while (Characters.isWhite(c) || c == '%') {
      if (c == '%') {
        while (c >= 0 && c != '\n' && c != '\r') {
          c = source.at(++position);
        }
      } else {
        c = source.at(++position);
      }
    }
  }

  /** ISO 32000-2 §7.3.3, and nothing beyond it: no exponents, one sign, at most 18 digits. */
  PdfObject number() throws SyntaxException {
    long start = position;
    long value = 0;
    int c = source.at(position);
    while (Characters.isDigit(c) && position - start < MOST_DIGITS) {
      value = value * 10 + c - '0';
      c = source.at(++position);
    }
    if (position > start && !Characters.isRegular(c)) { // Nearly every number is this.
      return new Int(new Span(start, position), value, true);
    }
    position = start;
    return signedOrReal();
  }

  /**
   * A reference in the form that nearly all of them have, with single blanks; null, and the cursor
   * where it was, for anything else, be it a reference or not. Lists of thousands are read again
   * and again.
   */
  Ref reference() {
    long start = position;
    int number = digits(MOST_DIGITS_OF_A_REFERENCE);
    if (number >= 0 && source.at(position++) == ' ') {
      int generation = digits(MOST_DIGITS_OF_A_GENERATION);
      if (generation >= 0
          && source.at(position++) == ' '
          && source.at(position++) == 'R'
          && !Characters.isRegular(source.at(position))) {
        return new Ref(new Span(start, position), number, generation);
      }
    }
    position = start;
    return null;
  }

  /** The number that digits at the cursor make; -1 where there is none, or more than so many. */
  private int digits(int most) {
    int value = 0;
    int count = 0;
    int c = source.at(position);
    while (Characters.isDigit(c) && count <= most) {
      value = value * 10 + c - '0';
      count++;
      c = source.at(++position);
    }
    return count == 0 || count > most ? -1 : value;
  }

  private PdfObject signedOrReal() throws SyntaxException {
    long start = position;
    StringBuilder text = new StringBuilder(20);
    while (Characters.isRegular(source.at(position)) && text.length() <= 40) {
      text.append((char) source.at(position++));
    }
    Span where = new Span(start, position);
    String body = text.toString();
    boolean signed = body.startsWith("+") || body.startsWith("-");
    String digits = signed ? body.substring(1) : body;
    int point = digits.indexOf('.');
    String plain = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
    if (plain.isEmpty() || plain.length() > 38 || !plain.chars().allMatch(Characters::isDigit)) {
      throw new SyntaxException(start, "a number");
    }
    if (point >= 0) {
      return new Real(where, Double.parseDouble(body));
    }
    if (plain.length() > MOST_DIGITS) {
      throw new SyntaxException(start, "an integer of at most 18 digits");
    }
    long value = Long.parseLong(digits);
    return new Int(where, body.startsWith("-") ? -value : value, !signed);
  }

  /** ISO 32000-2 §7.3.5. */
  Name name() throws SyntaxException {
    long start = position++;
    StringBuilder text = new StringBuilder();
    int c = source.at(position);
    while (Characters.isRegular(c)) {
      if (c == '#') {
        int high = Characters.hexValue(source.at(position + 1));
        int low = Characters.hexValue(source.at(position + 2));
        if (high < 0 || low < 0) {
          throw new SyntaxException(position, "two hexadecimal digits");
        }
        c = high * 16 + low;
        if (c == 0) { // §7.3.5 forbids it: where names are C strings, this one would end here.
          throw new SyntaxException(position, "no null character in a name");
        }
        position += 2;
      }
      text.append((char) c);
      c = source.at(++position);
    }
    return new Name(new Span(start, position), text.toString());
  }

  /** ISO 32000-2 §7.3.4.3: white space between digits is skipped, an odd last digit counts 16. */
  Text hexString() throws SyntaxException {
    long start = position++;
    HexDigits digits = new HexDigits();
    for (Bytes some = ahead(start); !some.isEmpty(); some = ahead(start)) {
      int taken = digits.take(some);
      position += taken;
      if (taken < some.length()) {
        break;
      }
    }
    if (source.at(position) != '>') {
      throw new SyntaxException(position, "a hexadecimal digit");
    }
    position++;
    return new Text(new Span(start, position), digits.value(), true);
  }

  /** Some bytes from the cursor on; few at the beginning, since most strings are short. */
  private Bytes ahead(long start) {
    int most = position - start < SHORT_STRING ? SHORT_STRING : LONG_STRETCH;
    return position >= source.length()
        ? Bytes.EMPTY
        : source.bytes(new Span(position, Math.min(position + most, source.length())));
  }

  /** ISO 32000-2 §7.3.4.2. */
  Text literalString() throws SyntaxException {
    long start = position++;
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int open = 1;
    while (true) {
      int c = source.at(position++);
      if (c < 0) {
        throw new SyntaxException(start, "the end of a string");
      }
      if (c == '\\') {
        escape(value);
        continue;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 0) {
        return new Text(new Span(start, position), Bytes.of(value.toByteArray()), false);
      }
      value.write(endOfLine(c) ? '\n' : c);
    }
  }

  /** Whether an end-of-line marker begins with {@code c}, just taken; takes the rest of it. */
  private boolean endOfLine(int c) {
    if (c == '\r' && source.at(position) == '\n') {
      position++;
    }
    return c == '\r' || c == '\n';
  }

  private void escape(ByteArrayOutputStream value) {
    int c = source.at(position++);
    switch (c) {
      case 'n' -> value.write('\n');
      case 'r' -> value.write('\r');
      case 't' -> value.write('\t');
      case 'b' -> value.write('\b');
      case 'f' -> value.write('\f');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(value, c - '0');
      default -> {
        if (!endOfLine(c) && c >= 0) {
          value.write(c);
        }
      }
    }
  }

  private void octal(ByteArrayOutputStream value, int first) {
    int code = first;
    for (int i = 0; i < 2; i++) {
      int c = source.at(position);
      if (c < '0' || c > '7') {
        break;
      }
      code = code * 8 + c - '0';
      position++;
    }
    value.write(code);
  }
}
