package org.xacthuc.report.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Spelling;
import org.xacthuc.report.Wording;
import org.xacthuc.verdict.Verdict;

/** The summary at an audit's end. */
public final class AuditReport {
  private final Messages messages;

  /**
   * @param messages with the part {@code audit}
   */
  public AuditReport(Messages messages) {
    this.messages = messages;
  }

  /** For people: a few lines. */
  public String text(AuditSummary summary) {
    AuditSummary.Effort effort = summary.effort();
    List<String> lines = new ArrayList<>();
    lines.add(
        say(AuditTerm.TITLE, summary, Map.of("time", messages.show(summary.verificationTime()))));
    for (Verdict verdict : Verdict.values()) {
      lines.add(count(summary.verdicts().get(verdict), messages.term(Wording.of(verdict))));
    }
    lines.add(count(summary.files(), messages.term(AuditTerm.FILES)));
    Optional<String> same =
        Optional.of(effort.sameContent()).filter(n -> n > 0).map(String::valueOf);
    Map<String, String> added = Map.of("added", String.valueOf(effort.added()));
    lines.add(
        same.isPresent()
            ? say(AuditTerm.VERIFIED, summary, with(added, "same", same.get()))
            : say(AuditTerm.VERIFIED, summary, added));
    if (effort.present() > 0) {
      lines.add(
          say(AuditTerm.PRESENT, summary, Map.of("present", String.valueOf(effort.present()))));
    }
    lines.add(
        say(
            AuditTerm.ELAPSED,
            summary,
            Map.of("elapsed", Rate.clock(effort.elapsed()), "rate", effort.rate())));
    lines.add(say(AuditTerm.JOURNAL, summary, Map.of("head", summary.journalHead())));
    lines.add(
        say(
            AuditTerm.EXIT,
            summary,
            Map.of(
                "code",
                String.valueOf(summary.exit().code()),
                "reason",
                messages.term(summary.exit().reason()))));
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, String> with(Map<String, String> values, String key, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(key, value);
    return more;
  }

  private String say(AuditTerm term, AuditSummary summary, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("run", String.valueOf(summary.run()));
    all.put("input", summary.input());
    summary.shard().ifPresent(shard -> all.put("shard", shard));
    return messages.term(term, all);
  }

  private static String count(long number, String what) {
    return String.format("%12d  %s", number, what);
  }

  /** For programs: one object on one line. */
  public String json(AuditSummary summary) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("schema", "xacthuc-audit/1");
      json.writeNumberField("run", summary.run());
      json.writeStringField("input", Escaping.masked(summary.input()));
      json.writeStringField("shard", summary.shard().orElse("1/1"));
      json.writeStringField("verificationTime", summary.verificationTime().toString());
      json.writeNumberField("files", summary.files());
      json.writeObjectFieldStart("verdicts");
      for (Verdict verdict : Verdict.values()) {
        json.writeNumberField(verdict.name(), summary.verdicts().get(verdict));
      }
      json.writeEndObject();
      json.writeNumberField("added", summary.effort().added());
      json.writeNumberField("sameContent", summary.effort().sameContent());
      json.writeNumberField("present", summary.effort().present());
      json.writeNumberField("elapsedMs", summary.effort().elapsed().toMillis());
      json.writeStringField("journalHead", summary.journalHead());
      json.writeObjectFieldStart("exit");
      json.writeNumberField("code", summary.exit().code());
      json.writeStringField("reason", Spelling.of(summary.exit().reason()));
      json.writeEndObject();
      json.writeEndObject();
    }
    return text + "\n";
  }
}
