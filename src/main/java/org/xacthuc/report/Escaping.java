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

  /** Every control, format, surrogate and separator character but the blank, by its code point. */
  static String visible(String foreign) {
    if (foreign.codePoints().noneMatch(Escaping::isUnsafe)) {
      return foreign;
    }
    StringBuilder safe = new StringBuilder(foreign.length() + 16);
    foreign
        .codePoints()
        .forEach(
            c -> {
              if (isUnsafe(c)) {
                safe.append(String.format("\\u{%04X}", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
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

  /** Characters that act on a terminal or on the text around them, or that show nothing. */
  public static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
