package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A body's name in the shapes that comparisons need.
 *
 * @param raw as given
 * @param key lower case, abbreviations expanded, punctuation off, tones last in each syllable
 * @param folded base letters of the same
 * @param abbreviated whether an abbreviation was expanded
 */
public record OrganisationName(String raw, String key, String folded, boolean abbreviated) {
  /** Longer strings are no names; comparisons stay cheap. */
  private static final int LONGEST = 300;

  /** Ranks of territories, folded: what stands before a place's own name. */
  private static final List<String> RANKS =
      List.of(
          "tinh", "thanh pho", "quan", "huyen", "thi xa", "thi tran", "xa", "phuong", "dac khu");

  /** Party committees name their territory right after themselves. */
  private static final List<String> COMMITTEES =
      List.of("tinh uy", "thanh uy", "quan uy", "huyen uy", "thi uy", "tinh doan", "thanh doan");

  private static final Set<String> RANK_WORDS = Set.of("tinh", "thanh", "pho");

  /** The name in {@code raw}: any string, of which the first 300 characters are looked at. */
  public static OrganisationName of(String raw) {
    String cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String cleaned = VietnameseText.clean(cut.replace('_', ' '));
    String expanded = BodyAbbreviations.expand(cleaned);
    String bare =
        VietnameseText.clean(expanded.replace("&", " và ").replaceAll("[^\\p{L}\\p{M}\\d]+", " "));
    return new OrganisationName(
        raw,
        VietnameseText.toneLast(bare),
        VietnameseText.fold(bare),
        !expanded.equalsIgnoreCase(cleaned));
  }

  public boolean isEmpty() {
    return folded.isEmpty();
  }

  /** The folded words. */
  public List<String> words() {
    return List.of(VietnameseText.words(folded));
  }

  boolean hasMarks() {
    return VietnameseText.hasMarks(key);
  }

  /** The last territory named, folded, with its rank: {@code tinh bac kan}. */
  Optional<String> territory() {
    int best = -1;
    String found = null;
    for (String rank : RANKS) {
      int at = lastWords(rank);
      if (at > best && at + rank.length() + 1 < folded.length() && !isCommitteeAt(at)) {
        best = at;
        found = folded.substring(at);
      }
    }
    for (String committee : COMMITTEES) {
      int at = lastWords(committee);
      if (at > best && at + committee.length() + 1 < folded.length()) {
        best = at;
        found =
            (committee.startsWith("tinh") ? "tinh " : "thanh pho ")
                + folded.substring(at + committee.length() + 1);
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean isCommitteeAt(int at) {
    return COMMITTEES.stream().anyMatch(c -> folded.startsWith(c, at));
  }

  private int lastWords(String words) {
    return (" " + folded + " ").lastIndexOf(" " + words + " ");
  }

  static boolean isRankWord(String folded) {
    return RANK_WORDS.contains(folded);
  }

  /** The folded name without the words tỉnh and thành phố. */
  String withoutRanks() {
    List<String> kept = new ArrayList<>(words());
    kept.removeIf(RANK_WORDS::contains);
    return String.join(" ", kept);
  }
}
