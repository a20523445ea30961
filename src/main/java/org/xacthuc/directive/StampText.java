package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Box;

/** Takes the lines of one stamp apart (the forms of signing tools, with labels or without). */
final class StampText {
  private String name = "";
  private String organisation = "";
  private String email = "";
  private Optional<StampTime> time = Optional.empty();
  private StampLabel open = StampLabel.OTHER;
  private boolean labelled;

  private StampText() {}

  static StampText read(List<Line> lines) {
    StampText text = new StampText();
    text.labelled = lines.stream().anyMatch(l -> StampLabel.of(l).isPresent());
    lines.forEach(text::add);
    return text;
  }

  Stamp stamp(int page, Optional<Box> box, Optional<String> field) {
    // A stamp of a body alone has one line for it: the body's name and the name as printed.
    boolean body = organisation.isEmpty() && BodyWords.startName(VietnameseText.fold(name));
    return new Stamp(
        page,
        box,
        field,
        present(name),
        body ? present(name) : present(organisation),
        present(email),
        time.map(StampTime::time),
        time.map(StampTime::offsetAssumed).orElse(false));
  }

  private static Optional<String> present(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private void add(Line line) {
    Optional<StampTime> found = time.isEmpty() ? StampTime.find(line.text()) : Optional.empty();
    String text = line.text();
    if (found.isPresent()) {
      time = found;
      text = (text.substring(0, found.get().start()) + text.substring(found.get().end())).strip();
    }
    if (text.contains(";")) {
      addParted(text);
      return;
    }
    Line rest = Line.of(text, line.page(), line.box(), line.column(), line.afterGap());
    Optional<StampLabel.Labelled> label = StampLabel.of(rest);
    if (label.isPresent()) {
      open = label.get().label();
      put(open, label.get().value());
    } else if (!text.isEmpty()) {
      addBare(text);
    }
  }

  /** {@code SAO Y; body; time}: kind of copy, name (Decree 30/2020 annex I: copies). */
  private void addParted(String text) {
    for (String part : text.split(";", 8)) {
      Line line = Line.of(part, 1, Optional.empty(), Column.FULL, false);
      Optional<StampLabel.Labelled> label = StampLabel.of(line);
      if (label.isPresent()) {
        put(label.get().label(), label.get().value());
      } else if (!line.text().isEmpty() && !Headings.isMark(line) && name.isEmpty()) {
        name = line.text();
      }
    }
  }

  /** A line without label: the e-mail by its sign, else the name, or the rest of the last value. */
  private void addBare(String text) {
    if (text.indexOf('@') > 0 && text.indexOf(' ') < 0) {
      put(StampLabel.EMAIL, text);
    } else if (labelled && open != StampLabel.TIME) {
      put(open, text);
    } else if (!labelled && (name.isEmpty() || time.isEmpty())) {
      put(StampLabel.SIGNER, text);
    }
  }

  private void put(StampLabel label, String value) {
    switch (label) {
      case SIGNER -> name = join(name, value);
      case ORGANISATION -> organisation = join(organisation, value);
      case EMAIL -> email = join(email, value);
      case TIME, OTHER -> open = label;
    }
  }

  private static String join(String before, String more) {
    return before.isEmpty() ? more : more.isEmpty() ? before : before + " " + more;
  }
}
