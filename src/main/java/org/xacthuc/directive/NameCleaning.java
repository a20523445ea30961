package org.xacthuc.directive;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off a person's name what certification authorities and typists put around it: numbers of
 * licences and identity cards, e-mail addresses, titles, posts, "đã ký". What is left is the name,
 * and empty where there was none ({@code CN=0101234567}).
 */
final class NameCleaning {
  /** Marks that no reader sees: grapheme joiner, variation selectors. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u034F\\uFE00-\\uFE0F]");

  private static final Pattern EMAIL =
      Pattern.compile("[<(\\[]? ?[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,6} ?[>)\\]]?");

  private static final String LABEL =
      "(?:cccd|cmnd|cmt|mst|mns|hc|bhxh|sđt|sdt|đt|tel|mã|mã số|shcc|msnv|id|số)";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A number of an identity card or the like, six digits at least, with or without its label. */
  private static final Pattern NUMBER_BEHIND =
      Pattern.compile(
          "(?:[\\s,;(-]{1,3}" + LABEL + ")?[\\s:.,;(-]{1,3}[a-z]{0,3}\\d{6,}\\)?$", FLAGS);

  private static final Pattern NUMBER_IN_FRONT =
      Pattern.compile(
          "^(?:" + LABEL + "[\\s:.]{1,3})?[a-z]{0,3}\\d{6,}(?:[\\s:.,;-]{1,3}|$)", FLAGS);

  /** A licence number behind a separator: {@code , A101.0001 - 003848/HCM-CCHN}. */
  private static final Pattern LICENCE = Pattern.compile("[,;(-][^,;(-]*\\d.*$");

  /** What parts a name from a post; a hyphen within a word does not. */
  private static final Pattern SEPARATOR = Pattern.compile(" ?[,;:(/|] ?| [-–] ");

  private static final Pattern STAFF =
      Pattern.compile("(?:van thu|chuyen vien|can bo|nhan vien|ke toan|thu quy)(?: |\\W|$)");

  private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ`´]");
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L}\\p{M}{0,3})[-‐‑](?=\\p{L})");
  private static final Pattern DOTTED =
      Pattern.compile("[\\p{L}\\p{M}]{2,}(?:\\.[\\p{L}\\p{M}]+){1,5}");
  private static final Pattern ENDS = Pattern.compile("^[\\s.,;:*/-]+|[\\s.,;:*/-]+$");

  private NameCleaning() {}

  /** The bare name. */
  static String bare(String raw) {
    String seen = UNSEEN.matcher(raw).replaceAll("").replace('_', ' ');
    String text = VietnameseText.clean(EMAIL.matcher(VietnameseText.clean(seen)).replaceAll(" "));
    String name = withoutPost(withoutTitles(withoutNumbers(text)));
    String spaced = HYPHEN.matcher(APOSTROPHE.matcher(name).replaceAll("'")).replaceAll(" ");
    String parted = DOTTED.matcher(spaced).matches() ? spaced.replace('.', ' ') : spaced;
    return ENDS.matcher(parted.replace("' ", "'")).replaceAll("");
  }

  private static String withoutNumbers(String text) {
    String rest = NUMBER_IN_FRONT.matcher(text).replaceFirst("");
    String bare = NUMBER_BEHIND.matcher(rest).replaceFirst("");
    return LICENCE.matcher(bare).replaceFirst("").strip();
  }

  private static String withoutTitles(String text) {
    String front = NameTitles.before(text).name();
    return NameTitles.withoutThoseBehind(front);
  }

  /** {@code Lê Văn A - Phó Giám đốc} is Lê Văn A, and {@code Giám đốc: Lê Văn A} too. */
  private static String withoutPost(String text) {
    Matcher m = SEPARATOR.matcher(text);
    if (!m.find()) {
      return text;
    }
    String left = text.substring(0, m.start()).strip();
    String right = text.substring(m.end()).strip();
    if (isPost(right) && isName(left)) {
      return left;
    }
    return isPost(left) && isName(right) ? withoutTitles(right) : text;
  }

  private static boolean isPost(String text) {
    String folded = VietnameseText.fold(text);
    return PositionWords.begin(folded)
        || STAFF.matcher(folded).lookingAt()
        || BodyWords.nameBodySurely(VietnameseText.toneLast(text));
  }

  private static boolean isName(String text) {
    List<String> words = List.of(VietnameseText.words(VietnameseText.fold(text)));
    return words.size() >= 2
        && words.size() <= 6
        && Surnames.known(words.get(0))
        && !BodyWords.nameBodySurely(VietnameseText.toneLast(text));
  }
}
