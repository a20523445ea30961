package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.audit.ledger.Entry.Position;
import org.xacthuc.audit.ledger.JournalState.Link;

/**
 * Writes entries to the ledger and then to its journal. What one call is given is recorded whole or
 * not at all; when it returns, both are on the disk.
 */
final class ChainWriter implements Closeable {
  private final Database database;
  private final JournalFile file;
  private JournalState state;
  private boolean broken;

  /**
   * @param state all of which is in the file
   */
  ChainWriter(Database database, JournalFile file, JournalState state) {
    this.database = database;
    this.file = file;
    this.state = state;
  }

  /** What else is done in the same transaction, before the entries are made. */
  @FunctionalInterface
  interface Making {
    List<? extends Entry> make(Connection connection, long nextSeq)
        throws SQLException, LedgerException;
  }

  int journal() {
    return state.number();
  }

  /** The last record. */
  synchronized Link head() {
    return state.head();
  }

  /**
   * Records what is made.
   *
   * @throws LedgerException when it cannot: nothing further can then be written before the ledger
   *     is opened again
   */
  synchronized void write(Making making) throws LedgerException {
    if (broken) {
      throw new LedgerException(LedgerProblem.FAILED, database.place(), "an earlier write failed");
    }
    List<String> lines = new ArrayList<>();
    JournalState written =
        database.transaction(
            connection ->
                insert(connection, making.make(connection, state.head().seq() + 1), lines));
    // What is in the ledger must come to the file before anything else does.
    broken = true;
    state = written.synced(file.append(lines, state.syncedBytes()));
    broken = false;
  }

  private JournalState insert(
      Connection connection, List<? extends Entry> entries, List<String> lines)
      throws SQLException, LedgerException {
    Link link = state.head();
    try (Inserts inserts = new Inserts(connection)) {
      for (Entry entry : entries) {
        long seq = link.seq() + 1;
        String line = entry.line(seq, link.sha256());
        link = new Link(seq, Sha256.of(line));
        lines.add(line);
        entry.accept(inserts, new Position(state.number(), seq, line, link.sha256()));
      }
      inserts.run();
    }
    JournalState next = state.with(link);
    if (!next.update(connection, state.head())) {
      throw new LedgerException(LedgerProblem.IN_USE, database.place(), "");
    }
    return next;
  }

  /** Notes in the ledger that the file is whole. */
  @Override
  public synchronized void close() throws LedgerException {
    try (file) {
      if (!broken) {
        database.transaction(connection -> state.update(connection, state.head()));
      }
    }
  }
}
