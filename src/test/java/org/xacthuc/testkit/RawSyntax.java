package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where the tokens of PDF text end (ISO 32000-2 §7.2, §7.3), and how strings are written. */
final class RawSyntax {
  private static final Pattern REFERENCE = Pattern.compile("(\\d+)\\s+(\\d+)\\s+R(?![\\w#])");

  private RawSyntax() {}

  static int skipSpace(String raw, int from) {
    int at = from;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '%') {
        while (at < raw.length() && raw.charAt(at) != '\n' && raw.charAt(at) != '\r') {
          at++;
        }
      } else if (c <= ' ') {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** The end (exclusive) of the value that starts at {@code at}. */
  static int valueEnd(String raw, int at) {
    if (raw.startsWith("<<", at)) {
      return closingEnd(raw, at + 2, ">>");
    }
    return switch (raw.charAt(at)) {
      case '<' -> raw.indexOf('>', at) + 1;
      case '[' -> closingEnd(raw, at + 1, "]");
      case '(' -> literalEnd(raw, at);
      case '/' -> tokenEnd(raw, at + 1);
      default -> {
        var reference = REFERENCE.matcher(raw).region(at, Math.min(raw.length(), at + 40));
        yield reference.lookingAt() ? reference.end() : tokenEnd(raw, at);
      }
    };
  }

  /** The object number in {@code "n 0 R"}, or -1 where the value is direct. */
  static int referenced(String value) {
    var matcher = REFERENCE.matcher(value.trim());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  /** A text string: literal where it is ASCII, else UTF-16BE with its mark (§7.9.2.2). */
  static String textString(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")";
    }
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    return "<FEFF" + HexFormat.of().withUpperCase().formatHex(utf16) + ">";
  }

  /** The bytes of a string token, literal or hexadecimal (§7.3.4). */
  static byte[] bytesOf(String token) {
    if (token.startsWith("<")) {
      return HexFormat.of().parseHex(token.substring(1, token.length() - 1));
    }
    var out = new StringBuilder();
    for (int at = 1; at < token.length() - 1; at++) {
      out.append(token.charAt(token.charAt(at) == '\\' ? ++at : at));
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A string token: literal where it is ASCII, else hexadecimal. */
  static String byteString(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F)
        ? textString(text)
        : "<" + HexFormat.of().withUpperCase().formatHex(bytes) + ">";
  }

  private static int closingEnd(String raw, int from, String closing) {
    int at = skipSpace(raw, from);
    while (!raw.startsWith(closing, at)) {
      at = skipSpace(raw, valueEnd(raw, at));
    }
    return at + closing.length();
  }

  private static int literalEnd(String raw, int from) {
    int depth = 0;
    int at = from;
    do {
      switch (raw.charAt(at)) {
        case '\\' -> at++;
        case '(' -> depth++;
        case ')' -> depth--;
        default -> {}
      }
      at++;
    } while (depth > 0);
    return at;
  }

  private static int tokenEnd(String raw, int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) > ' ' && "()<>[]{}/%".indexOf(raw.charAt(at)) < 0) {
      at++;
    }
    if (at == from && raw.charAt(from - 1) != '/') {
      throw new IllegalArgumentException("no value at " + from);
    }
    return at;
  }
}
