package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.verdict.Verdict;

/**
 * What the local page shows of a document: one JSON object with the words of its card, escaped for
 * reading, and both whole reports as texts. It may change with the page; programs read schema 1.
 */
public final class PageAnswer implements ReportWriter {
  private final Messages messages;
  private final ReportWriter json;
  private final ReportWriter html;

  /**
   * @param json writes the report that is offered as a JSON file
   * @param html writes the report that is shown
   */
  public PageAnswer(Messages messages, ReportWriter json, ReportWriter html) {
    this.messages = messages;
    this.json = json;
    this.html = html;
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    SafeJson text = new SafeJson();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.writeStartObject();
      card(report, generator);
      generator.writeStringField("json", rendered(json, report));
      generator.writeStringField("html", rendered(html, report));
      generator.writeEndObject();
    }
    out.append(text.text()).append('\n');
  }

  private void card(VerificationReport report, JsonGenerator generator) throws IOException {
    Verdict verdict = report.judgement().verdict();
    Style.Tone tone = Style.Tone.of(verdict);
    Summary summary = new Summary(messages, report);
    generator.writeStringField("verdict", verdict.name());
    generator.writeStringField("tone", tone.name().toLowerCase(Locale.ROOT));
    generator.writeStringField("symbol", tone.symbol());
    generator.writeStringField("word", messages.term(Wording.of(verdict)));
    generator.writeStringField("reason", summary.reason());
    generator.writeStringField("next", summary.next());
    generator.writeArrayFieldStart("facts");
    if (verdict != Verdict.UNREADABLE) {
      facts(report, summary.counting(), generator);
    }
    generator.writeEndArray();
  }

  /** The same lines as in the text report. */
  private void facts(
      VerificationReport report, List<SignatureReport> counting, JsonGenerator generator)
      throws IOException {
    SignatoryLines signatory = new SignatoryLines(messages, Style.PLAIN, report);
    fact(Term.LABEL_DOCUMENT, new DocumentLines(messages).lines(report.directive()), generator);
    if (report.judgement().verdict() != Verdict.UNSIGNED) {
      fact(Term.LABEL_SIGNER, signatory.signer(counting), generator);
      fact(Term.LABEL_ORGANISATION, signatory.organisation(counting), generator);
      fact(Term.LABEL_TIME, new SignatureLines(messages, counting).time(), generator);
    }
  }

  private void fact(Term label, List<String> lines, JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    generator.writeStringField("label", messages.term(label));
    generator.writeArrayFieldStart("lines");
    for (String line : lines) {
      generator.writeString(line);
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private static String rendered(ReportWriter writer, VerificationReport report)
      throws IOException {
    StringBuilder text = new StringBuilder();
    writer.write(report, text);
    return text.toString();
  }
}
