package org.xacthuc.directive;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks, degrees, honours and forms of address around a person's name, in any order and spelling
 * ({@code PGS.TS.}, {@code Thượng tá, ThS}, {@code BSCKII}, {@code Đ/c}). Decree 30/2020 annex I
 * II.7.c wants none, but lets armed forces, science, schools and hospitals print them.
 */
final class NameTitles {
  /** In lower case, a blank where dots and blanks may stand; one group to a line. */
  private static final String LIST =
      """
      đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá
      đại úy|đại uý|thượng úy|thượng uý|trung úy|trung uý|thiếu úy|thiếu uý|chuẩn úy|chuẩn uý
      phó đô đốc|chuẩn đô đốc|đô đốc|thượng sĩ|thượng sỹ|trung sĩ|trung sỹ|hạ sĩ|hạ sỹ
      phó giáo sư|giáo sư|tiến sĩ khoa học|tiến sỹ khoa học|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ
      gs|pgs|ts|tskh|ths|th s|ncs|viện sĩ|cử nhân|cn|kỹ sư|kĩ sư|ks|kiến trúc sư|kts
      bác sĩ chuyên khoa ii|bác sĩ chuyên khoa i|bác sĩ|bác sỹ|bs|bsnt|bs ck ii|bs ck i|bs ck 2|bs ck 1|bsckii|bscki|bsck2|bsck1
      ck ii|ck i|ck 2|ck 1|ckii|cki|ck2|ck1|dược sĩ|dược sỹ|ds|dsckii|dscki|điều dưỡng|đd
      luật sư|ls|công chứng viên|ccv|thẩm phán|kiểm sát viên|chấp hành viên|đấu giá viên
      nhà giáo nhân dân|nhà giáo ưu tú|ngnd|ngưt|nghệ sĩ nhân dân|nghệ sĩ ưu tú|nsnd|nsưt
      thầy thuốc nhân dân|thầy thuốc ưu tú|ttnd|ttưt|anh hùng lao động|ahlđ|ahllvtnd
      hòa thượng|hoà thượng|thượng tọa|thượng toạ|đại đức|ni trưởng|ni sư|linh mục|mục sư
      ông/bà|ông (bà)|ông|bà|đ/c|đ c|đồng chí|đc|mr|mrs|ms|dr|prof
      """;

  /** The one form of address that is also a surname. */
  private static final String SIR = "ong";

  private static final String ONE =
      LIST.lines()
          .flatMap(line -> Pattern.compile("\\|").splitAsStream(line.strip()))
          .sorted(Comparator.comparing(String::length).reversed())
          .map(title -> Pattern.quote(title).replace(" ", "\\E[ .]{1,2}\\Q"))
          .collect(Collectors.joining("|"));

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String SIGNED =
      "[(\\[]?(?:đã|da) ?k[ýíy](?: số| so| tên)?(?:,? (?:và )?đóng dấu)?[)\\]]?";

  /** Ô. and B. are words for sir and madam with their dot only. */
  private static final Pattern IN_FRONT =
      Pattern.compile(
          "(?:(?:(?:"
              + ONE
              + "|"
              + SIGNED
              + ")(?![\\p{L}\\p{M}\\d/'’])|[ôb]\\.)[\\s.,:;–)-]{0,4}+)++(?=\\p{L}|$)",
          FLAGS);

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:[\\s.,;–(-]{1,4}+(?:" + ONE + "|" + SIGNED + ")(?![\\p{L}\\p{M}\\d])[.)]{0,2})+$",
          FLAGS);

  /** The dots that end a text, a note's number. */
  private static final Pattern REMARKS = Pattern.compile("(?: ?[.,;/]| ?\\[\\d{1,2}\\]){1,4}$");

  private static final Pattern DOTS_IN_FRONT = Pattern.compile("^[. …·]{1,40}+(?=\\p{L})");

  /** The words that the patterns can begin and end with: what has none is not tried. */
  private static final Set<String> FIRST_WORDS = words(0);

  private static final Set<String> LAST_WORDS = words(1);

  private static final Pattern LEADING = Pattern.compile("[\\p{L}\\p{M}\\d]*");
  private static final Pattern TRAILING = Pattern.compile("[\\p{L}\\p{M}\\d]+(?=\\W{0,3}$)");

  private NameTitles() {}

  private static Set<String> words(int end) {
    Stream<String> titles =
        LIST.lines().flatMap(line -> Pattern.compile("\\|").splitAsStream(line.strip()));
    return Stream.concat(titles, Stream.of("đã ký", "da ky", "số", "so", "tên", "đóng dấu", "kí"))
        .flatMap(title -> Stream.of(end == 0 ? title : lastWord(title)))
        .map(title -> title.split("[^\\p{L}\\p{M}\\d]", 2)[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String lastWord(String title) {
    String[] words = title.replace(")", "").split("[^\\p{L}\\p{M}\\d]", -1);
    return words[words.length - 1];
  }

  private static boolean mayBegin(String text) {
    Matcher m = LEADING.matcher(text);
    String first = m.lookingAt() ? m.group().toLowerCase(Locale.ROOT) : "";
    return first.isEmpty() || first.length() == 1 || FIRST_WORDS.contains(first);
  }

  private static boolean mayEnd(String text) {
    Matcher m = TRAILING.matcher(text.substring(Math.max(0, text.length() - 40)));
    return m.find() && LAST_WORDS.contains(m.group().toLowerCase(Locale.ROOT));
  }

  /**
   * Takes titles off the front.
   *
   * @param text cleaned, see {@link VietnameseText#clean}
   */
  static NameLine before(String text) {
    Matcher m = IN_FRONT.matcher(text);
    if (!mayBegin(text) || !m.lookingAt() || m.end() == 0) {
      return new NameLine(text, Optional.empty());
    }
    String rest = text.substring(m.end()).strip();
    String titles = m.group().replaceAll("[ ,-]++$", "");
    return VietnameseText.fold(titles).equals(SIR) && isNoName(rest)
        ? new NameLine(text, Optional.empty())
        : new NameLine(rest, Optional.of(titles));
  }

  /** Whether {@code rest} has words and the first is no surname: Ông is one, then. */
  private static boolean isNoName(String rest) {
    return !rest.isEmpty() && !Surnames.known(VietnameseText.words(VietnameseText.fold(rest))[0]);
  }

  /** The text without titles behind the name ({@code Lê Văn A, ThS.BS}). */
  static String withoutThoseBehind(String text) {
    Matcher m = BEHIND.matcher(text);
    return mayEnd(text) && m.find() && m.start() > 0 ? text.substring(0, m.start()) : text;
  }

  /** Without dots before the text, and without dots, notes and "đã ký" behind it. */
  static String withoutRemarks(String text) {
    String name = DOTS_IN_FRONT.matcher(text).replaceFirst("");
    Matcher m = REMARKS.matcher(name);
    return withoutThoseBehind(m.find() && m.start() > 0 ? name.substring(0, m.start()) : name);
  }
}
