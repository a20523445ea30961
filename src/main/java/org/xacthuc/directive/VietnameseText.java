package org.xacthuc.directive;

import java.text.Normalizer;
import java.util.Locale;
import org.xacthuc.base.StreamSafe;

/**
 * Vietnamese letters: cleaning, folding to base letters, and a key that does not see where a
 * syllable's tone mark stands.
 */
final class VietnameseText {
  /** The five tones: grave, acute, tilde, hook above, dot below. */
  static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** What the letters from U+00C0 to U+01B0 fold to. */
  private static final String LATIN =
      "aaaaaaæceeeeiiiidnooooo×øuuuuyþßaaaaaaæceeeeiiiidnooooo÷øuuuuyþy"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
          + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ"
          + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuu";

  /** What the letters from U+1EA0 to U+1EF9 fold to. */
  private static final String VIETNAMESE =
      "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooo"
          + "oooouuuuuuuuuuuuuuyyyyyyyy";

  private VietnameseText() {}

  /**
   * NFC without zero-width and control characters, every kind of blank as one space, none at the
   * ends.
   */
  static String clean(String text) {
    String composed = StreamSafe.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    boolean blank = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      boolean plain = isPlain(c);
      if (!plain && isBlank(c)) {
        blank = !out.isEmpty();
      } else if (plain || !isInvisible(c)) {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(c == '\u00D0' ? '\u0110' : c == '\u00F0' ? '\u0111' : c); // ETH for Đ
      }
    }
    return out.toString();
  }

  /** Neither blank nor invisible, as is nearly every character, and none that is replaced. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < 0x7F) || isVietnamese(c);
  }

  /** One of the composed letters that only Vietnamese has. */
  private static boolean isVietnamese(char c) {
    return c >= '\u1EA0' && c <= '\u1EF9';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == 0;
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL || c == '\uFEFF';
  }

  /**
   * Base letters in lower case: marks off, đ as d. As long as its composed input where that is
   * Vietnamese.
   */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char letter = folded(c);
      if (letter != 0) {
        out.append(letter);
      } else if (!isMark(c)) {
        return foldApart(text);
      }
    }
    return out.toString();
  }

  /** What a letter of the tables folds to; 0 for every other character. */
  private static char folded(char c) {
    if (c < 0x80) {
      return asciiLower(c);
    }
    if (c >= '\u00C0' && c <= '\u01B0') {
      return LATIN.charAt(c - '\u00C0');
    }
    return isVietnamese(c) ? VIETNAMESE.charAt(c - '\u1EA0') : 0;
  }

  private static String foldApart(String text) {
    String apart = StreamSafe.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (!isMark(c)) {
        out.append(foldLetter(c));
      }
    }
    return out.toString();
  }

  private static char foldLetter(char c) {
    return switch (c) {
      case '\u0110', '\u0111', '\u00D0', '\u00F0' -> 'd';
      default -> c < 0x80 ? asciiLower(c) : Character.toLowerCase(c);
    };
  }

  private static char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  static boolean isMark(char c) {
    return c >= '\u0300' && c <= '\u036F';
  }

  /**
   * Lower case, decomposed, with each syllable's tone moved to its end, so that hòa and hoà are the
   * same and no two different syllables become so.
   */
  static String toneLast(String text) {
    String apart = StreamSafe.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    StringBuilder tones = new StringBuilder(2);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
        continue;
      }
      if (!Character.isLetter(c) && !isMark(c)) {
        out.append(tones);
        tones.setLength(0);
      }
      out.append(c == '\u00F0' ? '\u0111' : c);
    }
    return out.append(tones).toString();
  }

  /** Whether any letter bears a Vietnamese mark, the bar of đ included. */
  static boolean hasMarks(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isVietnamese(c)) {
        return true;
      }
      plain &= c < 0x80;
    }
    return !plain && hasMarksApart(text);
  }

  private static boolean hasMarksApart(String text) {
    String apart = StreamSafe.normalize(text, Normalizer.Form.NFD);
    return apart.chars().anyMatch(c -> isMark((char) c) || c == '\u0110' || c == '\u0111');
  }

  /**
   * Whether the letters are capitals, but for a few as in {@code QĐ-TTg}; false without letters.
   */
  static boolean isCapitals(String text) {
    int lower = 0;
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      }
    }
    return upper >= 2 && lower * 10 <= upper;
  }

  static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ", -1);
  }
}
