package org.xacthuc.pdf.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads one line of letters by their shapes and says whether they are others than the file says, or
 * like none at all.
 *
 * <p>Only what clearly looks like another letter, and clearly not like its own, counts as another:
 * see src/docs/glyph-shapes.md for how the figures below were measured.
 */
public final class LineOfLetters {
  /** A letter fits that is no farther than this from its own and no nearer to any other. */
  private static final double FITS = 0.3;

  /** So much nearer another may be: marks differ by little in some faces. */
  private static final double SLACK = 0.02;

  /** Where more of a line does not fit, its size may be another than its letters tell. */
  private static final double MOST_DOUBTFUL = 0.34;

  /** Another letter is clearly seen up to here, where it is nearer by {@link #MARGIN}. */
  private static final double NEAR = 0.12;

  private static final double MARGIN = 0.06;

  /** A single letter needs to be seen as clearly as this, in a line whose others fit as well. */
  private static final double ALONE_NEAR = 0.09;

  private static final double ALONE_MARGIN = 0.07;
  private static final double OTHERS_FIT = 0.1;

  /** Letters of one word at the least: fewer tell nothing of the face. */
  private static final int FEWEST_OTHERS = 3;

  /** A letter is unlike its own that is farther from it than this. */
  private static final double UNLIKE = 0.4;

  /** Of a line that looks like no letters, so many are unlike, and one in so many. */
  private static final int FEWEST_UNLIKE = 3;

  private static final int UNLIKE_ONE_IN = 4;

  /** What text faces draw as one. */
  private static final Set<String> LIGATURES =
      Set.of(
          "ff", "fi", "fl", "ffi", "ffl", "fb", "fh", "fj", "fk", "ft", "fft", "tf", "ti", "tti",
          "tt", "st", "ct", "Th");

  /** Faces like the line's own, against which letters that fit are held. */
  private static final int LIKE_FACES = 4;

  /** Capitals are about so much higher than small letters. */
  private static final double CAPITALS = 1.45;

  /** Heights of small letters nearer to each other than this are tried once. */
  private static final double SAME_UNIT = 1.06;

  private static final int MOST_UNITS = 5;

  private final ReferenceShapes references;
  private final List<DrawnLetter> line;

  /** The letters that are compared, each once, and which they are. */
  private final List<DrawnLetter> drawn = new ArrayList<>();

  private final List<Letter> letters = new ArrayList<>();

  /** Letters of which there is no shape: drawn as content, or several by one glyph. */
  private int shapeless;

  /** How one letter is read: how far from its own and from the nearest other one. */
  private record Seen(Letter letter, Letter other, double own, double apart) {
    boolean fits() {
      return own <= FITS && own <= apart + SLACK;
    }

    boolean isOther(double near, double margin) {
      return apart <= near && own - apart >= margin;
    }

    /** What makes the difference; a face that draws all its a like an o has one reason. */
    String reason() {
      return letter.body() == other.body()
          ? letter.above() + "/" + other.above() + letter.dot() + other.dot()
          : letter.body() + ">" + other.body();
    }
  }

  private LineOfLetters(List<DrawnLetter> line, ReferenceShapes references) {
    this.line = line;
    this.references = references;
    Set<DrawnLetter> known = new HashSet<>();
    for (DrawnLetter letter : line) {
      List<Letter> said = said(letter.text());
      if (said.isEmpty() || LIGATURES.contains(letter.text()) || !known.add(letter)) {
        continue;
      }
      if (said.size() > 1 || letter.outline().getBounds2D().isEmpty()) {
        shapeless += said.size();
      } else {
        drawn.add(letter);
        letters.add(said.get(0));
      }
    }
  }

  private static List<Letter> said(String text) {
    return text.chars().mapToObj(c -> Letter.of((char) c)).flatMap(Optional::stream).toList();
  }

  /**
   * What the line looks like; absent where it looks like what it is said to be, or where a few
   * letters look like nothing.
   *
   * @param line letters of one font and size, in their order; other signs are passed over
   */
  public static Optional<Misreading> read(List<DrawnLetter> line) {
    return read(line, ReferenceShapes.bundled());
  }

  static Optional<Misreading> read(List<DrawnLetter> line, ReferenceShapes references) {
    LineOfLetters reading = new LineOfLetters(line, references);
    return reading.drawn.isEmpty() ? reading.unlike(List.of()) : reading.read();
  }

