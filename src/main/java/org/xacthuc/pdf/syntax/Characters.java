package org.xacthuc.pdf.syntax;

/** The character classes of ISO 32000-2 §7.2.3; -1, the end of a source, is in none of them. */
public final class Characters {
  private Characters() {}

  /** ISO 32000-2 §7.2.3, table 1. */
  public static boolean isWhite(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
  }

  /** ISO 32000-2 §7.2.3, table 2. */
  public static boolean isDelimiter(int c) {
    return switch (c) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> false;
    };
  }

  /** Neither white space nor a delimiter nor the end. */
  public static boolean isRegular(int c) {
    return c >= 0 && !isWhite(c) && !isDelimiter(c);
  }

  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The value of a hexadecimal digit, -1 for anything else. */
  public static int hexValue(int c) {
    if (isDigit(c)) {
      return c - '0';
    }
    int lower = c | 0x20; // The one bit by which the cases of an ASCII letter differ.
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
