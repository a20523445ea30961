package org.xacthuc.directive;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A person's name in the shapes that comparisons need.
 *
 * @param raw as given
 * @param name cleaned, without rank, degree, form of address or licence number
 * @param key lower case with tones last in each syllable: equal for equal spellings
 * @param variantKey {@code key} with y as i where both are written
 * @param folded base letters, apostrophes as blanks
 */
public record PersonName(String raw, String name, String key, String variantKey, String folded) {
  /** Longer strings are no names; comparisons stay cheap. */
  private static final int LONGEST = 200;

  /** i and y are both written after these (h, k, l, m, s, t, qu), at a syllable's end. */
  private static final Pattern Y_FOR_I =
      Pattern.compile(
          "(?<=(?:^|[^\\p{L}\\p{M}])(?:h|k|l|m|s|t|qu))y(?=\\p{M}*(?:[^\\p{L}\\p{M}]|$))");

  private static final Pattern LICENCE = Pattern.compile("[,;(-][^,;(-]*\\d.*$");

  /** The name in {@code raw}: any string, of which the first 200 characters are looked at. */
  public static PersonName of(String raw) {
    String cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String cleaned = VietnameseText.clean(cut.replace('_', ' '));
    String bare = LICENCE.matcher(cleaned).replaceFirst("").strip();
    String name =
        NameLine.withoutTitles(bare.isEmpty() ? cleaned : bare)
            .name()
            .replaceAll("[’‘ʼ`´]", "'")
            .replaceAll("' ", "'")
            .strip();
    String key = VietnameseText.toneLast(name);
    return new PersonName(
        raw,
        name,
        key,
        Y_FOR_I.matcher(key).replaceAll("i"),
        VietnameseText.clean(VietnameseText.fold(name).replace('\'', ' ')));
  }

  /** The folded words, surname first. */
  public List<String> words() {
    return List.of(VietnameseText.words(folded));
  }

  public boolean isEmpty() {
    return folded.isEmpty();
  }

  boolean hasMarks() {
    return VietnameseText.hasMarks(name);
  }
}
