package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes one signature block apart: authority lines, position, what stands between, the name. */
final class BlockParser {
  private static final int MOST_CAPITAL_LINES = 10;
  private static final int LONGEST_CAPITAL_LINE = 120;

  /** Lines after the position in which the name must come. */
  private static final int MOST_LINES_TO_NAME = 12;

  /** Lines that are neither name nor scrap, as recognition makes of a handwritten signature. */
  private static final int MOST_STRANGE_LINES = 2;

  private static final Pattern SIGNED = Pattern.compile("[(\\[]?d[ai] ?k[yi][)\\]]?\\.?");

  /** What a form asks of the signer, or says of his signature: {@code (Ký, ghi rõ họ tên)}. */
  private static final Pattern ASKED =
      Pattern.compile("\\((?:.{0,20}\\b)?(?:ky|ho ten|dong dau|ho va ten)\\b.{0,60}\\)");

  private static final int LONGEST_LOWER_LINE = 60;

  private static final String THI = VietnameseText.toneLast("thị");

  private final List<Line> lines;
  private final Line first;
  private final List<String> items = new ArrayList<>();
  private final List<Line> used = new ArrayList<>();
  private Optional<NameLine> name = Optional.empty();
  private Optional<String> rank = Optional.empty();
  private boolean parted;
  private int at;

  private BlockParser(List<Line> lines, int start) {
    this.lines = lines;
    first = lines.get(start);
    at = start;
  }

  /** Parses the block that begins at {@code lines[start]}; absent without authority or position. */
  static Optional<BlockParser> parse(List<Line> lines, int start) {
    BlockParser parser = new BlockParser(lines, start);
    parser.readCapitals();
    parser.readName();
    return parser.items.isEmpty() ? Optional.empty() : Optional.of(parser);
  }

  boolean hasName() {
    return name.isPresent();
  }

