package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xacthuc.pdf.SignatureAppearance;

/**
 * Reads stamps: out of the text that a signature's appearance draws, and out of lines of the page
 * that have a stamp's form.
 */
final class StampReader {
  private static final int MOST_STAMPS = 100;

  /** Lines of a stamp above its time. */
  private static final int MOST_LINES_ABOVE = 6;

  private static final Pattern SIGNED_BY =
      Pattern.compile(
          "(?:ky boi|duoc ky boi|ky so boi|duoc ky so boi|nguoi ky so|digitally signed by"
              + "|signed by) ?:|digitally signed by ");

  private final List<Line> lines;
  private final Set<Integer> used = new HashSet<>();
  private final List<Stamp> stamps = new ArrayList<>();

  /** Stamps that stand in the page's own text, and that text without their lines. */
  record OnPages(List<Stamp> stamps, List<Line> rest) {}

  private StampReader(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * The stamp that an appearance draws; absent where it draws no words, or only a number.
   *
   * @param lines that it draws
   */
  static Optional<Stamp> ofAppearance(SignatureAppearance appearance, List<Line> lines) {
    boolean words = lines.stream().anyMatch(l -> l.text().chars().anyMatch(Character::isLetter));
    boolean time = lines.stream().anyMatch(l -> StampTime.find(l.text()).isPresent());
    return words || time
        ? Optional.of(
            StampText.read(lines)
                .stamp(
                    appearance.page(),
                    Optional.of(appearance.rectangle()),
                    Optional.of(appearance.field())))
        : Optional.empty();
  }

  /**
   * The stamp, as that of the signature whose rectangle it stands in: some tools draw it on the
   * page.
   *
   * @param unstamped appearances that draw no stamp themselves
   */
  static Stamp placed(Stamp stamp, List<SignatureAppearance> unstamped) {
    return unstamped.stream()
        .filter(a -> a.page() == stamp.page())
        .filter(a -> stamp.box().filter(box -> box.overlaps(a.rectangle())).isPresent())
        .findFirst()
        .map(a -> stamp.of(a.field()))
        .orElse(stamp);
  }

  /**
   * The number that an appearance's lines are and nothing else: a document's number put in when
   * signed.
   */
  static Optional<String> numberIn(List<Line> lines) {
    return lines.size() == 1 && lines.get(0).text().matches("\\d{1,7}")
        ? Optional.of(lines.get(0).text())
        : Optional.empty();
  }

  static OnPages onPages(List<Line> lines) {
    StampReader reader = new StampReader(lines);
    for (int i = 0; i < lines.size() && reader.stamps.size() < MOST_STAMPS; i++) {
      reader.readAt(i);
    }
    List<Line> rest = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (!reader.used.contains(i)) {
        rest.add(lines.get(i));
      }
    }
    return new OnPages(List.copyOf(reader.stamps), rest);
  }

  private void readAt(int i) {
    Line line = lines.get(i);
    if (used.contains(i)) {
      return;
    }
    if (isTornTime(i)) {
      take(firstLineOf(i), i + 2);
    } else if (isTimeLine(line)) {
      take(firstLineOf(i), i + 1);
    } else if (isSignerLine(line)) {
      take(i, endOfLabels(i));
    }
  }

  private void take(int from, int to) {
    List<Line> own = lines.subList(from, to);
    stamps.add(StampText.read(own).stamp(own.get(0).page(), Line.around(own), Optional.empty()));
    for (int i = from; i < to; i++) {
      used.add(i);
    }
  }

  /**
   * A line that holds a moment and no sentence: bare, labelled, or parted by semicolons. Letters
   * tell when people meet; only a signing tool prints seconds, or says that somebody signed.
   */
  private static boolean isTimeLine(Line line) {
    if (line.text().length() > 200) {
      return false;
    }
    boolean ofSigning = StampLabel.isOfSigningTime(line);
    Optional<StampTime> time =
        ofSigning
            ? StampTime.findAny(line.text())
            : StampTime.find(line.text())
                .filter(t -> t.printed().precision() == PrintedTime.Precision.SECOND);
    if (time.isEmpty() || line.text().length() - time.get().end() > 2) {
      return false;
    }
    String before = line.text().substring(0, time.get().start()).strip();
    boolean parted = before.endsWith(";") && before.length() < 160;
    return before.isEmpty() || parted || ofSigning || StampLabel.of(line).isPresent();
  }

  /** "Thời gian ký: 16.03.2015" with the clock on the next line, or no day and all of it there. */
  private boolean isTornTime(int i) {
    return StampLabel.isOfSigningTime(lines.get(i))
        && i + 1 < lines.size()
        && lines.get(i).isFollowedBy(lines.get(i + 1))
        && lines.get(i + 1).text().length() < 40
        && (StampTime.findAny(lines.get(i).text()).isEmpty()
            || StampTime.find(lines.get(i + 1).text()).isEmpty())
        && StampTime.find(lines.get(i).text()).isEmpty()
        && StampText.joined(lines.get(i), lines.get(i + 1)).isPresent();
  }

  /** "Ký bởi: …": a label that no other text of a directive bears. */
  private static boolean isSignerLine(Line line) {
    return SIGNED_BY.matcher(line.folded()).lookingAt()
        && StampLabel.of(line).filter(l -> !l.value().isEmpty()).isPresent();
  }

  private int endOfLabels(int from) {
    int to = from + 1;
    while (to < lines.size()
        && lines.get(to - 1).isFollowedBy(lines.get(to))
        && !isSignerLine(lines.get(to))
        && StampLabel.of(lines.get(to)).isPresent()) {
      to++;
    }
    return to;
  }

  /** Where the stamp begins whose time stands at {@code at}: labels and a name right above it. */
  private int firstLineOf(int at) {
    int top = at;
    while (top > 0 && at - top < MOST_LINES_ABOVE && belongs(top - 1, top)) {
      top--;
      if (StampLabel.of(lines.get(top)).filter(l -> l.label() == StampLabel.SIGNER).isPresent()) {
        return top;
      }
    }
    // Unlabelled lines far above a time are other text, unless a label stands over them.
    int first = at;
    for (int i = top; i < at; i++) {
      if (StampLabel.of(lines.get(i)).isPresent()) {
        first = i;
        break;
      }
    }
    boolean bareName = first > 0 && top < first && namesSomeone(lines.get(first - 1));
    return bareName ? first - 1 : first;
  }

  private boolean belongs(int above, int below) {
    return !used.contains(above)
        && lines.get(above).isFollowedBy(lines.get(below))
        && !lines.get(above).isRule()
        && !DocumentNumber.isLabelled(lines.get(above))
        && lines.get(above).text().length() <= 120;
  }

  /** A body's name, or a person's: what stands over the time where a stamp has no labels. */
  private static boolean namesSomeone(Line line) {
    return !Authority.isPrefixed(line)
        && !PositionWords.begin(line)
        && (BodyWords.startName(line.folded()) || NameLine.titleCase(line.text()).isPresent());
  }
}
