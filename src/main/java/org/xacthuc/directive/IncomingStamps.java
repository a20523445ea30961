package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off what a receiving office stamps on a document (Decree 30/2020 annex IV I: the body's
 * name, {@code ĐẾN}, {@code Số}, {@code Ngày}, {@code Chuyển}, {@code Số và ký hiệu HS}). Its
 * number and date are the register's, not the document's.
 */
final class IncomingStamps {
  private static final Pattern HEAD =
      Pattern.compile("(?:(?:cong van|van ban|c\\.?v\\.?|v\\.?b\\.?) ?)?den\\b(?<rest>.{0,40})");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:so(?: den| va ky hieu hs| hs| ho so)?|ngay(?: den)?|gio|chuyen|kinh chuyen|"
              + "luu ho so(?: so)?|y kien|nguoi nhan) ?[:.…_].*|so ?\\d{1,6}|"
              + "ngay ?\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}");

  /** A number with a symbol is a document's. */
  private static final Pattern SYMBOL = Pattern.compile(".*\\d ?[/-] ?\\p{Lu}.*");

  private static final int MOST_ENTRIES = 6;

  private IncomingStamps() {}

  /** The lines without those of incoming stamps. */
  static List<Line> takeOff(List<Line> lines) {
    Set<Integer> off = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isHead(lines, i)) {
        add(lines, i, off);
      }
    }
    if (off.isEmpty()) {
      return lines;
    }
    List<Line> rest = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (!off.contains(i)) {
        rest.add(lines.get(i));
      }
    }
    return rest;
  }

  /** {@code ĐẾN} in capitals with an entry behind it or on the next line. */
  private static boolean isHead(List<Line> lines, int at) {
    Line line = lines.get(at);
    Matcher head = HEAD.matcher(line.folded());
    if (!line.text().contains("ĐẾN") || !head.matches()) {
      return false;
    }
    String rest = head.group("rest").strip();
    boolean alone = rest.isEmpty() || rest.equals(":");
    return alone
        ? at + 1 < lines.size() && isEntry(lines.get(at + 1))
        : ENTRY.matcher(rest).lookingAt();
  }

  private static boolean isEntry(Line line) {
    return line.text().length() <= 60
        && ENTRY.matcher(line.folded()).matches()
        && !SYMBOL.matcher(line.text()).matches();
  }

  private static void add(List<Line> lines, int at, Set<Integer> off) {
    off.add(at);
    int to = at + 1;
    while (to < lines.size() && to - at <= MOST_ENTRIES && isEntry(lines.get(to))) {
      off.add(to);
      to++;
    }
    // The office's own name over it, where it stands apart from the head's lines.
    boolean named =
        at > 0
            && lines.get(at - 1).isCapitals()
            && lines.get(at - 1).isFollowedBy(lines.get(at))
            && (at == 1 || !lines.get(at - 2).isFollowedBy(lines.get(at - 1)));
    if (named && IssuerWords.start(lines.get(at - 1).text())) {
      off.add(at - 1);
    }
  }
}
