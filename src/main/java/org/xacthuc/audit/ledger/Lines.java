package org.xacthuc.audit.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.report.journal.JournalLine;
import org.xacthuc.report.row.Column;

/** What each line of the journal says: the same facts make the same line. */
final class Lines {
  static final String OPENED = "opened";
  static final String BEGUN = "begun";
  static final String RESUMED = "resumed";
  static final String ABANDONED = "abandoned";
  static final String FINISHED = "finished";
  static final String OUTCOME = "outcome";
  static final String FIXITY = "fixity";

  /** A file's length as the column has it. */
  private static final String LENGTH = "[0-9]{1,18}";

  private Lines() {}

  /** The first line of every journal. */
  static String opened(String journal, String ledger) {
    return JournalLine.begin(1, Sha256.NOTHING, OPENED)
        .text("journal", journal)
        .text("ledger", ledger)
        .number("schema", Schema.VERSION)
        .end();
  }

  static String begun(long seq, String previous, Run run) {
    RunScope scope = run.scope();
    RunPins pins = run.pins();
    return JournalLine.begin(seq, previous, BEGUN)
        .number("run", run.id())
        .text("kind", scope.kind().name())
        .text("input", scope.input())
        .number("shard", scope.shard())
        .number("shards", scope.shards())
        .text("tool_version", pins.toolVersion())
        .text("tool_sha256", pins.toolSha256())
        .text("policy_sha256", pins.policySha256())
        .text("anchors_sha256", pins.anchorsSha256())
        .text("options_sha256", pins.optionsSha256())
        .text("verification_time", run.verificationTime().toString())
        .text("at", run.begun().toString())
        .end();
  }

  /** A run is gone on with, or given up. */
  static String event(long seq, String previous, String event, long run, Instant at) {
    return JournalLine.begin(seq, previous, event)
        .number("run", run)
        .text("at", at.toString())
        .end();
  }

  /**
   * A run has come to its end.
   *
   * @param verdicts how many rows it has of each
   */
  static String finished(
      long seq, String previous, long run, Instant at, Map<String, Long> verdicts) {
    return JournalLine.begin(seq, previous, FINISHED)
        .number("run", run)
        .number("files", verdicts.values().stream().mapToLong(n -> n).sum())
        .numbers("verdicts", verdicts)
        .text("at", at.toString())
        .end();
  }

  static String outcome(long seq, String previous, long run, OutcomeFields fields) {
    JournalLine line =
        JournalLine.begin(seq, previous, OUTCOME)
            .number("run", run)
            .text("path", fields.path())
            .text("sha256", fields.value(Column.SHA256));
    String bytes = fields.value(Column.BYTES).orElse("");
    if (bytes.matches(LENGTH)) {
      line.number("bytes", Long.parseLong(bytes));
    } else {
      line.text("bytes", Optional.empty());
    }
    return line.text("verdict", fields.value(Column.VERDICT))
        .text("headline", fields.value(Column.HEADLINE))
        .text("columns_sha256", Sha256.of(fields.values()))
        .text("json_sha256", Sha256.of(fields.json()))
        .text("same_as", fields.sameAs())
        .text("recorded", fields.recorded())
        .end();
  }

  static String fixity(long seq, String previous, long run, FixityFields fields) {
    return JournalLine.begin(seq, previous, FIXITY)
        .number("run", run)
        .text("path", fields.path())
        .text("algorithm", fields.algorithm())
        .text("expected", fields.expected())
        .text("actual", fields.actual())
        .text("outcome", fields.outcome())
        .end();
  }
}
