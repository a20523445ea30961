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

/**
 * What a ledger says of how an audit went.
 *
 * @param half when half of the files were verified
 * @param last when the last one was
 * @param second how many were verified from the one to the other
 */
public record RecordedRun(Instant half, Instant last, int second) {

  /** Of the last run. */
  public static RecordedRun of(Path ledger) throws IOException {
    try (Ledger read = Ledger.read(LedgerPlace.parse(ledger.toString()))) {
      List<Run> runs = read.runs();
      try (Stream<LedgerRow> rows = read.read(runs.get(runs.size() - 1)).rows()) {
        List<Instant> recorded = rows.map(LedgerRow::recorded).sorted().toList();
        int half = recorded.size() / 2;
        int last = recorded.size() - 1;
        return new RecordedRun(recorded.get(half), recorded.get(last), last - half);
      }
    }
  }

  /** How many files were verified in a second, once half of them were. */
  public double filesPerSecond() {
    return second / (Duration.between(half, last).toMillis() / 1e3);
  }
}
