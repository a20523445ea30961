package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of the head that name nobody: the national motto, the Party's heading, marks. */
final class Headings {
  static final String PARTY = "dang cong san viet nam";
  private static final String NATION = "cong hoa xa hoi chu nghia viet nam";
  private static final String MOTTO = "doc lap tu do hanh phuc";
  private static final Pattern RIGHT_CELL =
      Pattern.compile(NATION + "|" + PARTY + "|doc lap\\W+tu do\\W+hanh phuc");

  private static final int MOST_LINES = 4;

  /** Kinds of copies, and the sections of the gazette. */
  private static final Set<String> MARKS =
      Set.of("sao y", "sao luc", "trich sao", "ban sao", "ban chinh", "dai");

  private static final Pattern BODY_START =
      Pattern.compile(
          "[-+*.\\s]{0,4}(?:kinh (?:gui|trinh)\\b|can cu\\b|xet\\b|theo de nghi|thuc hien\\b|"
              + "dieu \\d|chuong [ivx\\d]|i\\. |1\\. |gui:|[^:]{2,60} dien:).*");

  private Headings() {}

  /** Whether the text proper, or the addressees, begin here. */
  static boolean startsBody(Line line) {
    // A wrapped line of the subject may begin with the same words, in lower case.
    return startsUpper(line.text())
        && BODY_START.matcher(line.folded()).matches()
        && !line.isCapitals();
  }

  private static boolean startsUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return Character.isUpperCase(text.charAt(i));
      }
    }
    return true;
  }

  static boolean isMark(Line line) {
    return MARKS.contains(line.folded()) || MarkReader.isMark(line);
  }

  /**
   * What is left of {@code lines} without nation, motto, Party heading, rules and marks, in
   * stretches that those part.
   */
  static List<List<Line>> parted(List<Line> lines) {
    List<List<Line>> stretches = new ArrayList<>();
    stretches.add(new ArrayList<>());
    List<String> letters = letters(lines);
    int i = 0;
    while (i < lines.size()) {
      int heading = headingLength(lines.get(i), letters.subList(i, letters.size()));
      Line line = lines.get(i);
      if (heading > 0 || line.isRule() || isMark(line)) {
        stretches.add(new ArrayList<>());
        i += Math.max(heading, 1);
      } else {
        stretches.get(stretches.size() - 1).add(beforeNation(line));
        i++;
      }
    }
    return stretches.stream().filter(s -> !s.isEmpty()).toList();
  }

  static boolean containsParty(List<Line> lines) {
    return contains(lines, PARTY);
  }

  static boolean containsNation(List<Line> lines) {
    return contains(lines, NATION) || contains(lines, MOTTO);
  }

  static boolean containsMotto(List<Line> lines) {
    return contains(lines, MOTTO);
  }

  private static boolean contains(List<Line> lines, String heading) {
    List<String> letters = letters(lines);
    for (int i = 0; i < lines.size(); i++) {
      String text = "";
      for (int n = 0; n < MOST_LINES && i + n < lines.size(); n++) {
        text = joined(text, letters.get(i + n));
        if (text.endsWith(heading)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * How many lines from this one on make up one of the headings, broken as they may be.
   *
   * @param letters of this line and of all that follow
   */
  private static int headingLength(Line first, List<String> letters) {
    String text = "";
    for (int n = 1; n <= MOST_LINES && n <= letters.size(); n++) {
      text = joined(text, letters.get(n - 1));
      if (text.equals(NATION) || text.equals(PARTY) || text.equals(MOTTO)) {
        return n;
      }
    }
    String one = letters.get(0);
    // Recognised text misreads single letters.
    boolean nearly =
        one.contains("hoi chu nghia viet")
            || one.contains("cong hoa xa hoi chu")
            || one.contains("lap tu do")
            || one.endsWith("do hanh phuc");
    boolean isShort = one.length() < NATION.length() + 4;
    return nearly && isShort && beforeNation(first).equals(first) ? 1 : 0;
  }

  private static List<String> letters(List<Line> lines) {
    List<String> letters = new ArrayList<>(lines.size());
    for (Line line : lines) {
      letters.add(letters(line.folded()));
    }
    return letters;
  }

  /** The words of letters, one blank between them. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    boolean apart = false;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!Character.isLetter(c)) {
        apart = !letters.isEmpty();
        continue;
      }
      if (apart) {
        letters.append(' ');
        apart = false;
      }
      letters.appendCodePoint(c);
    }
    return letters.toString();
  }

  private static String joined(String words, String more) {
    return words.isEmpty() ? more : more.isEmpty() ? words : words + " " + more;
  }

  /** The left cell of a line into which both cells of the head ran. */
  private static Line beforeNation(Line line) {
    Matcher right = RIGHT_CELL.matcher(line.folded());
    boolean ran = right.find() && right.start() > 0;
    return ran && line.folded().length() == line.text().length()
        ? Line.of(
            line.text().substring(0, right.start()),
            line.page(),
            line.box(),
            line.column(),
            line.afterGap())
        : line;
  }
}
