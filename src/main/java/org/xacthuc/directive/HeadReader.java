package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The head of a document: everything above its text (Decree 30/2020 annex I, cells 1 to 5). */
final class HeadReader {
  /** A head is never longer, running heads and marks included. */
  private static final int MOST_LINES = 80;

  private final List<Line> lines;
  private final int end;
  private final int number;
  private final int heading;

  /**
   * What the head says.
   *
   * @param fields where they stand
   * @param end index of the first line after number and type: the subject or the text
   */
  record Head(
      Optional<String> issuer,
      Optional<String> parent,
      DocumentForm form,
      Optional<DocumentNumber> number,
      Optional<String> place,
      Optional<LocalDate> date,
      Optional<String> type,
      Optional<String> subject,
      List<PrintedField> fields,
      int end) {}

  private HeadReader(List<Line> lines) {
    this.lines = lines;
    end = endOfHead(lines);
    number = firstNumber(lines, end);
    int nation = endOfNation(lines, end);
    int below = firstHeading(lines, Math.max(number, nation), end);
    heading = below < 0 && number > nation ? headingAbove(lines, nation + 1, number) : below;
  }

  static Head read(List<Line> lines) {
    return new HeadReader(lines).head();
  }

  private Head head() {
    Consolidation consolidation = Consolidation.read(lines);
    Optional<PlaceAndDate> date = PlaceAndDate.find(lines, 0, end).or(consolidation::date);
    boolean party = Headings.containsParty(lines.subList(0, end));
    IssuerReader issuer = IssuerReader.read(lines.subList(0, issuerEnd(date)), party);
    Optional<DocumentNumber> read =
        number < 0 ? consolidation.number() : DocumentNumber.read(lines, number);
    Optional<DocumentType> printed =
        heading < 0 ? Optional.empty() : DocumentType.ofHeading(lines.get(heading));
    Optional<String> subject =
        printed.isPresent()
            ? SubjectReader.underType(lines, heading, printed.get(), issuer)
            : SubjectReader.ofLetter(lines, Math.max(number + 1, 0), end, date.orElse(null));
    Optional<String> named = issuer.issuer().or(consolidation::issuer);
    return new Head(
        named,
        issuer.parent(),
        form(party, read),
        read,
        date.flatMap(PlaceAndDate::place),
        date.isPresent() ? date.get().date() : datePassed(printed),
        type(printed, read, subject),
        subject,
        fields(named, issuer.parent(), date, subject),
        Math.max(number, heading) + 1);
  }

  private List<PrintedField> fields(
      Optional<String> issuer,
      Optional<String> parent,
      Optional<PlaceAndDate> date,
      Optional<String> subject) {
    FieldBoxes boxes = new FieldBoxes(lines);
    boolean above = number >= 0 || heading >= 0;
    boxes.add(DirectiveField.ISSUER, issuer, above ? issuerEnd(date) : lines.size());
    boxes.add(DirectiveField.PARENT, parent, end);
    boxes.add(DirectiveField.NUMBER, number, number < 0 ? 0 : DocumentNumber.end(lines, number));
    date.ifPresent(d -> boxes.add(DirectiveField.DATE, d.from(), d.to()));
    boxes.add(DirectiveField.TYPE, heading, heading + 1);
    boxes.add(DirectiveField.SUBJECT, subject, lines.size());
    return boxes.fields();
  }

  /** Laws and resolutions of an assembly are dated by their closing formula alone. */
  private Optional<LocalDate> datePassed(Optional<DocumentType> printed) {
    return printed
        .filter(DocumentType::isPassed)
        .flatMap(t -> PlaceAndDate.datePassed(lines, Math.max(number, 0)));
  }

  private DocumentForm form(boolean party, Optional<DocumentNumber> read) {
    if (party) {
      return DocumentForm.PARTY;
    }
    if (Headings.containsNation(lines.subList(0, end))) {
      return DocumentForm.STATE;
    }
    return read.map(n -> n.separator() == '-' ? DocumentForm.PARTY : DocumentForm.STATE)
        .orElse(DocumentForm.UNKNOWN);
  }

  /** A heading tells; without one it is a letter, unless the symbol alone tells otherwise. */
  private Optional<String> type(
      Optional<DocumentType> printed, Optional<DocumentNumber> read, Optional<String> subject) {
    if (printed.isPresent()) {
      // A consolidated text bears the name of what it consolidates (Ordinance 01/2012/UBTVQH13).
      return read.flatMap(n -> DocumentType.ofSymbol(n.symbol()))
          .filter(t -> t == DocumentType.VAN_BAN_HOP_NHAT)
          .or(() -> printed)
          .map(DocumentType::label);
    }
    boolean addressed =
        subject.isPresent() || (end < lines.size() && lines.get(end).folded().contains("kinh gui"));
    if (addressed) {
      return Optional.of(DocumentType.CONG_VAN.label());
    }
    return read.map(n -> DocumentType.ofSymbol(n.symbol()).orElse(DocumentType.CONG_VAN).label());
  }

  private int issuerEnd(Optional<PlaceAndDate> date) {
    if (number >= 0) {
      return heading >= 0 ? Math.min(number, heading) : number;
    }
    // Without a number, issuer's lines are those above the nation or the type's name.
    int to = heading >= 0 ? heading : end;
    return date.map(d -> Math.min(d.from(), to)).orElse(to);
  }

  /** Where the text proper begins: the first line that begins like one, at or after the number. */
  private static int endOfHead(List<Line> lines) {
    int most = Math.min(lines.size(), MOST_LINES);
    for (int i = 0; i < most; i++) {
      if (Headings.startsBody(lines.get(i)) && !rightCellFollows(lines, i)) {
        return i;
      }
    }
    return most;
  }

  /** In the left cell nothing is the text proper while the right cell is still to come. */
  private static boolean rightCellFollows(List<Line> lines, int at) {
    int next = at;
    while (next < lines.size() && lines.get(next).column() == Column.LEFT) {
      next++;
    }
    return next > at && next < lines.size() && lines.get(next).column() == Column.RIGHT;
  }

  private static int firstNumber(List<Line> lines, int end) {
    int from = -1;
    for (int i = 0; i < end && from < 0; i++) {
      if (DocumentNumber.isLabelled(lines.get(i)) && DocumentNumber.read(lines, i).isPresent()) {
        from = i;
      }
    }
    return from;
  }

  /**
   * The type's name stands below nation and motto; the gazette's section names above them. An order
   * of the State President names the nation once more below it.
   */
  private static int endOfNation(List<Line> lines, int end) {
    int nation = 0;
    for (int i = end - 1; i >= 0; i--) {
      if (Headings.containsMotto(lines.subList(i, i + 1))) {
        return i;
      }
      if (Headings.containsNation(lines.subList(i, i + 1))) {
        nation = i;
      }
    }
    return nation;
  }

  private static int firstHeading(List<Line> lines, int from, int end) {
    for (int i = from; i < end; i++) {
      if (lines.get(i).isCapitals() && DocumentType.ofHeading(lines.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Contracts and minutes have their number below the type's name, which stands alone then. */
  private static int headingAbove(List<Line> lines, int from, int number) {
    int heading = firstHeading(lines, from, Math.max(from, number));
    return heading > 0 && standsAlone(lines, heading) ? heading : -1;
  }

  private static boolean standsAlone(List<Line> lines, int at) {
    Line above = lines.get(at - 1);
    return lines.get(at).afterGap()
        || above.isRule()
        || above.column() != lines.get(at).column()
        || Headings.containsNation(List.of(above));
  }
}
