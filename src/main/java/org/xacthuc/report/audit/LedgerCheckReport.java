package org.xacthuc.report.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.SafeJson;
import org.xacthuc.report.Spelling;
import org.xacthuc.report.journal.Irregularity;
import org.xacthuc.report.journal.JournalCheck;

/** What {@code audit --check} found. */
public final class LedgerCheckReport {
  private final Messages messages;
  private final String ledger;

  /**
   * @param messages with the part {@code audit}
   * @param ledger as it may be shown
   */
  public LedgerCheckReport(Messages messages, String ledger) {
    this.messages = messages;
    this.ledger = ledger;
  }

  /** For people: whether they agree, and each place where they do not. */
  public String text(JournalCheck check) {
    List<String> lines = new ArrayList<>();
    AuditTerm verdict = check.isSound() ? AuditTerm.CHECK_SOUND : AuditTerm.CHECK_TAMPERED;
    lines.add(say(verdict, Map.of("ledger", ledger, "count", number(check.total()))));
    check.irregularities().forEach(found -> lines.add("  " + sentence(found)));
    long more = check.total() - check.irregularities().size();
    if (more > 0) {
      lines.add("  " + say(AuditTerm.CHECK_MORE, Map.of("count", number(more))));
    }
    if (!check.head().isEmpty()) {
      lines.add(say(AuditTerm.CHECK_RECORDS, Map.of("records", number(check.records()))));
      lines.add(say(AuditTerm.CHECK_HEAD, Map.of("head", check.head())));
    }
    if (check.behind() > 0) {
      lines.add(say(AuditTerm.CHECK_BEHIND, Map.of("count", number(check.behind()))));
    }
    if (check.otherJournals() > 0) {
      lines.add(say(AuditTerm.CHECK_OTHERS, Map.of("count", number(check.otherJournals()))));
    }
    return String.join("\n", lines) + "\n";
  }

  private String say(AuditTerm term, Map<String, String> values) {
    return messages.term(term, values);
  }

  private static String number(long number) {
    return Long.toString(number);
  }

  private String sentence(Irregularity found) {
    Map<String, String> values = new HashMap<>();
    values.put("seq", number(found.seq()));
    values.put("count", number(found.count()));
    if (found.count() > 1) {
      values.put("more", number(found.count() - 1));
    }
    if (!found.subject().isEmpty()) {
      values.put("subject", found.subject());
    }
    return messages.term(term(found.kind()), values);
  }

  private static AuditTerm term(Irregularity.Kind kind) {
    return switch (kind) {
      case LINE_CHANGED -> AuditTerm.CHECK_LINE_CHANGED;
      case LINE_MISSING -> AuditTerm.CHECK_LINE_MISSING;
      case LINE_MOVED -> AuditTerm.CHECK_LINE_MOVED;
      case LINE_INSERTED -> AuditTerm.CHECK_LINE_INSERTED;
      case JOURNAL_CUT -> AuditTerm.CHECK_JOURNAL_CUT;
      case JOURNAL_FOREIGN -> AuditTerm.CHECK_JOURNAL_FOREIGN;
      case ROW_CHANGED -> AuditTerm.CHECK_ROW_CHANGED;
      case ROW_MISSING -> AuditTerm.CHECK_ROW_MISSING;
      case ROW_ADDED -> AuditTerm.CHECK_ROW_ADDED;
      case RUN_CHANGED -> AuditTerm.CHECK_RUN_CHANGED;
      case HEAD_CHANGED -> AuditTerm.CHECK_HEAD_CHANGED;
    };
  }

  /** For programs: one object on one line. */
  public String json(JournalCheck check) throws IOException {
    SafeJson text = new SafeJson();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("schema", "xacthuc-check/1");
      json.writeStringField("ledger", Escaping.masked(ledger));
      json.writeBooleanField("sound", check.isSound());
      json.writeNumberField("records", check.records());
      json.writeStringField("journalHead", check.head());
      json.writeNumberField("behind", check.behind());
      json.writeNumberField("otherJournals", check.otherJournals());
      json.writeNumberField("irregularities", check.total());
      json.writeArrayFieldStart("found");
      for (Irregularity found : check.irregularities()) {
        json.writeStartObject();
        json.writeStringField("kind", Spelling.of(found.kind()));
        json.writeNumberField("seq", found.seq());
        json.writeNumberField("count", found.count());
        json.writeStringField("subject", Escaping.masked(found.subject()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.text() + "\n";
  }
}
