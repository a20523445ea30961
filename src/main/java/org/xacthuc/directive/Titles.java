package org.xacthuc.directive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a signer's name and is no part of it: ranks, degrees, honours, forms of
 * address (Decree 30/2020 annex I II.7.c), and that it was signed.
 */
final class Titles {
  private static final String RANKS =
      "(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)|phó đô đốc|chuẩn đô đốc|đô đốc|chuẩn úy|"
          + "chuẩn uý|thượng sĩ|thượng sỹ";

  /** In the mixtures of dots and blanks that are written; without any dot only as capitals. */
  private static final String DEGREES =
      "p?gs\\.|pgs|tskh\\.?|ts\\.|t\\.s\\.?|th\\.? ?s\\.|th\\.s|[bd]s\\.?-?,? ?ck ?(?:ii?|[12])\\.?|"
          + "ck ?(?:ii?|[12])\\.?|[bdklc]s\\.|cn\\.|kts\\.?|(?-i:GS|TS|ThS|THS|BS|KS|CN|DS|LS)";

  private static final String HONOURS =
      "nsnd\\.?|nsưt\\.?|ngưt\\.?|ngnd\\.?|ttưt\\.?|ttnd\\.?|aháđ\\.?|anh hùng lao động";

  private static final String ADDRESSES =
      "luật sư|bác sĩ|bác sỹ|dược sĩ|dược sỹ|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|kỹ sư|phó giáo sư|"
          + "giáo sư|nhà giáo|hòa thượng|hoà thượng|thượng tọa|thượng toạ|đại đức|ni trưởng|ni sư|"
          + "linh mục|mục sư|ông:?|bà:?|ô\\.|đ/c:?|đồng chí|\\(đã ký\\)|đã ký:?|\\[đã ký\\]";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:"
              + String.join("|", RANKS, DEGREES, HONOURS, ADDRESSES)
              + ")(?: ?[,.-] ?| |$|(?<=[.:)\\]])))++(?=\\p{L}|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** That it was signed, and the dots that end a text. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?: ?[(\\[]?(?:đã ký|chữ ký số)[)\\]]?| ?[.,;/]|\\[\\d{1,2}\\]){1,4}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DOTS_BEFORE = Pattern.compile("^[. …·]{1,40}+(?=\\p{L})");

  private Titles() {}

  /** How many characters at the beginning of {@code text} are titles. */
  static int length(String text) {
    Matcher m = BEFORE.matcher(text);
    return m.lookingAt() ? m.end() : 0;
  }

  /** Without dots before it, and without dots and remarks behind it. */
  static String withoutRemarks(String text) {
    String name = DOTS_BEFORE.matcher(text).replaceFirst("");
    Matcher m = BEHIND.matcher(name);
    return m.find() && m.start() > 0 ? name.substring(0, m.start()).strip() : name;
  }
}
