package org.xacthuc.audit.ledger;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.xacthuc.audit.ledger.OutcomeTable.Condition;
import org.xacthuc.report.row.Column;

/**
 * Reads the rows of one run. Streams read bit by bit, hold nothing open, and throw an {@link
 * java.io.UncheckedIOException} around a {@link LedgerException}.
 */
public final class RunReader {
  private final Database database;
  private final RunTable.Placed run;

  RunReader(Database database, RunTable.Placed run) {
    this.database = database;
    this.run = run;
  }

  /** The run as it is now. */
  public Run run() {
    return run.run();
  }

  /** All rows in the order of recording. */
  public Stream<LedgerRow> rows() {
    return rows(Condition.NONE);
  }

  /** The rows with that value in that column, in the order of recording. */
  public Stream<LedgerRow> rows(Column column, String value) {
    return rows(Condition.equal(column, value));
  }

  /** Takes rows one by one, each with its place in the order of recording, from 1. */
  @FunctionalInterface
  public interface Sorted {
    void accept(long number, LedgerRow row) throws IOException;
  }

  /**
   * All rows, without their JSON reports, sorted by a column and within it in the order of
   * recording.
   *
   * @throws IOException the receiver's own, which ends it, or a {@link LedgerException}
   */
  public void sorted(Column column, Sorted receiver) throws IOException {
    SortedRows.read(database, run, column, receiver);
  }

  private Stream<LedgerRow> rows(Condition condition) {
    return Pages.<OutcomeTable.Placed, LedgerRow>stream(
        last -> {
          long from = last.map(OutcomeTable.Placed::seq).orElse(run.seq());
          return database.call(connection -> OutcomeTable.ofRun(connection, run, from, condition));
        },
        placed -> placed.fields().row(database.place()));
  }

  /** How many rows there are. */
  public long count() throws LedgerException {
    return counts(Column.VERDICT).values().stream().mapToLong(n -> n).sum();
  }

  /** How many rows have each value of the column, sorted by the value. */
  public Map<String, Long> counts(Column column) throws LedgerException {
    return database.call(connection -> OutcomeTable.counts(connection, run.run().id(), column));
  }

  /** What manifests said of the run's files, in the order of recording. */
  public Stream<Fixity> fixity() {
    return Pages.<FixityTable.Placed, Fixity>stream(
        last -> {
          long from = last.map(FixityTable.Placed::seq).orElse(run.seq());
          return database.call(connection -> FixityTable.ofRun(connection, run.run().id(), from));
        },
        placed -> placed.fields().fixity(database.place()));
  }
}
