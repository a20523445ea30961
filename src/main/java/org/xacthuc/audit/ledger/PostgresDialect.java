package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** A server's database, in which several machines may write. All settings come with its URL. */
final class PostgresDialect implements Dialect {
  private final LedgerPlace.Server server;

  PostgresDialect(LedgerPlace.Server server) {
    this.server = server;
  }

  @Override
  public void look() {}

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public Closeable lock() {
    return () -> {};
  }

  @Override
  public Connection connect() throws SQLException, LedgerException {
    Connection connection = new Driver().connect(server.url(), new Properties());
    if (connection == null) {
      throw new LedgerException(LedgerProblem.ADDRESS_UNKNOWN, server.shown(), "");
    }
    return connection;
  }

  /** What is committed must be on the server's disk, whatever the server's default. */
  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit to on");
    }
  }

  /** Whoever owns a server's database can have it do anything; and may add what else it needs. */
  @Override
  public void requireOurs(Connection connection, List<String> definitions) {}

  @Override
  public void requireIntact(Connection connection) {}

  @Override
  public Connection connectToRead() throws SQLException, LedgerException {
    Connection connection = connect();
    connection.setReadOnly(true);
    return connection;
  }

  @Override
  public void leave(Connection connection) {}

  /** By bytes, as SQLite does: a locale's order is another one on every machine. */
  @Override
  public String text() {
    return "text collate \"C\"";
  }

  @Override
  public void lockRuns(Connection connection) throws SQLException {
    try (Statement lock = connection.createStatement()) {
      lock.execute("lock table run in share row exclusive mode");
    }
  }

  @Override
  public boolean hasSeveralJournals() {
    return true;
  }

  @Override
  public boolean lockJournal(Connection connection, String journal) throws SQLException {
    Bytes digest = DigestAlgorithm.SHA256.of(Bytes.ofUtf8("xacthuc journal " + journal)).value();
    long key = ByteBuffer.wrap(digest.toArray()).getLong();
    try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      lock.setLong(1, key);
      try (ResultSet result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  /** PostgreSQL's error codes, appendix A of its manual. */
  @Override
  public LedgerProblem problem(SQLException error) {
    String state = String.valueOf(error.getSQLState());
    return switch (state) {
      case "53100" -> LedgerProblem.FULL;
      case "42501", "25006" -> LedgerProblem.READ_ONLY;
      case "3D000" -> LedgerProblem.MISSING;
      case "XX001", "XX002" -> LedgerProblem.CORRUPT;
      default -> byClass(state);
    };
  }

  private static LedgerProblem byClass(String state) {
    return state.startsWith("08")
            || state.startsWith("28")
            || state.startsWith("57P")
            || state.equals("53300")
        ? LedgerProblem.UNREACHABLE
        : LedgerProblem.FAILED;
  }
}
