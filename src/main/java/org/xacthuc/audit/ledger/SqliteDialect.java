package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** One file, in which one process writes. */
final class SqliteDialect implements Dialect {
  /** SQLite's file format §1.3. */
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** How long an auditor's own reading may keep us from writing. */
  private static final int BUSY_MILLIS = 60_000;

  /** The primary result codes of SQLite: the lowest byte of every code. */
  private static final int PRIMARY = 0xFF;

  private static final Set<PosixFilePermission> OWNERS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;

  SqliteDialect(Path file) {
    this.file = file;
  }

  @Override
  public void look() throws LedgerException {
    Path folder = file.getParent();
    if (Files.isDirectory(file)) {
      throw problem(LedgerProblem.FOLDER);
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw problem(LedgerProblem.PARENT_MISSING);
    }
    if (!Files.exists(file)) {
      return;
    }
    if (!Files.isReadable(file)) {
      throw problem(LedgerProblem.NOT_READABLE);
    }
    if (!Files.isRegularFile(file) || !isEmptyOrSqlite()) {
      throw problem(LedgerProblem.NOT_A_LEDGER);
    }
  }

  private boolean isEmptyOrSqlite() throws LedgerException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC.length);
      return head.length == 0 || Arrays.equals(head, MAGIC);
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.NOT_READABLE, file.toString(), "", e);
    }
  }

  private LedgerException problem(LedgerProblem problem) {
    return new LedgerException(problem, file.toString(), "");
  }

  @Override
  public boolean isThere() {
    try {
      return Files.exists(file) && Files.size(file) > 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public Closeable lock() throws LedgerException {
    boolean writable = Files.isWritable(Files.exists(file) ? file : file.getParent());
    if (!writable) {
      throw problem(LedgerProblem.READ_ONLY);
    }
    return LockFile.beside(file);
  }

  @Override
  public Connection connect() throws SQLException, LedgerException {
    make();
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config.createConnection(url(""));
  }

  /** Reports name people: a new file is its owner's alone, and SQLite's own beside it are alike. */
  private void make() throws LedgerException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_ALONE));
    } catch (FileAlreadyExistsException there) {
      // Who may read it is for whoever made it to say.
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.READ_ONLY, file.toString(), e.toString(), e);
    }
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma synchronous = full");
    }
  }

  /** A trigger writes other things than we do; a view shows other things than are there. */
  @Override
  public void requireOurs(Connection connection, List<String> definitions)
      throws SQLException, LedgerException {
    Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select type, name, sql from sqlite_master")) {
      while (row.next()) {
        if (row.getString(1).equals("trigger")) {
          throw remade(row.getString(2));
        }
        there.add(String.valueOf(row.getString(3)));
      }
    }
    for (String definition : definitions) {
      if (!there.contains(definition)) {
        throw remade(definition.substring(0, definition.indexOf('(')).strip());
      }
    }
  }

  @Override
  public void requireIntact(Connection connection) throws SQLException, LedgerException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma integrity_check(1)")) {
      if (!row.next() || !"ok".equals(row.getString(1))) {
        throw remade("integrity_check");
      }
    }
  }

  private LedgerException remade(String what) {
    return new LedgerException(LedgerProblem.CORRUPT, file.toString(), what);
  }

  @Override
  public Connection connectToRead() throws SQLException, LedgerException {
    if (!isThere()) {
      throw problem(LedgerProblem.MISSING);
    }
    try {
      return reading("?mode=ro");
    } catch (SQLException e) {
      // A folder that cannot be written has no place for what readers share; nor has it writers.
      if (problem(e) == LedgerProblem.NOT_READABLE && !Files.exists(walFile())) {
        return reading("?mode=ro&immutable=1");
      }
      throw e;
    }
  }

  private Connection reading(String mode) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.resetOpenMode(SQLiteOpenMode.READWRITE);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setOpenMode(SQLiteOpenMode.READONLY);
    Connection connection = config.createConnection(url(mode));
    try (Statement statement = connection.createStatement()) {
      statement.execute("select count(*) from sqlite_master");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Path walFile() {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  /** As a URI: a name with a question mark would be cut at it. */
  private String url(String query) {
    return "jdbc:sqlite:" + file.toUri() + query;
  }

  /** One file again, which can be read without making others beside it. */
  @Override
  public void leave(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      if (!connection.isReadOnly()) {
        statement.execute("pragma busy_timeout = 0");
        statement.execute("pragma journal_mode = delete");
      }
    } catch (SQLException somebodyReads) {
      // It stays as it is, which is as good.
    }
  }

  @Override
  public String text() {
    return "text";
  }

  /** All transactions wait for each other anyway. */
  @Override
  public void lockRuns(Connection connection) {}

  @Override
  public boolean hasSeveralJournals() {
    return false;
  }

  @Override
  public boolean lockJournal(Connection connection, String journal) {
    return true;
  }

  /** SQLite's result codes: https://www.sqlite.org/rescode.html. */
  @Override
  public LedgerProblem problem(SQLException error) {
    return switch (error.getErrorCode() & PRIMARY) {
      case 3, 14, 23 -> LedgerProblem.NOT_READABLE;
      case 5, 6 -> LedgerProblem.IN_USE;
      case 8 -> LedgerProblem.READ_ONLY;
      case 11 -> LedgerProblem.CORRUPT;
      case 13 -> LedgerProblem.FULL;
      case 26 -> LedgerProblem.NOT_A_LEDGER;
      default -> LedgerProblem.FAILED;
    };
  }
}
