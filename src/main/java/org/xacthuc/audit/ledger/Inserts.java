package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes entries in batches, within a transaction. */
final class Inserts implements Entry.Tables, AutoCloseable {
  private static final String OUTCOMES =
      "insert into outcome (journal, seq, run, path, path_key, "
          + String.join(", ", Schema.COLUMNS)
          + ", same_as, recorded, record_sha256, json) values ("
          + marks(9 + Schema.COLUMNS.size())
          + ")";
  private static final String EVENTS =
      "insert into event (journal, seq, run, record, record_sha256) values (" + marks(5) + ")";
  private static final String CHECKS =
      "insert into fixity (journal, seq, run, path, algorithm, expected, actual, outcome,"
          + " record_sha256) values ("
          + marks(9)
          + ")";

  private final PreparedStatement outcomes;
  private final PreparedStatement events;
  private final PreparedStatement checks;

  Inserts(Connection connection) throws SQLException {
    outcomes = connection.prepareStatement(OUTCOMES);
    events = connection.prepareStatement(EVENTS);
    checks = connection.prepareStatement(CHECKS);
  }

  private static String marks(int count) {
    return Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", "));
  }

  @Override
  public void add(Entry.Position at, Entry.Outcome outcome) throws SQLException {
    LedgerRow row = outcome.row();
    int next = begin(outcomes, at, outcome.run());
    outcomes.setString(next++, row.path());
    outcomes.setString(next++, PathKey.of(row.path()));
    List<String> values = row.report().values();
    for (String value : values) {
      outcomes.setString(next++, value);
    }
    outcomes.setString(next++, row.sameAs().orElse(null));
    outcomes.setString(next++, row.recorded().toString());
    outcomes.setString(next++, at.sha256());
    outcomes.setString(next, row.report().json());
    outcomes.addBatch();
  }

  @Override
  public void add(Entry.Position at, Entry.Event event) throws SQLException {
    int next = begin(events, at, event.run());
    events.setString(next++, at.line());
    events.setString(next, at.sha256());
    events.addBatch();
  }

  @Override
  public void add(Entry.Position at, Entry.Check check) throws SQLException {
    Fixity fixity = check.fixity();
    int next = begin(checks, at, check.run());
    checks.setString(next++, fixity.path());
    checks.setString(next++, fixity.algorithm());
    checks.setString(next++, fixity.expected().orElse(null));
    checks.setString(next++, fixity.actual().orElse(null));
    checks.setString(next++, fixity.outcome().name());
    checks.setString(next, at.sha256());
    checks.addBatch();
  }

  /** The columns that all three tables begin with. */
  private static int begin(PreparedStatement statement, Entry.Position at, long run)
      throws SQLException {
    int next = 1;
    statement.setInt(next++, at.journal());
    statement.setLong(next++, at.seq());
    statement.setLong(next++, run);
    return next;
  }

  /** Writes what was added. */
  void run() throws SQLException {
    outcomes.executeBatch();
    events.executeBatch();
    checks.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    outcomes.close();
    events.close();
    checks.close();
  }
}
