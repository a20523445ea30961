package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that may be a person's name, with what stands before it.
 *
 * @param name without rank, degree or form of address
 * @param rank what was taken off; absent where nothing was
 */
record NameLine(String name, Optional<String> rank) {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 60;

  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}[\\p{Ll}]{0,7}(?:['’][\\p{L}]{0,7})?(?:-\\p{Lu}\\p{Ll}{1,7})?");
  private static final Pattern CAPITAL_WORD =
      Pattern.compile("\\p{Lu}{1,8}(?:['’]\\p{Lu}{0,7})?(?:-\\p{Lu}{2,8})?");

  /** How headings of what may follow a block begin, folded. */
  private static final List<String> HEADINGS =
      List.of(
          "bang",
          "bieu",
          "chuong",
          "danh muc",
          "danh sach",
          "don",
          "dot",
          "du thao",
          "giay",
          "ho so",
          "khung",
          "lich",
          "loi",
          "mau",
          "muc",
          "nam",
          "noi dung",
          "phan",
          "phieu",
          "phong",
          "so",
          "tai lieu",
          "thanh phan",
          "the",
          "thoi gian",
          "thu tuc",
          "tieu chi",
          "tinh",
          "to khai",
          "tong hop",
          "viet nam",
          "xac nhan");

  /** Takes titles off the front of a name, remarks off its end. */
  static NameLine withoutTitles(String text) {
    return NameTitles.before(NameTitles.withoutRemarks(text));
  }

  /** The name on the line, where it has the shape of one: capitalised words, two to six. */
  static Optional<NameLine> titleCase(String text) {
    return shaped(text, WORD).filter(n -> !PositionWords.beginMarked(n.name));
  }

  /** The name on the line, where it is in capitals and begins with a surname. */
  static Optional<NameLine> capitals(String text) {
    return shaped(text, CAPITAL_WORD).filter(n -> n.beginsWithSurname() && !n.namesBody());
  }

  private static Optional<NameLine> shaped(String text, Pattern word) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    NameLine line = withoutTitles(text);
    String mended = mendSplitWords(line.name);
    List<String> words = List.of(VietnameseText.words(mended));
    boolean shape =
        words.size() >= 2
            && words.size() <= MOST_WORDS
            && words.stream().allMatch(w -> word.matcher(w).matches());
    return shape ? Optional.of(new NameLine(mended, line.rank)) : Optional.empty();
  }

  /**
   * Mends syllables that extraction tore ({@code T rần}, {@code Nguy ễn}): no syllable is without a
   * vowel, and none of a name begins in lower case.
   */
  static String mendSplitWords(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (String word : VietnameseText.words(name)) {
      boolean rest = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      out.append(out.isEmpty() || rest ? "" : " ").append(word);
    }
    String mended = out.toString();
    return mended.length() == name.length() || !areSyllables(mended) ? name : mended;
  }

  private static boolean areSyllables(String name) {
    return List.of(VietnameseText.words(VietnameseText.fold(name))).stream()
        .allMatch(Syllables::isPossible);
  }

  /** Whether the whole line is a rank or title, the name to follow. */
  static boolean isTitleOnly(String text) {
    NameLine line = withoutTitles(text);
    return line.name.isEmpty() && line.rank.isPresent();
  }

  /** Whether a name may be torn here: one capitalised word, or two or three. */
  static boolean maybePart(String text) {
    String[] words = VietnameseText.words(text);
    return words.length <= 4 && List.of(words).stream().allMatch(w -> WORD.matcher(w).matches());
  }

  /**
   * The name on the line, where it is in capitals and begins with any word. Headings look alike:
   * for lines that stand where only a name can.
   */
  static Optional<NameLine> anyCapitals(String text) {
    return shaped(text, CAPITAL_WORD).filter(n -> !n.namesBody() && !n.isHeading());
  }

  private boolean isHeading() {
    String folded = VietnameseText.fold(name);
    return BodyWords.startName(folded)
        || HEADINGS.stream().anyMatch(h -> BodyWords.startsWithWords(folded, h))
        || DocumentType.ofFolded(folded).isPresent();
  }

  private boolean beginsWithSurname() {
    return Surnames.known(VietnameseText.fold(VietnameseText.words(name)[0]));
  }

  private boolean namesBody() {
    String folded = VietnameseText.fold(name);
    return PositionWords.begin(name)
        || folded.startsWith("van phong")
        || folded.startsWith("phu luc")
        || folded.startsWith("thanh pho")
        || folded.startsWith("cong bao")
        || folded.startsWith("ban ")
        || folded.startsWith("cong an");
  }
}
