package org.xacthuc.pdf.shape;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Measures how often lines of names and numbers are misread in the faces of a folder, and how often
 * lies are seen: each face against the faces of other families alone, then against all.
 */
public final class GlyphShapesEvaluation {
  private static final String[] SURNAMES =
      "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai"
          .split(" ", -1);
  private static final String[] MIDDLE =
      "Văn Thị Đức Ngọc Minh Hữu Quang Xuân Thanh Kiểm Cẩm Bích Hồng Đình Công Thế Mạnh Phương"
          .split(" ", -1);
  private static final String[] GIVEN =
      ("An Bình Châu Dũng Giang Hưng Khánh Lợi Mỹ Nghĩa Oanh Phúc Quỳnh Sơn Tuấn Uyên Vượng Xuyến"
              + " Yến Thử Hải Kiên Lâm Nga Phượng Quý Thắng Trường Tú Việt Thành Cường Hằng Đạt Ước")
          .split(" ", -1);

  private final ReferenceShapes references;
  private final Random random = new Random(20260723);

  private GlyphShapesEvaluation(ReferenceShapes references) {
    this.references = references;
  }

  /** What came of the lines of one family. */
  private static final class Tally {
    private int names;
    private int alarms;
    private int unlike;
    private int[] told = new int[4];
    private int[] lies = new int[4];
    private String first = "";
  }

  /**
   * Measures, and prints a line for each family.
   *
   * @param arguments the folder; how many lines of each kind each face draws; {@code all} to hold
   *     each face against its own family as well
   */
  public static void main(String[] arguments) throws IOException {
    int lines = Integer.parseInt(arguments[1]);
    boolean all = arguments.length > 2 && arguments[2].equals("all");
    List<TypeFace> faces = TypeFaces.in(Path.of(arguments[0]));
    Map<String, String> families = new HashMap<>();
    faces.forEach(f -> families.put(f.name(), f.family()));
    Map<String, Tally> tallies = new TreeMap<>();
    for (TypeFace face : faces) {
      ReferenceShapes shapes =
          ReferenceShapes.bundled()
              .only(n -> all || !face.family().equals(families.getOrDefault(n, n)));
      Tally tally = tallies.computeIfAbsent(face.family(), f -> new Tally());
      new GlyphShapesEvaluation(shapes).measure(face, lines, tally);
    }
    print(tallies);
  }

  private void measure(TypeFace face, int lines, Tally tally) {
    for (int i = 0; i < lines; i++) {
      String name = i % 4 == 3 ? number() : name();
      if (i % 4 == 1) {
        name = name.toUpperCase(Locale.ROOT);
      }
      Optional<Misreading> alarm = read(face, name, name);
      tally.names++;
      if (alarm.filter(Misreading::isUnlikeAny).isPresent()) {
        tally.unlike++;
      } else if (alarm.isPresent()) {
        tally.alarms++;
        if (tally.first.length() < 160) {
          tally.first += " " + face.name() + ":" + alarm.get().said() + ">" + alarm.get().looks();
        }
      }
      String letters = name();
      lie(face, 0, other(letters), letters, tally);
      lie(face, 1, letters, swapped(letters), tally);
      lie(face, 2, letters, marked(letters), tally);
      String digits = number();
      lie(face, 3, digits, digit(digits), tally);
    }
  }

  private void lie(TypeFace face, int kind, String said, String shown, Tally tally) {
    if (said.length() == shown.length() && !said.equals(shown)) {
      tally.lies[kind]++;
      tally.told[kind] += read(face, said, shown).isPresent() ? 1 : 0;
    }
  }

  private Optional<Misreading> read(TypeFace face, String said, String shown) {
    List<DrawnLetter> line = new ArrayList<>();
    for (int i = 0; i < said.length(); i++) {
      char letter = shown.charAt(i);
      Path2D outline = face.outline(letter);
      if (outline != null) {
        line.add(new DrawnLetter(said.substring(i, i + 1), outline));
      }
    }
    return LineOfLetters.read(line, references);
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private String name() {
    return pick(SURNAMES) + " " + pick(MIDDLE) + " " + pick(GIVEN);
  }

  private String number() {
    return "Số: " + (10 + random.nextInt(9990)) + "/QĐ-UBND";
  }

  /** Another name, cut or filled to as many letters. */
  private String other(String name) {
    StringBuilder other = new StringBuilder();
    while (other.length() < name.length()) {
      other.append(name()).append(' ');
    }
    return other.substring(0, name.length());
  }

  /** The name with one letter replaced by any other. */
  private String swapped(String name) {
    int at = letterIn(name);
    List<Letter> same =
        Letter.ALL.stream()
            .filter(l -> !l.isDigit())
            .filter(l -> Character.isUpperCase(l.text()) == Character.isUpperCase(name.charAt(at)))
            .filter(l -> Letter.of(name.charAt(at)).filter(l::isLike).isEmpty())
            .toList();
    char other = same.get(random.nextInt(same.size())).text();
    return name.substring(0, at) + other + name.substring(at + 1);
  }

  /** The name with other marks on one letter. */
  private String marked(String name) {
    for (int tries = 0; tries < 50; tries++) {
      int at = letterIn(name);
      Letter letter = Letter.of(name.charAt(at)).orElseThrow();
      List<Letter> same =
          Letter.ALL.stream().filter(l -> l.body() == letter.body() && !l.equals(letter)).toList();
      if (!same.isEmpty()) {
        char other = same.get(random.nextInt(same.size())).text();
        return name.substring(0, at) + other + name.substring(at + 1);
      }
    }
    return name;
  }

  private String digit(String number) {
    int at = 4 + random.nextInt(2);
    char other = (char) ('0' + random.nextInt(10));
    return number.substring(0, at) + other + number.substring(at + 1);
  }

  private int letterIn(String name) {
    int[] letters = IntStream.range(0, name.length()).filter(i -> name.charAt(i) != ' ').toArray();
    return letters[random.nextInt(letters.length)];
  }

  private static void print(Map<String, Tally> tallies) {
    System.out.println(
        "family: lines, alarms, like no letters | lies told: name, letter, mark, digit");
    Tally sum = new Tally();
    tallies.forEach(
        (family, t) -> {
          System.out.println(
              String.format(
                  Locale.ROOT,
                  "%s: %d, %d, %d |%s %s",
                  family,
                  t.names,
                  t.alarms,
                  t.unlike,
                  rates(t),
                  t.first));
          sum.names += t.names;
          sum.alarms += t.alarms;
          sum.unlike += t.unlike;
          for (int i = 0; i < sum.told.length; i++) {
            sum.told[i] += t.told[i];
            sum.lies[i] += t.lies[i];
          }
        });
    System.out.printf(
        Locale.ROOT, "all: %d, %d, %d |%s%n", sum.names, sum.alarms, sum.unlike, rates(sum));
  }

  private static String rates(Tally t) {
    StringBuilder rates = new StringBuilder();
    for (int i = 0; i < t.told.length; i++) {
      rates.append(
          String.format(Locale.ROOT, " %.1f %%", 100.0 * t.told[i] / Math.max(1, t.lies[i])));
    }
    return rates.toString();
  }
}
