package org.xacthuc.directive;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xacthuc.base.StreamSafe;

/**
 * What text recognition confuses in Vietnamese names: marks, a few letters, letters it does not
 * know, blanks. Not any edit: Võ and Vũ are one letter apart and two families. And a syllable that
 * can be one is believed: Lâm is not Tâm misread, but "Nguyệl" is no syllable.
 */
final class Confusables {
  /** One confused letter for so many letters of the name. */
  private static final int LETTERS_PER_CONFUSION = 8;

  /** At most one letter in so many is left out; two in one syllable ({@code ươ}). */
  private static final int LETTERS_PER_LOSS = 3;

  private static final int MOST_LOST_IN_SYLLABLE = 2;

  /** What is left of a syllable; a single letter is an initial. */
  private static final int LEAST_LEFT = 2;

  /** Pairs of letters that look alike, each in one order. */
  private static final Set<String> PAIRS =
      Set.of("o0", "l1", "il", "i1", "lt", "gq", "b6", "s5", "z2", "g9", "8b", "cg", "ft", "t1");

  private Confusables() {}

  /**
   * How recognition may have made one name out of the other; {@link Reason#NONE} if not.
   *
   * @param printed the recognised name, cleaned
   * @param certified the true one, cleaned
   */
  static Reason explain(String printed, String certified) {
    String one = letters(printed);
    String other = letters(certified);
    if (one.equals(other)) {
      return Reason.MARKS_DIFFER;
    }
    if (one.replace(" ", "").equals(other.replace(" ", ""))) {
      return Reason.BLANKS_DIFFER;
    }
    if (lettersMissing(printed, certified)) {
      return Reason.LETTERS_MISSING;
    }
    return confusedOnly(one, other) ? Reason.LETTERS_CONFUSED : Reason.NONE;
  }

  private static String letters(String name) {
    return VietnameseText.clean(VietnameseText.fold(NameLetters.fold(name)).replace('\'', ' '));
  }

  /** Whether the two differ only in look-alikes, in few of them, and make no other syllable. */
  private static boolean confusedOnly(String one, String other) {
    List<String> left = List.of(VietnameseText.words(one));
    List<String> right = List.of(VietnameseText.words(other));
    if (left.size() != right.size()) {
      return false;
    }
    int confused = 0;
    for (int i = 0; i < left.size(); i++) {
      String word = left.get(i);
      if (!word.equals(right.get(i))) {
        int here = Syllables.isPossible(word) ? -1 : confused(word, right.get(i));
        if (here < 0) {
          return false;
        }
        confused += here;
      }
    }
    int letters = other.replace(" ", "").length();
    return confused > 0 && confused <= Math.max(1, letters / LETTERS_PER_CONFUSION);
  }

  /** How many letters were confused to make {@code one} of {@code other}; -1 if that is not all. */
  private static int confused(String one, String other) {
    int i = 0;
    int j = 0;
    int confused = 0;
    while (i < one.length() && j < other.length()) {
      if (one.charAt(i) == other.charAt(j)) {
        i++;
        j++;
        continue;
      }
      confused++;
      if (alike(one.charAt(i), other.charAt(j))) {
        i++;
        j++;
      } else if (one.startsWith("rn", i) && other.charAt(j) == 'm') {
        i += 2;
        j++;
      } else if (other.startsWith("rn", j) && one.charAt(i) == 'm') {
        i++;
        j += 2;
      } else {
        return -1;
      }
    }
    return i == one.length() && j == other.length() ? confused : -1;
  }

  private static boolean alike(char a, char b) {
    return PAIRS.contains("" + a + b) || PAIRS.contains("" + b + a);
  }

  /**
   * Whether each printed word is the certified one without some of its marked letters: recognisers
   * that lack a letter leave it out. Marks of the letters that are left may be lost too.
   */
  private static boolean lettersMissing(String printed, String certified) {
    List<String> one = List.of(VietnameseText.words(composed(printed)));
    List<String> other = List.of(VietnameseText.words(composed(certified)));
    if (one.size() != other.size()) {
      return false;
    }
    int lost = 0;
    for (int i = 0; i < one.size(); i++) {
      int here = lost(one.get(i), other.get(i));
      if (here < 0) {
        return false;
      }
      lost += here;
    }
    int letters = String.join("", other).length();
    return lost > 0 && lost <= letters / LETTERS_PER_LOSS;
  }

  private static String composed(String name) {
    return StreamSafe.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** How many marked letters of {@code certified} are left out; -1 if that is not all. */
  private static int lost(String printed, String certified) {
    int at = 0;
    for (int i = 0; i < certified.length(); i++) {
      if (at < printed.length() && sameBase(printed.charAt(at), certified.charAt(i))) {
        at++;
      } else if (!NameLetters.isMarked(certified.charAt(i))) {
        return -1;
      }
    }
    int lost = certified.length() - at;
    boolean all = at == printed.length();
    // What is a syllable still may be meant: Chu is not Châu with a letter lost.
    boolean torn =
        at >= LEAST_LEFT
            && lost <= MOST_LOST_IN_SYLLABLE
            && !Syllables.isPossible(NameLetters.fold(printed));
    return all && (lost == 0 || torn) ? lost : -1;
  }

  private static boolean sameBase(char a, char b) {
    return NameLetters.fold(String.valueOf(a)).equals(NameLetters.fold(String.valueOf(b)));
  }
}
