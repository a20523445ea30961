package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The subject (Decree 30/2020 annex I, cells 5a and 5b). */
final class SubjectReader {
  private static final Pattern OF_LETTER = Pattern.compile("(?:v ?/ ?v\\b|ve viec\\b|ve ).*|ve");
  private static final int MOST_LINES = 14;

  private SubjectReader() {}

  /** The subject of an official letter: V/v …, or what stands right under the number. */
  static Optional<String> ofLetter(List<Line> lines, int afterNumber, int to, PlaceAndDate date) {
    for (int i = afterNumber; i < to; i++) {
      if (!isDate(date, i) && OF_LETTER.matcher(lines.get(i).folded()).matches()) {
        return Optional.of(collect(lines, i, to, date));
      }
    }
    boolean under =
        afterNumber > 0
            && afterNumber < to
            && lines.get(afterNumber - 1).isFollowedBy(lines.get(afterNumber))
            && !lines.get(afterNumber).isCapitals()
            && !lines.get(afterNumber).isRule()
            && !Headings.containsNation(lines.subList(afterNumber, afterNumber + 1))
            && !isDate(date, afterNumber);
    return under ? Optional.of(collect(lines, afterNumber, to, date)) : Optional.empty();
  }

  private static boolean isDate(PlaceAndDate date, int at) {
    return date != null && at >= date.from() && at < date.to();
  }

  private static String collect(List<Line> lines, int from, int to, PlaceAndDate date) {
    int end = from + 1;
    while (end < to
        && end - from < MOST_LINES
        && !isDate(date, end)
        && lines.get(end - 1).isFollowedBy(lines.get(end))
        && !lines.get(end).isRule()
        && !Headings.startsBody(lines.get(end))
        && Headings.parted(lines.subList(end, end + 1)).size() == 1) {
      end++;
    }
    return Line.join(lines.subList(from, end));
  }

  /**
   * The subject under a type's name: lines until the text proper, a gap, a rule, the number, or the
   * line that names the issuing authority.
   */
  static Optional<String> underType(
      List<Line> lines, int heading, DocumentType type, IssuerReader issuer) {
    List<Line> subject = new ArrayList<>();
    Line head = lines.get(heading);
    String rest = head.text().substring(Math.min(type.length(), head.text().length())).strip();
    if (!rest.isEmpty()) {
      subject.add(Line.of(rest, head.page(), head.box(), head.column(), false));
    }
    boolean capitals = true;
    for (int i = heading + 1; i < lines.size() && subject.size() < MOST_LINES; i++) {
      Line line = lines.get(i);
      boolean first = subject.isEmpty();
      if (line.isRule() && first) {
        continue;
      }
      if (endsSubject(line) || (!first && line.afterGap())) {
        break;
      }
      if (first) {
        capitals = line.isCapitals();
      } else if (capitals != line.isCapitals() && !isShort(subject)) {
        break;
      } else if (isShort(subject)) {
        capitals = line.isCapitals();
      }
      subject.add(line);
    }
    new IssuingAuthority(issuer).dropFrom(subject);
    return subject.isEmpty() ? Optional.empty() : Optional.of(Line.join(subject));
  }

  private static boolean endsSubject(Line line) {
    return line.isRule()
        || Headings.startsBody(line)
        || line.text().endsWith(":") // "BỘ TRƯỞNG BỘ … ĐIỆN:"
        || DocumentNumber.isWhole(line);
  }

  /** A lone "VỀ" or "V/v" does not show yet how the subject is written. */
  private static boolean isShort(List<Line> subject) {
    return subject.size() == 1 && subject.get(0).text().length() <= 3;
  }
}
