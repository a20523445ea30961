package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A body's name in the shapes that comparisons need.
 *
 * @param raw as given
 * @param name abbreviations expanded, punctuation off
 * @param key the same in lower case, tones last in each syllable
 * @param folded base letters of the same
 * @param abbreviated whether an abbreviation was expanded
 */
public record OrganisationName(
    String raw, String name, String key, String folded, boolean abbreviated) {
  /** Longer strings are no names; comparisons stay cheap. */
  private static final int LONGEST = 300;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
  private static final Pattern BLANKS = Pattern.compile(" +");

  /** Ranks of territories: what stands before a place's own name. */
  private static final List<Phrase> RANKS =
      Stream.of(
              "tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
          .map(Phrase::of)
          .toList();

  /** Party committees and youth unions name their territory right after themselves. */
  private static final List<Phrase> COMMITTEES =
      Stream.of(
              "tỉnh ủy",
              "thành ủy",
              "quận ủy",
              "huyện ủy",
              "thị ủy",
              "tỉnh đoàn",
              "thành đoàn",
              "quận đoàn",
              "huyện đoàn",
              "thị đoàn")
          .map(Phrase::of)
          .toList();

  private static final Phrase PROVINCE = Phrase.of("tỉnh");
  private static final Phrase CITY = Phrase.of("thành phố");

  /** Words that are written in more than one way, or left out ("Giáo dục - Đào tạo"). */
  private static final Map<String, String> SPELLINGS =
      Stream.of("đăk đắk", "đắc đắk", "lăk lắk", "lắc lắk", "và ")
          .map(VietnameseText::toneLast)
          .map(s -> s.split(" ", -1))
          .collect(Collectors.toUnmodifiableMap(s -> s[0], s -> s[1]));

  /** The name in {@code raw}: any string, of which the first 300 characters are looked at. */
  public static OrganisationName of(String raw) {
    String cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String cleaned = VietnameseText.clean(cut.replace('_', ' '));
    String expanded = BodyAbbreviations.expand(cleaned);
    String bare =
        VietnameseText.clean(NO_WORD.matcher(expanded.replace("&", " và ")).replaceAll(" "));
    return new OrganisationName(
        raw,
        bare,
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

  /** Whether whoever wrote it wrote marks; those of an abbreviation's words are ours. */
  boolean hasMarks() {
    return VietnameseText.hasMarks(abbreviated ? VietnameseText.clean(raw) : key);
  }

  /** Ranks of territories, from the province down. */
  enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
  }

  /** The rank of the last territory named. */
  Optional<Level> level() {
    return territory().map(OrganisationName::level);
  }

  private static Level level(String territory) {
    if (territory.startsWith("tinh ")) {
      return Level.PROVINCE;
    }
    if (territory.startsWith("thanh pho ")) {
      return Successions.isCity(territory.substring(10)) ? Level.PROVINCE : Level.DISTRICT;
    }
    return territory.startsWith("quan ")
            || territory.startsWith("huyen ")
            || territory.startsWith("thi xa ")
        ? Level.DISTRICT
        : Level.COMMUNE;
  }

  /** The last territory named, folded, with its rank: {@code tinh bac kan}. */
  Optional<String> territory() {
    List<String> words = List.of(VietnameseText.words(key));
    for (int i = words.size() - 2; i >= 0; i--) {
      int at = i;
      Optional<String> found = committeeAt(words, at).or(() -> rankAt(words, at));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> rankAt(List<String> words, int at) {
    if (COMMITTEES.stream().anyMatch(c -> matches(words, at, c))) {
      return Optional.empty();
    }
    for (Phrase rank : RANKS) {
      int next = at + rank.length();
      if (next < words.size() && matches(words, at, rank) && !isSociety(words.get(next))) {
        return Optional.of(foldedFrom(words, at));
      }
    }
    return Optional.empty();
  }

  private static boolean isSociety(String word) {
    return VietnameseText.fold(word).equals("hoi");
  }

  private Optional<String> committeeAt(List<String> words, int at) {
    for (Phrase committee : COMMITTEES) {
      if (at + 2 < words.size() && matches(words, at, committee)) {
        String rank = VietnameseText.words(committee.marked())[0];
        String whole = rank.equals("thành") ? "thành phố" : rank.equals("thị") ? "thị xã" : rank;
        return Optional.of(VietnameseText.fold(whole) + " " + foldedFrom(words, at + 2));
      }
    }
    return Optional.empty();
  }

  /** Whether {@code phrase} stands there: with its marks, or without where the name has none. */
  private boolean matches(List<String> words, int at, Phrase phrase) {
    return phrase.standsMarked(words, at) || (phrase.standsBare(words, at) && !hasMarks());
  }

  private static String foldedFrom(List<String> words, int from) {
    return VietnameseText.fold(String.join(" ", words.subList(from, words.size())));
  }

  /** The key in one of the spellings that are in use beside each other. */
  String variantKey() {
    String variant = " " + NameLetters.yAsI(key) + " ";
    for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
      variant = variant.replace(" " + spelling.getKey() + " ", " " + spelling.getValue() + " ");
    }
    return BLANKS.matcher(variant).replaceAll(" ").strip();
  }

  /** The key without the words tỉnh and thành phố. */
  String keyWithoutRanks() {
    List<String> words = List.of(VietnameseText.words(key));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (matches(words, i, CITY)) {
        i++;
      } else if (!matches(words, i, PROVINCE)) {
        kept.add(words.get(i));
      }
    }
    return String.join(" ", kept);
  }
}
