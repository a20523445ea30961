package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Headings whose letters are set apart by blanks ({@code Q U Y Ế T Đ Ị N H}). Wider blanks part the
 * words; where there are none, syllables do, the longest first.
 */
final class SpacedLetters {
  private static final Pattern APART =
      Pattern.compile("\\p{Lu}\\p{M}*(?:\\h+\\p{Lu}\\p{M}*){3,59}");
  private static final Pattern WIDE = Pattern.compile("\\h{2,}");
  private static final int LONGEST_SYLLABLE = 7;

  private SpacedLetters() {}

  /** The line with its letters put together, or as it is. */
  static String join(String line) {
    String bare = line.strip();
    if (bare.length() < 7 || !Character.isSpaceChar(bare.charAt(1)) || !isApart(bare)) {
      return line;
    }
    List<String> words = new ArrayList<>();
    for (String part : WIDE.split(bare, -1)) {
      String letters = part.replaceAll("\\h", "");
      words.add(WIDE.matcher(bare).find() ? letters : syllables(letters));
    }
    return String.join(" ", words);
  }

  private static boolean isApart(String bare) {
    return APART.matcher(bare).matches();
  }

  private static String syllables(String letters) {
    List<String> found = new ArrayList<>();
    return split(letters, found) ? String.join(" ", found) : letters;
  }

  private static boolean split(String letters, List<String> found) {
    if (letters.isEmpty()) {
      return true;
    }
    for (int n = Math.min(LONGEST_SYLLABLE, letters.length()); n > 0; n--) {
      String first = letters.substring(0, n);
      if (LegacyText.isSyllable(first.toLowerCase(Locale.ROOT))) {
        found.add(first);
        if (split(letters.substring(n), found)) {
          return true;
        }
        found.remove(found.size() - 1);
      }
    }
    return false;
  }
}
