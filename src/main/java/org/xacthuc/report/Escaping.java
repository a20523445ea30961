package org.xacthuc.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes strings from files and certificates safe to show. Such a string may hold terminal escape
 * sequences, reverse the direction of the text around it, or name a person's identity number.
 */
public final class Escaping {
  /**
   * Identity numbers as Vietnamese certificates write them, mostly in UID: citizen's card (CCCD,
   * CMND, CMTND, CMT, CC, SĐDCN), passport (HC, HCHC), social insurance (BHXH), personal id (PID,
   * PPID); after ETSI EN 319 412-1 §5.1.3 passport, identity card, personal and tax number; and
   * bare ones of nine or twelve digits, as cards have them. Behind a word, digits may stand in
   * groups. A long word of hexadecimal digits alone is a digest, though it begin with cccd.
   */
  private static final Pattern PERSONAL_ID =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?![0-9a-f]{32,}(?![\\p{L}\\p{N}]))("
              + "(?:CCCD|CMND|CMTND|CMT|HC|HCHC|BHXH|PID|PPID)\\s{0,3}[:=.-]?\\s{0,3}"
              + "|(?:CC|SĐDCN)\\s{0,3}[:=]\\s{0,3}"
              + "|(?:PAS|IDC|PNO|TIN)[A-Z]{2}-"
              + "|(?:UID|serialNumber)=(?=(?:\\d{9}|\\d{12})(?![\\p{L}\\p{N}])))"
              + "(?=\\p{L}*\\p{N})"
              + "(\\d{2,4}(?:[\\h.-]\\d{2,4}){2,4}(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}]{4,})");

  private static final int SHOWN_OF_AN_ID = 3;

  /** Marks on one letter. Vietnamese has two at most; what is piled up covers the lines around. */
  private static final int MOST_MARKS = 3;

  /** Longer than any genuine name or path; what is longer would only push the report away. */
  private static final int LONGEST_IN_A_SENTENCE = 1000;

  private Escaping() {}

  /** For text: masked, and every control or format character as {@code \}{@code u{202E}}. */
  public static String text(String foreign) {
    return visible(masked(foreign));
  }

  /** The same for a sentence or a table, cut with an ellipsis where it is absurdly long. */
  public static String inSentence(String foreign) {
    String safe = text(foreign);
    return safe.codePointCount(0, safe.length()) <= LONGEST_IN_A_SENTENCE
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, LONGEST_IN_A_SENTENCE)) + "…";
  }

  /**
   * Every unsafe character by its code point, and so are marks that would stand on what is before
   * the text, or above others on one letter.
   */
  public static String visible(String foreign) {
    if (foreign.codePoints().noneMatch(c -> isUnsafe(c) || isMark(c))) {
      return foreign;
    }
    StringBuilder safe = new StringBuilder(foreign.length() + 16);
    int marks = MOST_MARKS;
    for (int codePoint : foreign.codePoints().toArray()) {
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (marks > MOST_MARKS || isUnsafe(codePoint)) {
        safe.append(String.format("\\u{%04X}", codePoint));
      } else {
        safe.appendCodePoint(codePoint);
      }
    }
    return safe.toString();
  }

  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** Every identity number reduced to its last three characters, asterisks before them. */
  public static String masked(String foreign) {
    Matcher ids = PERSONAL_ID.matcher(foreign);
    return ids.replaceAll(
        id -> {
          String number = id.group(2);
          int hidden = number.length() - SHOWN_OF_AN_ID;
          return Matcher.quoteReplacement(
              id.group(1)
                  + number.substring(0, hidden).replaceAll("[\\p{L}\\p{N}]", "*")
                  + number.substring(hidden));
        });
  }

  /**
   * Characters that act on a terminal or on the text around them, or that show nothing: general
   * categories Cc, Cf, Cs, Cn, Zl and Zp, marks that enclose other letters (Me), and what a display
   * passes over ({@code Default_Ignorable_Code_Point}).
   */
  public static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.ENCLOSING_MARK,
          Character.UNASSIGNED ->
          true;
      default -> isInvisible(codePoint);
    };
  }

  /**
   * Default-ignorable code points (Unicode, DerivedCoreProperties) that are letters and marks, and
   * the blank pattern of Braille.
   */
  private static boolean isInvisible(int codePoint) {
    return codePoint == 0x034F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x17B4
        || codePoint == 0x17B5
        || (codePoint >= 0x180B && codePoint <= 0x180F)
        || codePoint == 0x2800
        || codePoint == 0x3164
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || codePoint == 0xFFA0
        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
  }
}