  /**
   * First each letter is held against the faces that are most like the line's, if it is what it is
   * said to be: nearly all lines end there. What does not fit is held against all faces, and where
   * that is most of the line, in other sizes, too.
   */
  private Optional<Misreading> read() {
    List<Shape> shapes = shapes(unitAsSaid());
    int[] like = likeFaces(shapes);
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      seen.add(seen(letters.get(i), shapes.get(i), like));
    }
    long doubtful = seen.stream().filter(s -> !s.fits()).count();
    if (doubtful == 0) {
      return unlike(seen);
    }
    if (doubtful > MOST_DOUBTFUL * seen.size()) {
      return told(seenInAnySize());
    }
    int[] all = IntStream.range(0, references.faces()).toArray();
    for (int i = 0; i < shapes.size(); i++) {
      if (!seen.get(i).fits()) {
        seen.set(i, seen(letters.get(i), shapes.get(i), all));
      }
    }
    return told(seen);
  }

  private int[] likeFaces(List<Shape> shapes) {
    double[] apart = new double[references.faces()];
    for (int i = 0; i < shapes.size(); i++) {
      for (int face = 0; face < apart.length; face++) {
        apart[face] += references.body(shapes.get(i), letters.get(i).body(), face);
      }
    }
    return IntStream.range(0, apart.length)
        .boxed()
        .sorted(Comparator.comparingDouble(face -> apart[face]))
        .limit(LIKE_FACES)
        .mapToInt(face -> face)
        .toArray();
  }

  private Seen seen(Letter letter, Shape shape, int[] faces) {
    Resemblance resemblance = new Resemblance(shape, references, faces, letter);
    Letter other = resemblance.other();
    return new Seen(letter, other, resemblance.own(), resemblance.to(other));
  }

  private List<Shape> shapes(double unit) {
    return drawn.stream().map(l -> Shape.of(l.outline(), unit).orElseThrow()).toList();
  }

  /** The height of small letters, if the letters are what they are said to be. */
  private double unitAsSaid() {
    double[] units = new double[drawn.size()];
    for (int i = 0; i < units.length; i++) {
      double top = 0;
      for (int face = 0; face < references.faces(); face++) {
        top += references.top(letters.get(i).body(), face) / references.faces();
      }
      double marks = letters.get(i).above() > 0 ? 0.5 : 0;
      units[i] = drawn.get(i).outline().getBounds2D().getMaxY() / (top + marks);
    }
    Arrays.sort(units);
    return Math.max(units[units.length / 2], height() / 8);
  }

  /** Of the highest letter. */
  private double height() {
    return drawn.stream().mapToDouble(l -> l.outline().getBounds2D().getHeight()).max().orElse(1);
  }

  /** What may be the height of small letters, whatever the letters are said to be. */
  private List<Double> units() {
    List<Double> units = new ArrayList<>(List.of(unitAsSaid()));
    for (DrawnLetter letter : drawn) {
      double top = letter.outline().getBounds2D().getMaxY();
      for (double unit : new double[] {top, top / CAPITALS}) {
        boolean known = units.stream().anyMatch(u -> u < unit * SAME_UNIT && unit < u * SAME_UNIT);
        if (!known && unit > height() / 4 && units.size() < MOST_UNITS) {
          units.add(unit);
        }
      }
    }
    return units;
  }

  /** In the size in which the letters look most like any. */
  private List<Seen> seenInAnySize() {
    int[] faces = IntStream.range(0, references.faces()).toArray();
    List<Seen> best = List.of();
    double least = Double.MAX_VALUE;
    for (double unit : units()) {
      List<Shape> shapes = shapes(unit);
      List<Seen> seen = new ArrayList<>();
      for (int i = 0; i < shapes.size(); i++) {
        seen.add(seen(letters.get(i), shapes.get(i), faces));
      }
      double total = seen.stream().mapToDouble(s -> Math.min(s.own(), s.apart())).sum();
      if (total < least) {
        least = total;
        best = seen;
      }
    }
    return best;
  }

  private Optional<Misreading> told(List<Seen> seen) {
    long reasons =
        seen.stream().filter(s -> s.isOther(NEAR, MARGIN)).map(Seen::reason).distinct().count();
    return reasons >= 2 || isOneAlone(seen) ? Optional.of(misreading(seen)) : unlike(seen);
  }

  private Optional<Misreading> unlike(List<Seen> seen) {
    int unlike = (int) seen.stream().filter(s -> s.own() > UNLIKE).count();
    boolean told =
        shapeless > 0 || (unlike >= FEWEST_UNLIKE && unlike * UNLIKE_ONE_IN >= seen.size());
    return told ? Optional.of(new Misreading(said(), "", shapeless + unlike)) : Optional.empty();
  }

  private String said() {
    return line.stream().map(DrawnLetter::text).collect(Collectors.joining());
  }

  private static boolean isOneAlone(List<Seen> seen) {
    double[] fitting = seen.stream().filter(Seen::fits).mapToDouble(Seen::own).toArray();
    Arrays.sort(fitting);
    return fitting.length >= FEWEST_OTHERS
        && fitting[fitting.length / 2] <= OTHERS_FIT
        && seen.stream().anyMatch(s -> s.isOther(ALONE_NEAR, ALONE_MARGIN));
  }

  private Misreading misreading(List<Seen> seen) {
    StringBuilder looks = new StringBuilder();
    int count = 0;
    for (DrawnLetter letter : line) {
      int at = drawn.indexOf(letter);
      boolean other = at >= 0 && seen.get(at).isOther(NEAR, MARGIN);
      looks.append(other ? String.valueOf(seen.get(at).other().text()) : letter.text());
      count += other ? 1 : 0;
    }
    return new Misreading(said(), looks.toString(), count);
  }
}
