package org.xacthuc.directive;

import java.util.List;
import java.util.Set;

/**
 * Words that are looked for in the words of a body's key, in the shapes they have there.
 *
 * @param marked as they are written
 * @param key the words with their tones last
 * @param bare the words without marks; none where only the marks tell them from other words
 */
record Phrase(String marked, List<String> key, List<String> bare) {
  /** Ranks that are told from other words only by their marks (cơ quan, xã hội, địa phương). */
  private static final Set<String> AMBIGUOUS = Set.of("quận", "xã", "phường");

  static Phrase of(String marked) {
    List<String> bare =
        AMBIGUOUS.contains(marked)
            ? List.of()
            : List.of(VietnameseText.words(VietnameseText.fold(marked)));
    return new Phrase(marked, List.of(VietnameseText.words(VietnameseText.toneLast(marked))), bare);
  }

  /** How many words. */
  int length() {
    return key.size();
  }

  /** Whether these words stand there with their marks. */
  boolean standsMarked(List<String> words, int at) {
    return stands(key, words, at);
  }

  /** Whether these words stand there without marks. */
  boolean standsBare(List<String> words, int at) {
    return !bare.isEmpty() && stands(bare, words, at);
  }

  private static boolean stands(List<String> wanted, List<String> words, int at) {
    if (at + wanted.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!words.get(at + i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }
}
