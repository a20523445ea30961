package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads marks: lines of their own, in capitals, in a frame or brackets perhaps. */
final class MarkReader {
  private static final int MOST_LINES = 80;

  /**
   * Secrecy and urgency in the words of the Law on State Secrets article 8 and Decree 30/2020 annex
   * I II.7.d; circulation as it is written.
   */
  private static final Map<String, Mark.Kind> MARKS =
      Map.ofEntries(
          Map.entry("mat", Mark.Kind.SECRECY),
          Map.entry("toi mat", Mark.Kind.SECRECY),
          Map.entry("tuyet mat", Mark.Kind.SECRECY),
          Map.entry("khan", Mark.Kind.URGENCY),
          Map.entry("thuong khan", Mark.Kind.URGENCY),
          Map.entry("hoa toc", Mark.Kind.URGENCY),
          Map.entry("hoa toc hen gio", Mark.Kind.URGENCY),
          Map.entry("luu hanh noi bo", Mark.Kind.CIRCULATION),
          Map.entry("tai lieu luu hanh noi bo", Mark.Kind.CIRCULATION),
          Map.entry("tai lieu thu hoi", Mark.Kind.CIRCULATION),
          Map.entry("tai lieu mat", Mark.Kind.SECRECY),
          Map.entry("xem xong tra lai", Mark.Kind.CIRCULATION),
          Map.entry("tra lai sau khi hop", Mark.Kind.CIRCULATION),
          Map.entry("tra lai sau hoi nghi", Mark.Kind.CIRCULATION),
          Map.entry("khong pho bien", Mark.Kind.CIRCULATION),
          Map.entry("du thao", Mark.Kind.DRAFT));

  private static final Pattern LABEL = Pattern.compile("(?:do mat|do khan|muc do|mat do): ?");
  private static final Pattern DRAFT = Pattern.compile("du thao (?:lan (?:thu )?)?\\w{1,4}");

  /** Of a frame that is drawn with letters, and the hour of {@code HỎA TỐC HẸN GIỜ}. */
  private static final Pattern AROUND = Pattern.compile("[^\\p{L}\\d]+|hoi .*");

  private MarkReader() {}

  /** The marks on the first page, in reading order. */
  static List<Mark> read(List<Line> lines) {
    List<Mark> marks = new ArrayList<>();
    for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      if (line.page() == lines.get(0).page()) {
        kind(line).ifPresent(k -> marks.add(new Mark(k, line.text(), line.page(), line.box())));
      }
    }
    return marks;
  }

  static boolean isMark(Line line) {
    return kind(line).isPresent();
  }

  private static Optional<Mark.Kind> kind(Line line) {
    if (line.text().length() > 60) {
      return Optional.empty();
    }
    String folded = line.folded();
    // What is no label is not looked for: this is asked of every line.
    String unlabelled = folded.indexOf(':') < 0 ? folded : LABEL.matcher(folded).replaceFirst("");
    boolean labelled = !unlabelled.equals(folded);
    boolean capitals = line.isCapitals();
    if (!capitals && !labelled && !folded.contains("du")) {
      return Optional.empty(); // Of the marks, only that of a draft is written in small letters.
    }
    String words = AROUND.matcher(unlabelled).replaceAll(" ").strip();
    if (!capitals && !labelled) {
      return DRAFT.matcher(words).matches() || words.equals("du thao")
          ? Optional.of(Mark.Kind.DRAFT)
          : Optional.empty();
    }
    return DRAFT.matcher(words).matches()
        ? Optional.of(Mark.Kind.DRAFT)
        : Optional.ofNullable(MARKS.get(words));
  }
}
