package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.Box;

/** Takes the lines of one stamp apart (the forms of signing tools, with labels or without). */
final class StampText {
  /** What viewers and tools write over a signature, and what names nobody. */
  private static final Set<String> NOISE =
      Set.of(
          "signature valid",
          "signature not verified",
          "signature is valid",
          "validity unknown",
          "digitally signed",
          "signed",
          "chu ky hop le",
          "chu ky so hop le",
          "chu ky so",
          "da ky",
          "da ky so",
          "(da ky)",
          "ky boi",
          "nguoi ky");

  /** "ĐẾN" alone or with what comes in (Decree 30/2020 annex IV: the stamp of arrival). */
  private static final Pattern ARRIVAL =
      Pattern.compile("(?:cong van |van ban |cv |vb )?den(?: so ?:?.*| ngay ?:?.*)?");

  private static final Pattern REGISTER =
      Pattern.compile("(?:so|ngay|gio|chuyen|luu ho so so|so va ky hieu hs)(?: den)?(?: ?:|\\b).*");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?:so|kem theo|phu luc)\\b[^\\d]{0,60})?\\d{1,7}[a-z]?(?: ?[/-] ?[a-z\\d.&]{1,30}){1,5}");

  /** A name and its address (RFC 5322 §3.4), and what ends the sentence. */
  private static final Pattern MAILBOX = Pattern.compile("(.+?) ?<([^<>\\s]+@[^<>\\s]+)>\\.?");

  private String name = "";
  private String organisation = "";
  private String email = "";
  private Optional<PrintedTime> time = Optional.empty();
  private StampKind kind = StampKind.SIGNATURE;
  private StampLabel open = StampLabel.OTHER;
  private boolean labelled;

  private StampText() {}

  static StampText read(List<Line> lines) {
    StampText text = new StampText();
    List<Line> pieces = timeTogether(pieces(lines));
    if (isArrival(pieces)) {
      text.readArrival(pieces);
      return text;
    }
    text.labelled = pieces.stream().anyMatch(l -> StampLabel.of(l).isPresent());
    pieces.forEach(text::add);
    return text;
  }

  private static List<Line> pieces(List<Line> lines) {
    List<Line> pieces = new ArrayList<>();
    for (Line line : lines) {
      StampLabel.pieces(line.text()).forEach(p -> pieces.add(with(line, p)));
    }
    return pieces;
  }

  private static Line with(Line line, String text) {
    return Line.of(text, line.page(), line.box(), line.column(), line.afterGap());
  }

  /** Joins two lines that make a moment only together: the day above, the clock below. */
  private static List<Line> timeTogether(List<Line> lines) {
    if (lines.stream().anyMatch(l -> StampTime.find(l.text()).isPresent())) {
      return lines;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      Optional<String> joined = joined(lines.get(i), lines.get(i + 1));
      if (joined.isPresent()) {
        List<Line> all = new ArrayList<>(lines);
        all.set(i, with(lines.get(i), joined.get()));
        all.remove(i + 1);
        return all;
      }
    }
    return lines;
  }

  /** Both lines in one, without the second's label, where that makes a moment. */
  static Optional<String> joined(Line above, Line below) {
    String rest = StampLabel.of(below).map(StampLabel.Labelled::value).orElse(below.text());
    return List.of(above.text() + " " + rest, above.text() + rest).stream()
        .filter(text -> StampTime.find(text).isPresent())
        .findFirst();
  }

  private static boolean isArrival(List<Line> lines) {
    boolean arrival =
        lines.stream().anyMatch(l -> l.isCapitals() && ARRIVAL.matcher(l.folded()).matches());
    boolean register =
        lines.stream()
            .anyMatch(
                l ->
                    REGISTER.matcher(l.folded()).matches()
                        || l.folded().contains("so:")
                        || l.folded().contains("ngay:"));
    return arrival && register;
  }

  /** The stamp of arrival tells the office above "ĐẾN" and no moment of a signature. */
  private void readArrival(List<Line> lines) {
    kind = StampKind.INCOMING;
    for (Line line : lines) {
      if (ARRIVAL.matcher(line.folded()).matches()) {
        return;
      }
      organisation = join(organisation, line.text());
    }
  }

  Stamp stamp(int page, Optional<Box> box, Optional<String> field) {
    // A stamp of a body alone has one line for it: the body's name and the name as printed.
    boolean body = organisation.isEmpty() && BodyWords.startName(VietnameseText.fold(name));
    return new Stamp(
        page,
        box,
        field,
        kind,
        present(name),
        body ? present(name) : present(organisation),
        present(email),
        time);
  }

  private static Optional<String> present(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private void add(Line line) {
    String text = line.text();
    Optional<StampTime> found = moment(line);
    if (found.isPresent()) {
      time = found.map(StampTime::printed);
      text = (text.substring(0, found.get().start()) + text.substring(found.get().end())).strip();
    }
    if (text.contains(";")) {
      addParted(text);
      return;
    }
    Line rest = with(line, text.replaceAll("[ ,(]+$", ""));
    Optional<StampLabel.Labelled> label = StampLabel.of(rest);
    if (label.isPresent()) {
      open = label.get().label();
      put(open, label.get().value());
    } else if (!rest.text().isEmpty()) {
      addBare(rest);
    }
  }

  /** A moment; a day alone counts where it is labelled as one of signing, or stands alone. */
  private Optional<StampTime> moment(Line line) {
    if (time.filter(PrintedTime::hasClock).isPresent()) {
      return Optional.empty();
    }
    Optional<StampTime> moment = StampTime.find(line.text());
    boolean ofDay =
        StampLabel.isOfSigningTime(line)
            || StampTime.findAny(line.text())
                .filter(t -> t.start() == 0 && t.end() == line.text().length())
                .isPresent();
    return moment.or(
        () -> ofDay && time.isEmpty() ? StampTime.findAny(line.text()) : Optional.empty());
  }

  /**
   * {@code SAO Y; body; time} and {@code number; time} (Decree 30/2020 annex I: copies, annexes).
   */
  private void addParted(String text) {
    for (String part : text.split(";", 8)) {
      Line line = Line.of(part, 1, Optional.empty(), Column.FULL, false);
      Optional<StampLabel.Labelled> label = StampLabel.of(line);
      if (label.isPresent()) {
        put(label.get().label(), label.get().value());
      } else if (!line.text().isEmpty() && !isKind(line) && name.isEmpty()) {
        name = line.text();
      }
    }
  }

  /** A line without label: the e-mail by its sign, else the name, or the rest of the last value. */
  private void addBare(Line line) {
    String text = line.text();
    if (isKind(line) || NOISE.contains(line.folded())) {
      return;
    }
    if (text.indexOf('@') > 0 && text.indexOf(' ') < 0) {
      put(StampLabel.EMAIL, text);
    } else if (labelled && open != StampLabel.TIME && open != StampLabel.ANY_TIME) {
      put(open, text);
    } else if (!labelled && (name.isEmpty() || time.isEmpty()) && !isPost(line)) {
      put(StampLabel.SIGNER, text);
    }
  }

  /** Whether the line tells what the stamp is for: kind of copy, number of the document. */
  private boolean isKind(Line line) {
    if (CopyReader.isKind(line)) {
      kind = StampKind.COPY;
      return true;
    }
    if (REFERENCE.matcher(line.folded()).matches()) {
      kind = StampKind.ANNEX;
      return true;
    }
    return Headings.isMark(line);
  }

  /** Authority and position over a name, as some tools draw the whole block. */
  private static boolean isPost(Line line) {
    return Authority.isPrefixed(line) || PositionWords.begin(line);
  }

  private void put(StampLabel label, String value) {
    switch (label) {
      case SIGNER -> putSigner(value);
      case ORGANISATION -> organisation = join(organisation, value);
      case EMAIL -> email = join(email, value);
      case TIME, ANY_TIME, OTHER -> open = label;
    }
  }

  private void putSigner(String value) {
    Matcher mailbox = MAILBOX.matcher(value);
    if (mailbox.matches()) {
      email = join(email, mailbox.group(2));
    }
    name = join(name, mailbox.matches() ? mailbox.group(1) : value);
  }

  private static String join(String before, String more) {
    return before.isEmpty() ? more : more.isEmpty() ? before : before + " " + more;
  }
}
