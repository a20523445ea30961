package org.xacthuc.directive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the documents that a text cites by number, as Decree 30/2020 annex I II.6.b has them
 * written: kind, number and symbol, date, issuer, subject. Laws have number and no issuer.
 */
final class CitationReader {
  private static final int MOST = 300;
  private static final int MOST_LINES = 4_000;

  /** Lines joined at a time: a citation goes over three lines at most. */
  private static final int WINDOW = 4;

  private static final int BEFORE = 160;
  private static final int AFTER = 240;
  private static final int LONGEST_REFERENCE = 80;

  /** Numbers looked at, so that a text of nothing but numbers stays cheap. */
  private static final int MOST_NUMBERS = 3_000;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![\\p{L}])[Ss]ố ?:? ?(?=\\d{1,7}[A-Za-zĐ]? ?[/-] ?[\\p{L}\\d])",
          Pattern.UNICODE_CASE);

  private static final Pattern DATE =
      Pattern.compile(
          "[ ,(]{0,3}ngày (\\d{1,2})(?: tháng (\\d{1,2}) năm |[/.-](\\d{1,2})[/.-])(\\d{4})");

  private static final Pattern OF = Pattern.compile("[ ,)]{0,3}của (?:các )?(\\p{Lu}.*)");

  /** Where the name of an issuer ends: a subject begins, or another citation. */
  private static final Pattern AFTER_ISSUER =
      Pattern.compile(
          "[;.(),:]| (?:về|quy định|sửa đổi|bổ sung|hướng dẫn|ban hành|phê duyệt|công bố|ngày|tại|"
              + "được|có|để|do|cho|trong|thực hiện|triển khai|gửi|đã|thông báo|kết luận|quyết định|"
              + "thành lập|giao|chỉ đạo|như|theo|yêu cầu|đề nghị|thì|là|và (?:Quyết định|Nghị định|"
              + "Nghị quyết|Thông tư|Công văn|Thông báo|Luật|các|văn bản))(?= |$)");

  private static final Pattern TYPE_WORD = Pattern.compile("\\p{Lu}[\\p{L}]* [\\p{L} ]{1,30}");

  private final List<Line> lines;
  private final Set<String> known = new HashSet<>();
  private final List<CitedDocument> found = new ArrayList<>();
  private int looked;

  private CitationReader(List<Line> lines, Optional<String> own) {
    this.lines = lines.subList(0, Math.min(MOST_LINES, lines.size()));
    own.ifPresent(known::add);
  }

  /**
   * The documents cited in {@code lines}.
   *
   * @param own the document's own reference, which is no citation
   */
  static List<CitedDocument> read(List<Line> lines, Optional<String> own) {
    CitationReader reader = new CitationReader(lines, own);
    for (int i = 0; i < reader.lines.size() && reader.found.size() < MOST; i++) {
      reader.readLine(i);
    }
    return reader.found;
  }

  /** Citations whose label begins on line {@code at}, read over the lines around it. */
  private void readLine(int at) {
    String own = lines.get(at).text();
    boolean labelAtEnd = own.endsWith(" số") || own.endsWith(" số:");
    if (!labelAtEnd && !own.contains("số ") && !own.contains("số:") && !own.startsWith("Số")) {
      return;
    }
    String before = at == 0 ? "" : lines.get(at - 1).text() + " ";
    String text = before + Line.join(lines.subList(at, Math.min(lines.size(), at + WINDOW)));
    Matcher m = NUMBERED.matcher(text);
    while (m.find() && m.start() < before.length() + own.length() && looked < MOST_NUMBERS) {
      if (m.start() >= before.length()) {
        looked++;
        cite(text, m.start(), m.end(), lines.get(at).page());
      }
    }
  }

  private void cite(String text, int label, int start, int page) {
    Optional<DocumentNumber> read = DocumentNumber.parse(reference(text, start));
    if (read.isEmpty() || !known.add(read.get().reference())) {
      return;
    }
    DocumentNumber number = read.get();
    int end = start + lengthOf(text, start);
    String after = text.substring(end, Math.min(text.length(), end + AFTER));
    Matcher date = DATE.matcher(after);
    boolean dated = date.lookingAt();
    String rest = dated ? after.substring(date.end()) : after;
    found.add(
        new CitedDocument(
            type(text.substring(Math.max(0, label - BEFORE), label), number),
            number.number(),
            number.symbol(),
            number.reference(),
            dated ? date(date) : Optional.empty(),
            issuer(rest),
            page));
  }

  /** The characters that make up a reference: up to the first blank that parts words. */
  private static int lengthOf(String text, int start) {
    int end = start;
    int most = Math.min(text.length(), start + LONGEST_REFERENCE);
    while (end < most && ",;()".indexOf(text.charAt(end)) < 0 && !parts(text, end)) {
      end++;
    }
    while (end > start && ".:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end - start;
  }

  /** A blank beside a slash or hyphen is one of a torn reference. */
  private static boolean parts(String text, int at) {
    return text.charAt(at) == ' '
        && "/-".indexOf(text.charAt(at - 1)) < 0
        && (at + 1 >= text.length() || "/-".indexOf(text.charAt(at + 1)) < 0);
  }

  private static String reference(String text, int start) {
    return text.substring(start, start + lengthOf(text, start));
  }

  /** The kind named last before the label, in the same clause; a law's title stands between. */
  private static Optional<String> type(String before, DocumentNumber number) {
    int clause = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
    String text = before.substring(clause + 1);
    Optional<DocumentType> named = Optional.empty();
    Matcher m = Pattern.compile("(?<![\\p{L}])\\p{Lu}").matcher(text);
    while (m.find()) {
      Matcher word = TYPE_WORD.matcher(text).region(m.start(), text.length());
      if (word.lookingAt()) {
        Optional<DocumentType> here = DocumentType.ofFolded(VietnameseText.fold(word.group()));
        boolean letter = VietnameseText.fold(word.group()).startsWith("cong van");
        named = letter ? Optional.of(DocumentType.CONG_VAN) : here.isPresent() ? here : named;
      }
    }
    return named.or(() -> DocumentType.ofSymbol(number.symbol())).map(DocumentType::label);
  }

  private static Optional<LocalDate> date(Matcher m) {
    String month = m.group(2) != null ? m.group(2) : m.group(3);
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group(4)), Integer.parseInt(month), Integer.parseInt(m.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> issuer(String after) {
    Matcher of = OF.matcher(after);
    if (!of.lookingAt()) {
      return Optional.empty();
    }
    Matcher end = AFTER_ISSUER.matcher(of.group(1));
    String name = end.find() ? of.group(1).substring(0, end.start()) : of.group(1);
    return name.length() > 120 ? Optional.empty() : Optional.of(name.strip());
  }
}
