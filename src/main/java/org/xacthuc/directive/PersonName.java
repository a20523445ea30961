package org.xacthuc.directive;

import java.util.List;

/**
 * A person's name in the shapes that comparisons need.
 *
 * @param raw as given
 * @param name bare, see {@link NameCleaning}
 * @param key lower case with tones last in each syllable: equal for equal spellings
 * @param variantKey {@code key} with y as i where both are written, apostrophes as blanks
 * @param folded base letters, apostrophes as blanks
 */
public record PersonName(String raw, String name, String key, String variantKey, String folded) {
  /** Longer strings are no names; comparisons stay cheap. */
  private static final int LONGEST = 200;

  /** The name in {@code raw}: any string, of which the first 200 characters are looked at. */
  public static PersonName of(String raw) {
    String cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String name = NameCleaning.bare(cut);
    String key = VietnameseText.toneLast(name);
    return new PersonName(
        raw,
        name,
        key,
        NameLetters.yAsI(key.replace('\'', ' ')),
        VietnameseText.clean(NameLetters.fold(name).replace('\'', ' ')));
  }

  /** The folded words, surname first. */
  public List<String> words() {
    return List.of(VietnameseText.words(folded));
  }

  public boolean isEmpty() {
    return folded.isEmpty();
  }

  boolean hasMarks() {
    return NameLetters.hasMarks(name);
  }

  /** Whether a reader may take a letter for a Vietnamese one that it is not. */
  boolean hasForeignLetters() {
    return NameLetters.areForeign(raw);
  }
}
