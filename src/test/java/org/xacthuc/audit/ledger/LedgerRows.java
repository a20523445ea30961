package org.xacthuc.audit.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/** Rows and runs as an audit would have them, small and without a file behind them. */
final class LedgerRows {
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  static final RunPins PINS = new RunPins("0.1.0", "a1", "b2", "c3", "d4");

  private LedgerRows() {}

  static RunScope folder(String input) {
    return new RunScope(RunScope.Kind.FOLDER, input, 1, 1);
  }

  static LedgerRow row(String path) {
    return row(path, "content of " + path, "AUTHENTIC", "");
  }

  static LedgerRow row(String path, String content, String verdict, String headline) {
    String sha256 = Sha256.of(content);
    ReportRow report =
        new ReportRow(
            Stream.of(Column.values()).map(c -> value(c, path, sha256, verdict, headline)).toList(),
            "{\"file\":\"" + path + "\",\"verdict\":\"" + verdict + "\"}");
    return new LedgerRow(path, report, NOW.plusSeconds(60), Optional.empty());
  }

  /** One that writes to a ledger. */
  @FunctionalInterface
  interface Attempt {
    void make() throws IOException;
  }

  /** Why an attempt fails. */
  static LedgerProblem problemOf(Attempt attempt) {
    return assertThrows(LedgerException.class, attempt::make).problem();
  }

  private static String value(
      Column column, String path, String sha256, String verdict, String headline) {
    return switch (column) {
      case FILE -> path;
      case SHA256 -> sha256;
      case BYTES -> Integer.toString(path.length());
      case VERDICT -> verdict;
      case HEADLINE -> headline;
      default -> column.title() + " của " + path;
    };
  }
}
