package org.xacthuc.testkit.samples;

import java.util.List;

/** The first page's head: two columns, number, place and date, subject, addressees. */
final class HeadComposer {
  private final DirectiveLayout layout;
  private final PageFlow flow;
  private final boolean party;

  HeadComposer(DirectiveLayout layout, PageFlow flow) {
    this.layout = layout;
    this.flow = flow;
    this.party = layout.form() == DirectiveLayout.Form.PARTY;
  }

  void compose() {
    double top = Sheet.TOP - 12;
    double left = issuer(top);
    double right = nation(top);
    double row = Math.min(left, right) - (party ? 4 : 10);
    flow.centred(line("number", Face.REGULAR), party ? 14 : 13, Sheet.LEFT, Sheet.HEAD_SPLIT, row);
    flow.centred(line("date", Face.ITALIC), 14, Sheet.HEAD_SPLIT, Sheet.RIGHT, row);
    flow.moveTo(row);
    if (layout.part("type").isEmpty()) {
      subjectUnderNumber(row);
    } else {
      titled();
    }
    addressees();
  }

  /** The baseline below the left column's last line. */
  private double issuer(double top) {
    double size = party ? 14 : 13;
    double y = top;
    for (String parent : layout.part("parent")) {
      inLeftColumn(parent, Face.REGULAR, size, y);
      y -= 16;
    }
    for (String issuer : layout.part("issuer")) {
      inLeftColumn(issuer, Face.BOLD, size, y);
      y -= 16;
    }
    if (party) {
      // HD36: an asterisk stands below the issuing body.
      List<Word> asterisk = List.of(new Word(List.of(TextPiece.plain("*", Face.REGULAR))));
      flow.centred(asterisk, 14, Sheet.LEFT, Sheet.HEAD_SPLIT, y);
      return y - 16;
    }
    // Annex I, part II.2: a rule below, one third to one half of the line's length.
    flow.rule(Sheet.LEFT, Sheet.HEAD_SPLIT, 0.35, y + 11);
    return y - 10;
  }

  private double nation(double top) {
    double y = top;
    List<String> lines = layout.part("nation");
    double widest = 0;
    for (int i = 0; i < lines.size(); i++) {
      double size = party ? 15 : i == 0 ? 12 : 13;
      List<Word> words = PageFlow.words(lines.get(i), Face.BOLD);
      flow.centred(words, size, Sheet.HEAD_SPLIT, Sheet.RIGHT, y);
      widest = flow.width(words, size);
      y -= 16;
    }
    // Part II.1: a rule as long as the motto; HD36: as long as the title.
    flow.rule(Sheet.HEAD_SPLIT, Sheet.RIGHT, widest / (Sheet.RIGHT - Sheet.HEAD_SPLIT), y + 11);
    return y - 10;
  }

  private void subjectUnderNumber(double row) {
    Face face = party ? Face.ITALIC : Face.REGULAR;
    double y = row - 16;
    for (String text : layout.part("subject")) {
      double measure = Sheet.HEAD_SPLIT - Sheet.LEFT;
      for (List<Word> words : flow.broken(PageFlow.words(text, face), 12, measure)) {
        flow.centred(words, 12, Sheet.LEFT, Sheet.HEAD_SPLIT, y);
        y -= 14;
      }
    }
    flow.moveTo(y);
  }

  private void titled() {
    flow.down(12);
    for (String part : List.of("type", "subject")) {
      for (String text : layout.part(part)) {
        for (List<Word> words : flow.broken(PageFlow.words(text, Face.BOLD), 14, 380)) {
          flow.down(18);
          flow.centred(words, 14, Sheet.LEFT, Sheet.RIGHT, flow.y());
        }
      }
    }
    flow.down(10);
  }

  private void addressees() {
    List<String> lines = layout.part("to");
    flow.down(8);
    for (int i = 0; i < lines.size(); i++) {
      flow.down(18);
      Face face = i == 0 && party ? Face.ITALIC : Face.REGULAR;
      double indent = Sheet.mm(i == 0 ? 28 : 36);
      flow.left(PageFlow.words(lines.get(i), face), 14, Sheet.LEFT + indent);
    }
    flow.down(8);
  }

  private List<Word> line(String part, Face face) {
    return PageFlow.words(String.join(" ", layout.part(part)), face);
  }

  private void inLeftColumn(String text, Face face, double size, double y) {
    flow.centred(PageFlow.words(text, face), size, Sheet.LEFT, Sheet.HEAD_SPLIT, y);
  }
}
