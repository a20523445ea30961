package org.xacthuc.directive;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What text recognition confuses in Vietnamese names: marks, a few letters, letters it does not
 * know, blanks. Not any edit: Võ and Vũ are one letter apart and two families.
 */
final class Confusables {
  /** One confused letter for so many letters of the name. */
  private static final int LETTERS_PER_CONFUSION = 8;

  /** Pairs of letters that look alike, each in one order. */
  private static final Set<String> PAIRS =
      Set.of("o0", "l1", "il", "i1", "lt", "gq", "b6", "s5", "z2", "g9", "8b", "cg", "ft");

  private Confusables() {}

  /** How recognition may have made one name out of the other; {@link Reason#NONE} if not. */
  static Reason explain(PersonName printed, PersonName certified) {
    if (printed.folded().equals(certified.folded())) {
      return Reason.MARKS_DIFFER;
    }
    String one = withoutBlanks(printed.folded());
    String other = withoutBlanks(certified.folded());
    if (one.equals(other)) {
      return Reason.BLANKS_DIFFER;
    }
    if (lettersMissing(printed, certified)) {
      return Reason.LETTERS_MISSING;
    }
    return confusedOnly(one, other) ? Reason.LETTERS_CONFUSED : Reason.NONE;
  }

  private static String withoutBlanks(String text) {
    return text.replace(" ", "");
  }

  /** Whether the two differ only in look-alikes, and in few of them. */
  private static boolean confusedOnly(String one, String other) {
    int allowed = Math.max(1, other.length() / LETTERS_PER_CONFUSION);
    int i = 0;
    int j = 0;
    int confused = 0;
    while (i < one.length() && j < other.length()) {
      if (one.charAt(i) == other.charAt(j)) {
        i++;
        j++;
      } else if (alike(one.charAt(i), other.charAt(j))) {
        confused++;
        i++;
        j++;
      } else if (one.startsWith("rn", i) && other.charAt(j) == 'm') {
        confused++;
        i += 2;
        j++;
      } else if (other.startsWith("rn", j) && one.charAt(i) == 'm') {
        confused++;
        i++;
        j += 2;
      } else {
        return false;
      }
    }
    return i == one.length() && j == other.length() && confused > 0 && confused <= allowed;
  }

  private static boolean alike(char a, char b) {
    return PAIRS.contains("" + a + b) || PAIRS.contains("" + b + a);
  }

  /**
   * Whether each printed word is the certified one without some of its marked letters: recognisers
   * that lack a letter leave it out.
   */
  private static boolean lettersMissing(PersonName printed, PersonName certified) {
    List<String> one = List.of(VietnameseText.words(composed(printed)));
    List<String> other = List.of(VietnameseText.words(composed(certified)));
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!isWithoutMarkedLetters(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String composed(PersonName name) {
    return Normalizer.normalize(name.name(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isWithoutMarkedLetters(String printed, String certified) {
    int at = 0;
    for (int i = 0; i < certified.length(); i++) {
      char c = certified.charAt(i);
      if (at < printed.length() && printed.charAt(at) == c) {
        at++;
      } else if (c < 0x80) {
        return false;
      }
    }
    boolean all = at == printed.length() && !printed.isEmpty();
    // What is a syllable still may be meant: Chu is not Châu with a letter lost.
    return all
        && (printed.length() == certified.length()
            || !Syllables.isPossible(VietnameseText.fold(printed)));
  }
}
