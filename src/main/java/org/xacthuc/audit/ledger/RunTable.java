package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of runs. */
final class RunTable {
  private static final String COLUMNS =
      "run, kind, input, shard, shards, tool_version, tool_sha256, policy_sha256, anchors_sha256,"
          + " options_sha256, verification_time, begun, ended, state";
  private static final String ALL = "select " + COLUMNS + " from run order by run";
  private static final String ONE = "select " + COLUMNS + ", journal, seq from run where run = ?";
  private static final String LAST =
      "select "
          + COLUMNS
          + " from run where kind = ? and input = ? and shard = ? and shards = ?"
          + " order by run desc limit 1";
  private static final String IDS = "select run from run where journal = ? order by run";
  private static final String NEXT = "select coalesce(max(run), 0) + 1 from run";
  private static final String INSERT =
      "insert into run ("
          + COLUMNS
          + ", journal, seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?)";
  private static final String END =
      "update run set state = ?, ended = ? where run = ? and state = 'RUNNING'";

  private RunTable() {}

  /** Where a run's first record stands. */
  record Placed(Run run, int journal, long seq) {}

  static List<Run> all(Connection connection) throws SQLException {
    List<Run> runs = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ALL);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        runs.add(run(row));
      }
    }
    return runs;
  }

  static Optional<Run> last(Connection connection, RunScope scope) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LAST)) {
      query.setString(1, scope.kind().name());
      query.setString(2, scope.input());
      query.setInt(3, scope.shard());
      query.setInt(4, scope.shards());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(run(row)) : Optional.empty();
      }
    }
  }

  static Optional<Placed> one(Connection connection, long id) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ONE)) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Placed(
                    run(row),
                    Math.toIntExact(Cells.number(row, row.findColumn("journal"))),
                    Cells.number(row, row.findColumn("seq"))))
            : Optional.empty();
      }
    }
  }

  /** The number that no run has yet; for whoever holds the lock on the table. */
  static long nextId(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NEXT);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static void insert(Connection connection, Placed placed) throws SQLException {
    Run run = placed.run();
    RunScope scope = run.scope();
    RunPins pins = run.pins();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int next = 1;
      insert.setLong(next++, run.id());
      insert.setString(next++, scope.kind().name());
      insert.setString(next++, scope.input());
      insert.setInt(next++, scope.shard());
      insert.setInt(next++, scope.shards());
      insert.setString(next++, pins.toolVersion());
      insert.setString(next++, pins.toolSha256());
      insert.setString(next++, pins.policySha256());
      insert.setString(next++, pins.anchorsSha256());
      insert.setString(next++, pins.optionsSha256());
      insert.setString(next++, run.verificationTime().toString());
      insert.setString(next++, run.begun().toString());
      insert.setString(next++, run.state().name());
      insert.setInt(next++, placed.journal());
      insert.setLong(next, placed.seq());
      insert.executeUpdate();
    }
  }

  /**
   * Ends a run that is still going on.
   *
   * @return whether it was
   */
  static boolean end(Connection connection, long run, Run.State state, Instant at)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(END)) {
      update.setString(1, state.name());
      update.setString(2, at.toString());
      update.setLong(3, run);
      return update.executeUpdate() == 1;
    }
  }

  /** The numbers of a journal's runs. */
  static List<Long> ids(Connection connection, int journal) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(IDS)) {
      query.setInt(1, journal);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ids.add(Cells.number(row, 1));
        }
      }
    }
    return ids;
  }

  private static Run run(ResultSet row) throws SQLException {
    try {
      return read(row);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException changed) {
      throw new SQLDataException("run " + row.getLong(1), changed);
    }
  }

  private static Run read(ResultSet row) throws SQLException {
    int next = 1;
    long id = Cells.number(row, next++);
    RunScope scope =
        new RunScope(
            RunScope.Kind.valueOf(Cells.text(row, next++)),
            Cells.text(row, next++),
            Math.toIntExact(Cells.number(row, next++)),
            Math.toIntExact(Cells.number(row, next++)));
    RunPins pins =
        new RunPins(
            Cells.text(row, next++),
            Cells.text(row, next++),
            Cells.text(row, next++),
            Cells.text(row, next++),
            Cells.text(row, next++));
    return new Run(
        id,
        scope,
        pins,
        Instant.parse(Cells.text(row, next++)),
        Instant.parse(Cells.text(row, next++)),
        Cells.optional(row, next++).map(Instant::parse),
        Run.State.valueOf(Cells.text(row, next)));
  }
}
