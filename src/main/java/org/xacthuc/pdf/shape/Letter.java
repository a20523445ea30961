package org.xacthuc.pdf.shape;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xacthuc.base.StreamSafe;

/**
 * A letter or digit, taken apart as it is drawn.
 *
 * @param text the character, composed
 * @param body which of {@link #BODIES}
 * @param above which of {@link #ABOVE}: circumflex, breve and tone together
 * @param dot whether the tone below is drawn
 */
record Letter(char text, int body, int above, boolean dot) {
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyzđơư";

  /** What is drawn without marks: the letters, those with a stroke or a horn among them. */
  static final String BODIES = SMALL + "ABCDEFGHIJKLMNOPQRSTUVWXYZĐƠƯ" + "0123456789";

  private static final char DOT_BELOW = '\u0323';
  private static final char HORN = '\u031B';
  private static final String TONES = "\u0300\u0301\u0303\u0309";

  /** What stands above a body; the last is the dot of i and j. */
  static final List<String> ABOVE = marks();

  private static final Map<Letter, Kin> KIN = new ConcurrentHashMap<>();

  private static final int POINT = ABOVE.size() - 1;

  /** All letters and digits. */
  static final List<Letter> ALL = all();

  /** The letters by whether they look like one by nature; of the others, digits for a digit. */
  private record Kin(List<Letter> alike, List<Letter> others) {
    static Kin of(Letter letter) {
      return new Kin(
          ALL.stream().filter(letter::isLike).toList(),
          ALL.stream().filter(o -> o.isDigit() == letter.isDigit() && !letter.isLike(o)).toList());
    }
  }

  private static List<String> marks() {
    List<String> marks = new ArrayList<>();
    for (String shape : List.of("", "\u0302", "\u0306")) {
      marks.add(shape);
      TONES.chars().forEach(tone -> marks.add(shape + (char) tone));
    }
    marks.add(".");
    return List.copyOf(marks);
  }

  private static List<Letter> all() {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < BODIES.length(); i++) {
      char base = BODIES.charAt(i);
      of(base).ifPresent(letters::add);
      boolean vowel = "aeiouyơưAEIOUYƠƯ".indexOf(base) >= 0;
      for (int m = 0; vowel && m < POINT; m++) {
        String marked = base + ABOVE.get(m);
        add(letters, marked);
        add(letters, marked + DOT_BELOW);
      }
    }
    return letters.stream().distinct().toList();
  }

  /** What Unicode has as one character is a letter, but for î and û; ĕ or ŷ with a dot is none. */
  private static void add(List<Letter> letters, String decomposed) {
    String composed = StreamSafe.normalize(decomposed, Normalizer.Form.NFC);
    if (composed.length() == 1 && isVietnamese(composed.charAt(0))) {
      of(composed.charAt(0)).ifPresent(letters::add);
    }
  }

  private static boolean isVietnamese(char letter) {
    return letter < 0x0100
        ? "îû".indexOf(Character.toLowerCase(letter)) < 0
        : letter >= 0x1EA0 || "ăĂĩĨũŨơƠưƯ".indexOf(letter) >= 0;
  }

  /** The letter that {@code character} is; absent where it is none of ours. */
  static Optional<Letter> of(char character) {
    String apart = StreamSafe.normalize(String.valueOf(character), Normalizer.Form.NFD);
    String base = apart.substring(0, 1);
    boolean dot = apart.indexOf(DOT_BELOW) > 0;
    String marks = apart.substring(1).replace(String.valueOf(DOT_BELOW), "");
    if (marks.indexOf(HORN) >= 0) {
      marks = marks.replace(String.valueOf(HORN), "");
      base = StreamSafe.normalize(base + HORN, Normalizer.Form.NFC);
    }
    int body = base.length() == 1 ? BODIES.indexOf(base) : -1;
    boolean pointed = marks.isEmpty() && (base.equals("i") || base.equals("j"));
    int above = pointed ? POINT : ABOVE.indexOf(marks);
    return body < 0 || above < 0
        ? Optional.empty()
        : Optional.of(new Letter(character, body, above, dot));
  }

  boolean isDigit() {
    return Character.isDigit(text);
  }

  /** It and all that look like it by nature. */
  List<Letter> alike() {
    return KIN.computeIfAbsent(this, Kin::of).alike();
  }

  /** What it could be mistaken for: other letters, or for a digit other digits. */
  List<Letter> others() {
    return KIN.computeIfAbsent(this, Kin::of).others();
  }

  /** Whether the two look alike by nature, or differ in case alone, as small capitals do. */
  boolean isLike(Letter other) {
    return folded() == other.folded();
  }

  private char folded() {
    return switch (text) {
      case 'I', 'l', 'i', 'j', 'J', '1' -> 'l';
      case '0', 'o', 'O' -> 'o';
      default -> Character.toLowerCase(text);
    };
  }
}
