package org.xacthuc.pdf.syntax;

/** The character classes of ISO 32000-2 §7.2.3; -1, the end of a source, is in none of them. */
public final class Characters {
  private static final String HEX_VALUES = hexValues();

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
    return c >= 0 && c < HEX_VALUES.length() ? HEX_VALUES.charAt(c) - 1 : -1;
  }

  /** By ASCII character, one more than the value of a hexadecimal digit, else 0. */
  private static String hexValues() {
    char[] values = new char[128];
    for (char digit = 0; digit < 16; digit++) {
      char c = Character.forDigit(digit, 16);
      values[c] = (char) (digit + 1);
      values[Character.toUpperCase(c)] = (char) (digit + 1);
    }
    return String.valueOf(values);
  }
}
