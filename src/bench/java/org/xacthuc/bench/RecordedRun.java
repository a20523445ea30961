package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.audit.ledger.Run;

/** What a ledger says of how an audit went. */
public final class RecordedRun {
  private RecordedRun() {}

  /** How many files were verified in a second, once half of them were. */
  public static double warmFilesPerSecond(Path ledger) throws IOException {
    try (Ledger read = Ledger.read(LedgerPlace.parse(ledger.toString()))) {
      List<Run> runs = read.runs();
      try (Stream<LedgerRow> rows = read.read(runs.get(runs.size() - 1)).rows()) {
        List<Instant> recorded = rows.map(LedgerRow::recorded).sorted().toList();
        Instant half = recorded.get(recorded.size() / 2);
        Instant last = recorded.get(recorded.size() - 1);
        double seconds = Duration.between(half, last).toMillis() / 1e3;
        return (recorded.size() - 1 - recorded.size() / 2) / seconds;
      }
    }
  }
}
