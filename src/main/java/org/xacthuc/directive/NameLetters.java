package org.xacthuc.directive;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.xacthuc.base.StreamSafe;

/**
 * The letters that names in Vietnam are written with: the alphabet's, and those of the Ê Đê, Gia
 * Rai and Ba Na (č, ñ, ƀ, breve on every vowel). All others, however they look, are other letters:
 * Cyrillic А is no A, and neither is the full-width or the mathematical one.
 */
final class NameLetters {
  /** The five tones, circumflex, breve, horn, and the caron of č. */
  private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B\u030C";

  private static final String LETTERS = "\u0110\u0111\u00D0\u00F0\u0180\u0243";

  /** i and y are both written after these (h, k, l, m, s, t, qu), at a syllable's end. */
  private static final Pattern Y_FOR_I =
      Pattern.compile(
          "(?<=(?:^|[^\\p{L}\\p{M}])(?:h|k|l|m|s|t|qu))y(?=\\p{M}*(?:[^\\p{L}\\p{M}]|$))");

  private NameLetters() {}

  /**
   * The same with i for y where both are written.
   *
   * @param key see {@link VietnameseText#toneLast}
   */
  static String yAsI(String key) {
    return Y_FOR_I.matcher(key).replaceAll("i");
  }

  /** Base letters in lower case; marks that no name in Vietnam bears stay. */
  static String fold(String text) {
    String apart = StreamSafe.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (MARKS.indexOf(c) < 0) {
        out.append(base(c));
      }
    }
    return out.toString();
  }

  private static String base(char c) {
    if (c == '\u0180' || c == '\u0243') {
      return "b";
    }
    return VietnameseText.isMark(c) ? String.valueOf(c) : VietnameseText.fold(String.valueOf(c));
  }

  /** Whether a letter bears a mark, or is đ or ƀ. */
  static boolean hasMarks(String text) {
    return StreamSafe.normalize(text, Normalizer.Form.NFD)
        .chars()
        .anyMatch(c -> MARKS.indexOf(c) >= 0 || LETTERS.indexOf(c) >= 0);
  }

  /** Whether {@code c}, of decomposed text, is a mark or letter that only recognition can lose. */
  static boolean isMarked(char c) {
    String apart = StreamSafe.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return hasMarks(apart) && fold(apart).length() == 1 && fold(apart).charAt(0) < 0x80;
  }

  /** Whether a letter is of another alphabet, or the order of writing is turned about. */
  static boolean areForeign(String text) {
    return StreamSafe.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .anyMatch(c -> isTurn(c) || (Character.isLetter(c) && !isOurs(c)));
  }

  /**
   * Whether a letter can only be there to look like another: one of another script than Latin, or
   * of the forms that Unicode keeps for compatibility (full-width, mathematical), or the order of
   * writing is turned about. Such a name is not the one that people read, though page and
   * certificate both hold it; a Ł or ƣ may be meant.
   */
  static boolean areDisguised(String text) {
    return StreamSafe.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .anyMatch(c -> isTurn(c) || (Character.isLetter(c) && !isOurs(c) && !isLatin(c)));
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
        && Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC);
  }

  private static boolean isOurs(int c) {
    return (c < 0x80) || LETTERS.indexOf(c) >= 0 || c == '\u02BC';
  }

  /** Bidirectional overrides and isolates: what is read is not what stands there. */
  private static boolean isTurn(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
