package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.Severity;

/** What {@code explain} prints of finding codes: in full, as a table, or for programs. */
public final class ExplanationReport {
  private static final int CODE_COLUMN = 36;

  private final Messages messages;
  private final Layout layout;
  private final Style style;
  private final Explanations explanations;

  public ExplanationReport(Messages messages, Layout layout) {
    this.messages = messages;
    this.layout = layout;
    style = layout.style();
    explanations = Explanations.of(messages.language());
  }

  /** Each code with its meaning, cause, next step, source and weight, an empty line after it. */
  public void writeText(List<FindingCode> codes, Appendable out) throws IOException {
    for (FindingCode code : codes) {
      TextPage page = new TextPage(layout);
      page.line(style.bold(code.code()));
      page.section(explanations.label("meaning"), List.of(messages.sentence(code)));
      page.section(explanations.label("cause"), List.of(explanations.cause(code)));
      page.section(explanations.label("next"), List.of(messages.nextStep(code)));
      page.section(explanations.label("source"), List.of(explanations.source(code)));
      page.section(explanations.label("question"), List.of(explanations.question(code.axis())));
      page.section(explanations.label("weight"), List.of(weight(code)));
      code.subIndication()
          .ifPresent(s -> page.section(explanations.label("etsi"), List.of(s.name())));
      out.append(page.text());
    }
  }

  private String weight(FindingCode code) {
    Severity severity = Policy.DEFAULT.severity(code);
    return style.toned(Style.Tone.of(severity), messages.term(Wording.of(severity)))
        + ": "
        + explanations.effect(severity)
        + " "
        + explanations.label("default");
  }

  /** One line a code: the code, its weight by default and its meaning. */
  public void writeTable(List<FindingCode> codes, Appendable out) throws IOException {
    int words = 0;
    for (Severity severity : Severity.values()) {
      words = Math.max(words, Columns.of(messages.term(Wording.of(severity))));
    }
    int column = CODE_COLUMN + words + 4;
    for (FindingCode code : codes) {
      Severity severity = Policy.DEFAULT.severity(code);
      String word = messages.term(Wording.of(severity));
      String toned = style.toned(Style.Tone.of(severity), word);
      String head =
          style.bold(Columns.pad(code.code(), CODE_COLUMN)) + Columns.pad(toned, words + 4);
      boolean first = true;
      for (String part :
          Columns.wrap(messages.sentence(code), Math.max(30, layout.width() - column))) {
        out.append(first ? head : " ".repeat(column)).append(part).append('\n');
        first = false;
      }
    }
  }

  /** One object a line. */
  public void writeJson(List<FindingCode> codes, Appendable out) throws IOException {
    JsonFactory factory = new JsonFactory();
    for (FindingCode code : codes) {
      SafeJson text = new SafeJson();
      try (JsonGenerator generator = factory.createGenerator(text)) {
        write(code, new JsonFields(generator));
      }
      out.append(text.text()).append('\n');
    }
  }

  private void write(FindingCode code, JsonFields json) throws IOException {
    Severity severity = Policy.DEFAULT.severity(code);
    json.startObject();
    json.text("code", code.code());
    json.text("meaning", messages.sentence(code));
    json.text("cause", explanations.cause(code));
    json.text("nextStep", messages.nextStep(code));
    json.text("specification", code.specification());
    json.text("clause", code.clause());
    json.text("source", explanations.source(code));
    json.text("axis", Spelling.of(code.axis()));
    json.text("severity", Spelling.of(severity));
    json.text("forces", severity.forces().map(Enum::name));
    json.text("subIndication", code.subIndication().map(Enum::name));
    json.endObject();
  }
}
