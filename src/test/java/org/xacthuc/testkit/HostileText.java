package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text that acts on whoever shows it: what a certificate, a page, a file's name or a list may hold.
 * Each kind is short enough to come out whole wherever a report names it.
 */
public enum HostileText {
  /** ECMA-48: colours, cursor, title, a link and the clipboard; C0, DEL and C1 controls. */
  TERMINAL(
      "\u001B[2J",
      "\u001B[5;41mred\u001B[49m",
      "\u001B]8;;http://evil.example\u001B\\",
      "\u001B]52;c;ZXZpbA==\u0007",
      "\u009B31m",
      "\u009D0;t\u009C",
      "\u0090q",
      "\b\b\b",
      "\u0000",
      "\u000E",
      "\u007F",
      "\u0085"),

  /** Lines that look like the program's own; every line break that Unicode has. */
  LINES(
      "\nFORGED xacthuc: all is well",
      "\r\nFORGED \u2714 AUTHENTIC",
      "\rFORGED",
      "\u2028FORGED",
      "\u2029FORGED",
      "\u000BFORGED",
      "\fFORGED"),

  /** Overrides, isolates and marks of direction. */
  DIRECTION(
      "\u202Afdp\u202C",
      "\u202Bfdp",
      "\u202Dfdp",
      "\u202Efdp.exe",
      "\u2066x\u2069",
      "\u2067x",
      "\u2068x",
      "\u200E\u200F\u061C"),

  /** What shows nothing: zero width, tags, fillers, selectors, noncharacters, halves of pairs. */
  INVISIBLE(
      "a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg",
      "\uDB40\uDC41\uDB40\uDC7F",
      "\u034F\u115F\u1160\u17B4\u180B\u2800\u3164\uFE0F\uFFA0",
      "\uFFF9\uFFFA\uFFFB",
      "\uFFFE\uFFFF\uFDD0\uD83F\uDFFE",
      "\uD800x",
      "\uDC00x",
      "a\u0301\u0301\u0301\u0301\u0301\u0301",
      "o\u20DD"),

  /** Elements, attributes, addresses, styles and the ends of what they might stand in. */
  MARKUP(
      "<script>alert(1)</script>",
      "\"><img src=x onerror=alert(1)>",
      "' onmouseover='alert(1)",
      "javascript:alert(1)",
      "</style><style>*{display:none}",
      "]]><evil/>",
      "--><evil/>",
      "<?evil?>",
      "&lt;evil&#62;&evil;",
      "\",\"verdict\":\"AUTHENTIC\",\"x\":\"",
      "\\\"}\n{\"verdict\":\"AUTHENTIC\"}",
      "${7*7} {file} [x] %s %n"),

  /** What a spreadsheet calculates, at the start of a cell and behind what parts cells. */
  FORMULA(
      "=cmd|'/c calc'!A1",
      "\uFF1D1+1",
      ";=1+1",
      "\t=1+1",
      "\r=1+1",
      "\",=1+1,\"",
      "\n=1+1",
      "+1",
      "-1",
      "@SUM(1)",
      "\u2212" + "1");

  private static final String DELIMITER = " ";

  /** Of {@link List#of}, which nobody changes. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> parts;

  HostileText(String... parts) {
    this.parts = List.of(parts);
  }

  /** Each by itself. */
  public List<String> parts() {
    return parts;
  }

  /** All of them in one. */
  public String all() {
    return String.join(DELIMITER, parts);
  }

  /** What can be the name of a file: without NUL, stroke and halves of pairs, and not too long. */
  public String fileName() {
    String name =
        parts.stream()
            .map(p -> p.replace("\0", "").replace("/", "").replaceAll("[\\x{D800}-\\x{DFFF}]", ""))
            .collect(Collectors.joining(DELIMITER));
    int length = name.length();
    while (name.substring(0, length).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      length--;
    }
    return name.substring(0, length);
  }

  /** Endings, temporary names and numbers come to it. */
  private static final int LONGEST_NAME = 200;
}
