package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The subject (Decree 30/2020 annex I, cells 5a and 5b). */
final class SubjectReader {
  private static final Pattern OF_LETTER = Pattern.compile("(?:v ?/ ?v\\b|ve viec\\b|ve ).*|ve");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:bo truong|thu truong|cuc truong|tong cuc truong|chi cuc truong|chu tich|thu tuong|"
              + "giam doc|tong giam doc|truong|tong|chanh|thong doc|vien truong|hieu truong|"
              + "chu nhiem|pho chu tich|bi thu) .*");
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
   * The subject under a type's name: lines until the text proper, a gap, a rule, or the line that
   * names the issuing authority.
   */
  static Optional<String> underType(
      List<Line> lines, int heading, DocumentType type, Optional<String> issuer) {
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
      if (line.isRule() || Headings.startsBody(line) || (!first && line.afterGap())) {
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
    dropAuthority(subject, issuer);
    return subject.isEmpty() ? Optional.empty() : Optional.of(Line.join(subject));
  }

  /** A lone "VỀ" or "V/v" does not show yet how the subject is written. */
  private static boolean isShort(List<Line> subject) {
    return subject.size() == 1 && subject.get(0).text().length() <= 3;
  }

  /** The last lines that name the issuer, or the post at its head, are no part of the subject. */
  private static void dropAuthority(List<Line> subject, Optional<String> issuer) {
    String body = issuer.map(VietnameseText::fold).orElse("");
    for (int n = Math.min(3, subject.size()); n >= 1; n--) {
      int from = subject.size() - n;
      String text = VietnameseText.fold(Line.join(subject.subList(from, subject.size())));
      boolean open = from > 0 && BodyWords.endsInConnective(subject.get(from - 1).folded());
      if (!open && namesAuthority(text, body)) {
        subject.subList(from, subject.size()).clear();
        return;
      }
    }
  }

  private static boolean namesAuthority(String text, String issuer) {
    if (issuer.isEmpty()) {
      return false;
    }
    if (text.equals(issuer)) {
      return true;
    }
    // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": a title and the issuer's name, or its beginning.
    if (!TITLE.matcher(text).matches()) {
      return false;
    }
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      String rest = text.substring(at + 1);
      if (rest.equals(issuer) || (rest.indexOf(' ') > 0 && issuer.startsWith(rest + " "))) {
        return true;
      }
    }
    return false;
  }
}
