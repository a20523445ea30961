package org.xacthuc.audit.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.report.journal.JournalLine;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

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

  static String outcome(long seq, String previous, long run, LedgerRow row) {
    ReportRow report = row.report();
    JournalLine line =
        JournalLine.begin(seq, previous, OUTCOME)
            .number("run", run)
            .text("path", row.path())
            .text("sha256", value(report, Column.SHA256));
    String bytes = report.value(Column.BYTES);
    if (bytes.matches(LENGTH)) {
      line.number("bytes", Long.parseLong(bytes));
    } else {
      line.text("bytes", Optional.empty());
    }
    return line.text("verdict", report.value(Column.VERDICT))
        .text("headline", value(report, Column.HEADLINE))
        .text("columns_sha256", Sha256.of(report.values()))
        .text("json_sha256", Sha256.of(report.json()))
        .text("same_as", row.sameAs())
        .text("recorded", row.recorded().toString())
        .end();
  }

  static String fixity(long seq, String previous, long run, Fixity fixity) {
    return JournalLine.begin(seq, previous, FIXITY)
        .number("run", run)
        .text("path", fixity.path())
        .text("algorithm", fixity.algorithm())
        .text("expected", fixity.expected())
        .text("actual", fixity.actual())
        .text("outcome", fixity.outcome().name())
        .end();
  }

  private static Optional<String> value(ReportRow report, Column column) {
    return Optional.of(report.value(column)).filter(v -> !v.isEmpty());
  }
}