  /**
   * The same block with the next name below the signer's: of two names under one position a reader
   * may take either for the signer's, above all the one that stands where names do, behind the
   * space for the signature.
   */
  Optional<SignatureBlock> withNameBelow() {
    int strange = 0;
    for (int i = at; hasName() && inBlock(i) && i < at + MOST_LINES_TO_NAME; i++) {
      Line line = lines.get(i);
      Optional<SignatureBlock> other =
          NameLine.titleCase(line.text())
              .or(() -> NameLine.anyCapitals(line.text()))
              .filter(n -> SignerRole.looksLikePerson(PersonName.of(n.name())))
              .filter(n -> !VietnameseText.fold(n.name()).equals(foldedName()))
              .map(n -> block(Optional.of(n.name()), n.rank()));
      if (other.isPresent()) {
        return other;
      }
      strange += isScrap(line) || NameLine.isTitleOnly(line.text()) ? 0 : 1;
      if (strange > MOST_STRANGE_LINES || (!isScrap(line) && endsBlock(line))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private String foldedName() {
    return VietnameseText.fold(name.map(NameLine::name).orElse(""));
  }

  /** The index after the block's last line. */
  int end() {
    return at;
  }

  SignatureBlock block() {
    return block(name.map(NameLine::name), rank);
  }

  private SignatureBlock block(Optional<String> signer, Optional<String> before) {
    List<String> authority = new ArrayList<>();
    List<String> positions = new ArrayList<>();
    List<String> parts = items.stream().flatMap(i -> Authority.parts(i).stream()).toList();
    for (String item : parts) {
      Authority.normalized(item).ifPresentOrElse(authority::add, () -> positions.add(item));
    }
    return new SignatureBlock(
        first.page(),
        Line.around(used),
        authority,
        positions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", positions)),
        signer,
        before);
  }

  private boolean inBlock(int i) {
    return i < lines.size()
        && lines.get(i).page() - first.page() <= 1
        && (lines.get(i).column() == first.column() || lines.get(i).page() > first.page());
  }

  private void readCapitals() {
    while (inBlock(at) && items.size() < MOST_CAPITAL_LINES && takeCapitals(lines.get(at))) {
      at++;
    }
  }

  /** Takes a line of authority or position; false where the name, or something else, begins. */
  private boolean takeCapitals(Line line) {
    if (isScrap(line)) {
      parted = true;
      return used.size() < MOST_CAPITAL_LINES;
    }
    boolean lower = isLowerCase(line);
    if ((!lower && !isCapitals(line)) || line.text().length() > LONGEST_CAPITAL_LINE) {
      return false;
    }
    boolean starts = lower || Authority.isPrefixed(line) || PositionWords.begin(line);
    if (items.isEmpty()) {
      items.add(line.text());
    } else if (NameLine.isTitleOnly(line.text())) {
      return false; // a rank
    } else if (isOpen() || !starts) {
      if (!isOpen() && (isName(line) || line.afterGap() || parted)) {
        return false; // the name, or the heading of what follows
      }
      items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.text());
    } else {
      items.add(line.text());
    }
    used.add(line);
    return true;
  }

  /** An authority or position that is not in capitals, against the form. */
  static boolean isLowerCase(Line line) {
    String text = line.text();
    return !line.isCapitals()
        && text.length() <= LONGEST_LOWER_LINE
        && Character.isUpperCase(text.charAt(0))
        && ";:.".indexOf(text.charAt(text.length() - 1)) < 0
        && (Authority.startsWithPrefix(line) || PositionWords.beginMarked(text));
  }

  private static boolean isCapitals(Line line) {
    // The Party's form writes "BÍ THƯ kiêm TRƯỞNG BAN CHỈ ĐẠO".
    return line.isCapitals()
        || line.text().equals("kiêm")
        || VietnameseText.isCapitals(line.text().replace("kiêm", ""));
  }

  private boolean isOpen() {
    String last = items.get(items.size() - 1);
    return Authority.isBare(last) || PositionWords.isOpen(VietnameseText.fold(last));
  }

  /** Capitals that are the signer's name: a surname leads, and no other name comes below. */
  private boolean isName(Line line) {
    return NameLine.capitals(line.text()).isPresent() && !titleCaseFollows();
  }

  private boolean titleCaseFollows() {
    for (int i = at + 1; inBlock(i) && i <= at + 4; i++) {
      if (NameLine.titleCase(lines.get(i).text()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void readName() {
    int strange = 0;
    int limit = at + MOST_LINES_TO_NAME;
    int i = at;
    while (inBlock(i) && i < limit && strange <= MOST_STRANGE_LINES) {
      int taken = takeName(i);
      if (taken > 0) {
        at = i + taken;
        preferPrinted();
        return;
      }
      Line line = lines.get(i);
      if (NameLine.isTitleOnly(line.text())) {
        rank = Optional.of(line.text());
      } else if (!isScrap(line)) {
        if (endsBlock(line)) {
          return;
        }
        strange++;
      }
      i++;
    }
  }

  private static boolean endsBlock(Line line) {
    return line.text().length() > 30
        || line.text().startsWith("-")
        || line.text().contains(":")
        || line.isCapitals();
  }

  /** Reads a name that begins at {@code i}, over at most three lines; returns how many it took. */
  private int takeName(int i) {
    int most = 1;
    while (most < 3 && inBlock(i + most) && continues(i, most)) {
      most++;
    }
    for (int n = most; n >= 1; n--) {
      String text = Line.join(lines.subList(i, i + n));
      boolean alone = n == 1 && (parted || lines.get(i).afterGap());
      Optional<NameLine> read =
          NameLine.titleCase(text)
              .or(() -> NameLine.capitals(text))
              .or(() -> alone ? NameLine.anyCapitals(text) : Optional.empty());
      if (read.isPresent()) {
        name = read;
        rank = read.get().rank().or(() -> rank);
        used.addAll(lines.subList(i, i + n));
        return n;
      }
    }
    return 0;
  }

  /** Whether the line after the {@code n} from {@code i} may be the rest of a torn name or rank. */
  private boolean continues(int i, int n) {
    Line last = lines.get(i + n - 1);
    Line next = lines.get(i + n);
    String before = NameLine.withoutTitles(Line.join(lines.subList(i, i + n))).name();
    int words = VietnameseText.words(before).length;
    int more = VietnameseText.words(next.text()).length;
    boolean tornName =
        NameLine.maybePart(next.text())
            && (before.isEmpty() || NameLine.maybePart(before))
            && (words <= 1 || (more == 1 && words <= 3) || (more == 2 && endsInThi(before)))
            && words + more <= 6;
    boolean tornRank = NameLine.isTitleOnly(firstWords(last, next));
    return last.isFollowedBy(next) && (tornName || tornRank);
  }

  /** "Cầm Thị" and "Phương Thảo": a woman's given name is still to come. */
  private static boolean endsInThi(String name) {
    return VietnameseText.toneLast(name).endsWith(" " + THI);
  }

  /** "Đại" and "tướng Phan …": the last line with the first word of the next one. */
  private static String firstWords(Line last, Line next) {
    return last.text() + " " + VietnameseText.words(next.text())[0];
  }

  /** Handwriting recognised without marks stands above the printed name: the latter counts. */
  private void preferPrinted() {
    String read = name.map(NameLine::name).orElse("");
    if (VietnameseText.hasMarks(read)) {
      return;
    }
    for (int i = at; inBlock(i) && i < at + 4; i++) {
      Optional<NameLine> other = NameLine.titleCase(lines.get(i).text());
      boolean same =
          other.isPresent()
              && VietnameseText.fold(other.get().name()).equals(VietnameseText.fold(read));
      if (same && VietnameseText.hasMarks(other.get().name())) {
        name = other;
        rank = other.get().rank().or(() -> rank);
        used.add(lines.get(i));
        at = i + 1;
        return;
      }
    }
  }

  /** What is no text of the block: rules, "(Đã ký)", brackets and letters left over. */
  private static boolean isScrap(Line line) {
    long letters = line.text().chars().filter(Character::isLetter).count();
    return line.isRule()
        || letters < 2
        || SIGNED.matcher(line.folded()).matches()
        || ASKED.matcher(line.folded()).matches()
        || (line.text().length() <= 8
            && (line.text().startsWith("[") || line.text().endsWith("]")));
  }
}
