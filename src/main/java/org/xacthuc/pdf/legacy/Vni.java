package org.xacthuc.pdf.legacy;

import java.text.Normalizer;
import org.xacthuc.base.StreamSafe;

/**
 * The layout of the VNI fonts for Windows: most letters are a base letter with a sign behind it
 * that draws circumflex, breve and tone; the rest have codes of their own.
 */
final class Vni {
  private static final String ALONE = "íìæóòñîôöÍÌÆÓÒÑÎÔÖ";
  private static final String ALONE_READ = "íìỉĩịđỵơưÍÌỈĨỊĐỴƠƯ";

  /** Acute, grave, hook, tilde, dot: alone, with circumflex, with breve. */
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private static final String PLAIN = "ùøûõï";
  private static final String CIRCUMFLEX = "áàåãä";
  private static final String BREVE = "éèúüë";
  private static final String WITH_TONE = "aeouyôöAEOUYÔÖ";

  private Vni() {}

  static String decode(String shown) {
    StringBuilder out = new StringBuilder(shown.length());
    int i = 0;
    while (i < shown.length()) {
      char base = shown.charAt(i);
      String marks = i + 1 < shown.length() ? marks(base, shown.charAt(i + 1)) : "";
      out.append(alone(base)).append(marks);
      i += marks.isEmpty() ? 1 : 2;
    }
    return StreamSafe.normalize(out, Normalizer.Form.NFC);
  }

  /** How many signs there are that stand behind no letter to bear them. */
  static int strays(String shown) {
    int strays = 0;
    int i = 0;
    while (i < shown.length()) {
      char base = shown.charAt(i);
      boolean pair = i + 1 < shown.length() && !marks(base, shown.charAt(i + 1)).isEmpty();
      strays += base >= 0x80 && ALONE.indexOf(base) < 0 ? 1 : 0;
      i += pair ? 2 : 1;
    }
    return strays;
  }

  private static char alone(char c) {
    int at = ALONE.indexOf(c);
    return at < 0 ? c : ALONE_READ.charAt(at);
  }

  /** The marks that {@code sign} draws on {@code base}, combining; empty where it is none. */
  static String marks(char base, char sign) {
    char s = Character.toLowerCase(sign);
    if (WITH_TONE.indexOf(base) < 0) {
      return "";
    }
    if (PLAIN.indexOf(s) >= 0) {
      return TONES.substring(PLAIN.indexOf(s), PLAIN.indexOf(s) + 1);
    }
    if ("aeoAEO".indexOf(base) >= 0) {
      int at = CIRCUMFLEX.indexOf(s);
      if (s == 'â' || at >= 0) {
        return "\u0302" + (at < 0 ? "" : TONES.charAt(at));
      }
    }
    if ("aA".indexOf(base) >= 0) {
      int at = BREVE.indexOf(s);
      if (s == 'ê' || at >= 0) {
        return "\u0306" + (at < 0 ? "" : TONES.charAt(at));
      }
    }
    return "";
  }
}
