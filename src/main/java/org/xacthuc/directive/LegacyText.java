package org.xacthuc.directive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.pdf.legacy.LegacyEncoding;

/**
 * Tells by the letters whether a plain text, where no font tells, is coded as before Unicode: read
 * by one of the tables nearly all of its marked words are syllables of Vietnamese, and as they
 * stand they are not.
 */
final class LegacyText {
  /** As much of the text as is looked at to tell. */
  private static final int SAMPLE = 20_000;

  /** Of fewer different marked words nobody can tell. */
  private static final int FEWEST_WORDS = 4;

  private static final double NEARLY_ALL = 0.9;

  /** In Vietnamese most syllables bear a mark, in French hardly a quarter do. */
  private static final double MARKED = 0.3;

  /** What stands between blanks and ASCII signs. */
  private static final Pattern WORD = Pattern.compile("[^\\x00-\\x40\\x5B-\\x60\\x7B-\\x7F\\s]+");

  /** A syllable that ends in a stop bears the acute or the dot (\u0301, \u0323). */
  private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");

  /** Quotation marks and dashes, of which legacy fonts have those of Windows. */
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M}]+$");

  private LegacyText() {}

  /** The text in Unicode: as it is, unless its letters tell otherwise. */
  static String read(String text) {
    Optional<LegacyEncoding> encoding = encoding(text);
    if (encoding.isEmpty()) {
      return text;
    }
    String read = encoding.get().decode(text);
    return encoding.get() == LegacyEncoding.TCVN3 ? withCapitals(text, read) : read;
  }

  /**
   * TCVN3 has no capitals with tones: fonts of capitals draw them for the small letters' codes.
   * Where all letters of ASCII on a line are capitals, all others are.
   */
  private static String withCapitals(String text, String read) {
    String[] before = text.split("\n", -1);
    String[] lines = read.split("\n", -1);
    for (int i = 0; i < lines.length && before.length == lines.length; i++) {
      long upper = before[i].chars().filter(c -> c >= 'A' && c <= 'Z').count();
      boolean lower = before[i].chars().anyMatch(c -> c >= 'a' && c <= 'z');
      if (upper >= 2 && !lower) {
        lines[i] = lines[i].toUpperCase(Locale.ROOT);
      }
    }
    return String.join("\n", lines);
  }

  private static Optional<LegacyEncoding> encoding(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (LegacyEncoding.isUnicode(sample)) {
      return Optional.empty();
    }
    Set<String> marked = new HashSet<>();
    int words = 0;
    int withMarks = 0;
    for (Matcher m = WORD.matcher(sample); m.find(); ) {
      if (m.end() - m.start() < 2) {
        continue; // A sign of its own more often than a letter.
      }
      words++;
      if (m.group().chars().anyMatch(c -> c >= 0x80)) {
        marked.add(m.group());
        withMarks++;
      }
    }
    if (marked.size() < FEWEST_WORDS || withMarks < MARKED * words) {
      return Optional.empty();
    }
    double asTheyStand = share(marked, Optional.empty());
    Optional<LegacyEncoding> best = Optional.empty();
    double most = Math.max(NEARLY_ALL, asTheyStand);
    for (LegacyEncoding encoding :
        new LegacyEncoding[] {LegacyEncoding.TCVN3, LegacyEncoding.VNI, LegacyEncoding.VISCII}) {
      double share = share(marked, Optional.of(encoding));
      if (share > most || (share == most && share > asTheyStand && best.isEmpty())) {
        best = Optional.of(encoding);
        most = share;
      }
    }
    return best;
  }

  private static double share(Set<String> words, Optional<LegacyEncoding> encoding) {
    long syllables =
        words.stream()
            .filter(w -> encoding.map(e -> e.explains(w)).orElse(true))
            .map(w -> encoding.map(e -> e.decode(w)).orElse(w))
            .filter(LegacyText::isSyllable)
            .count();
    return (double) syllables / words.size();
  }

  /** Whether a word in lower case has the shape of a syllable with at most one tone. */
  static boolean isSyllable(String quoted) {
    String word = AROUND.matcher(quoted).replaceAll("");
    String last = VietnameseText.toneLast(word);
    String folded = VietnameseText.fold(word);
    if (!folded.chars().allMatch(c -> c >= 'a' && c <= 'z') || !Syllables.isPossible(folded)) {
      return false;
    }
    long tones = last.chars().filter(c -> VietnameseText.TONES.indexOf(c) >= 0).count();
    boolean heavy = last.endsWith("\u0301") || last.endsWith("\u0323");
    return tones <= 1 && (heavy || !STOPPED.matcher(folded).matches());
  }
}
