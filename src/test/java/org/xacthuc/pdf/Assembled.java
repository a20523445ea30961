package org.xacthuc.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.StringTokenizer;

/** Charstrings as tests write them: numbers, and operators by their names or codes. */
final class Assembled {
  private static final Map<String, Integer> BOTH =
      Map.ofEntries(
          Map.entry("hstem", 1),
          Map.entry("vstem", 3),
          Map.entry("vmoveto", 4),
          Map.entry("rlineto", 5),
          Map.entry("hlineto", 6),
          Map.entry("vlineto", 7),
          Map.entry("rrcurveto", 8),
          Map.entry("closepath", 9),
          Map.entry("callsubr", 10),
          Map.entry("return", 11),
          Map.entry("hsbw", 13),
          Map.entry("endchar", 14),
          Map.entry("hstemhm", 18),
          Map.entry("hintmask", 19),
          Map.entry("cntrmask", 20),
          Map.entry("rmoveto", 21),
          Map.entry("hmoveto", 22),
          Map.entry("vstemhm", 23),
          Map.entry("rcurveline", 24),
          Map.entry("rlinecurve", 25),
          Map.entry("vvcurveto", 26),
          Map.entry("hhcurveto", 27),
          Map.entry("callgsubr", 29),
          Map.entry("vhcurveto", 30),
          Map.entry("hvcurveto", 31));

  private static final Map<String, Integer> ESCAPED =
      Map.ofEntries(
          Map.entry("dotsection", 0),
          Map.entry("vstem3", 1),
          Map.entry("hstem3", 2),
          Map.entry("seac", 6),
          Map.entry("sbw", 7),
          Map.entry("div", 12),
          Map.entry("callothersubr", 16),
          Map.entry("pop", 17),
          Map.entry("ifelse", 22),
          Map.entry("setcurrentpoint", 33),
          Map.entry("hflex", 34),
          Map.entry("flex", 35),
          Map.entry("hflex1", 36),
          Map.entry("flex1", 37));

  private Assembled() {}

  /** Words between blanks: a number up to 1131, an operator, or {@code #} and one byte. */
  static byte[] of(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens(); ) {
      String word = words.nextToken();
      if (word.startsWith("#")) {
        out.write(Integer.parseInt(word.substring(1), 16));
      } else if (BOTH.containsKey(word)) {
        out.write(BOTH.get(word));
      } else if (ESCAPED.containsKey(word)) {
        out.write(12);
        out.write(ESCAPED.get(word));
      } else {
        number(out, Integer.parseInt(word));
      }
    }
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    if (Math.abs(value) <= 107) {
      out.write(value + 139);
    } else {
      int rest = Math.abs(value) - 108;
      out.write((value > 0 ? 247 : 251) + rest / 256);
      out.write(rest % 256);
    }
  }
}
