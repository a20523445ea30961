package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;

/** One connection, used by one thread at a time. */
final class Database implements Closeable {
  private final Connection connection;
  private final Dialect dialect;
  private final String place;

  Database(Connection connection, Dialect dialect, String place) {
    this.connection = connection;
    this.dialect = dialect;
    this.place = place;
  }

  /** Something that is asked of a database. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException, LedgerException;
  }

  /** How a connection is made. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException, LedgerException;
  }

  static Database open(Dialect dialect, String place, Opening opening) throws LedgerException {
    try {
      return new Database(opening.open(), dialect, place);
    } catch (SQLException e) {
      throw failure(dialect, place, e);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  String place() {
    return place;
  }

  /** Does it without a transaction around it. */
  synchronized <T> T call(Work<T> work) throws LedgerException {
    try {
      return work.run(connection);
    } catch (SQLException e) {
      throw failure(dialect, place, e);
    }
  }

  /** Does all of it, which is on the disk when this returns, or nothing. */
  synchronized <T> T transaction(Work<T> work) throws LedgerException {
    try {
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        T result = work.run(connection);
        connection.commit();
        committed = true;
        return result;
      } finally {
        end(committed);
      }
    } catch (SQLException e) {
      throw failure(dialect, place, e);
    }
  }

  private void end(boolean committed) throws SQLException {
    if (committed) {
      connection.setAutoCommit(true);
      return;
    }
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException alreadyGone) {
      // What made it fail is told; a connection that cannot roll back cannot have committed.
    }
  }

  private static LedgerException failure(Dialect dialect, String place, SQLException error) {
    String said = String.valueOf(error.getMessage());
    boolean unlikeOurs = error instanceof SQLDataException;
    LedgerProblem problem = unlikeOurs ? LedgerProblem.ROW_CHANGED : dialect.problem(error);
    return new LedgerException(problem, place, said, error);
  }

  @Override
  public synchronized void close() throws LedgerException {
    try {
      dialect.leave(connection);
      connection.close();
    } catch (SQLException e) {
      throw failure(dialect, place, e);
    }
  }
}
