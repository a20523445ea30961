package org.xacthuc.audit.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a ledger is, and its journal.
 *
 * @param journal absolute
 */
public record LedgerPlace(Database database, Path journal) {
  private static final String JDBC = "jdbc:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String JOURNAL_ENDING = ".journal.jsonl";

  /** Which kind of database it is. */
  public sealed interface Database {
    /** Hands the database to the function for its kind. */
    <T> T match(Function<EmbeddedFile, T> file, Function<Server, T> server);

    /** The place as it may be shown. */
    String shown();
  }

  /**
   * An SQLite file.
   *
   * @param path absolute
   */
  public record EmbeddedFile(Path path) implements Database {
    @Override
    public <T> T match(Function<EmbeddedFile, T> file, Function<Server, T> server) {
      return file.apply(this);
    }

    @Override
    public String shown() {
      return path.toString();
    }
  }

  /**
   * A PostgreSQL database.
   *
   * @param url of JDBC, with all that is to be set
   */
  public record Server(String url) implements Database {
    @Override
    public <T> T match(Function<EmbeddedFile, T> file, Function<Server, T> server) {
      return server.apply(this);
    }

    /** Without user, password and settings. */
    @Override
    public String shown() {
      String address = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
      int at = address.lastIndexOf('@');
      return at < 0 ? address : POSTGRESQL + "//" + address.substring(at + 1);
    }
  }

  /** The same as {@link #parse(String, Optional)} without a journal. */
  public static LedgerPlace parse(String ledger) throws LedgerException {
    return parse(ledger, Optional.empty());
  }

  /**
   * What a user gives.
   *
   * @param ledger a path or {@code jdbc:postgresql:...}
   * @param journal a path; beside an SQLite file, where it is absent
   * @throws LedgerException when it is neither, or a server's journal is not named
   */
  public static LedgerPlace parse(String ledger, Optional<String> journal) throws LedgerException {
    if (ledger.startsWith(POSTGRESQL)) {
      Server server = new Server(ledger);
      if (journal.isEmpty()) {
        throw new LedgerException(LedgerProblem.JOURNAL_NOT_NAMED, server.shown(), "");
      }
      return new LedgerPlace(server, path(journal.get()));
    }
    if (ledger.startsWith(JDBC)) {
      String kind = ledger.substring(0, Math.max(ledger.indexOf(':', JDBC.length()), 0) + 1);
      throw new LedgerException(LedgerProblem.ADDRESS_UNKNOWN, kind, "");
    }
    Path file = path(ledger);
    Path beside = file.resolveSibling(file.getFileName() + JOURNAL_ENDING);
    return new LedgerPlace(
        new EmbeddedFile(file), journal.isPresent() ? path(journal.get()) : beside);
  }

  /**
   * A ledger that is only read: where its journal is does not matter.
   *
   * @throws LedgerException when it is neither a path nor such an address
   */
  public static LedgerPlace toRead(String ledger) throws LedgerException {
    return ledger.startsWith(POSTGRESQL)
        ? new LedgerPlace(new Server(ledger), Path.of("").toAbsolutePath())
        : parse(ledger);
  }

  private static Path path(String given) throws LedgerException {
    try {
      Path path = Path.of(given).toAbsolutePath().normalize();
      if (given.isEmpty() || path.getFileName() == null) {
        throw new LedgerException(LedgerProblem.FOLDER, given, "");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new LedgerException(LedgerProblem.ADDRESS_UNKNOWN, given, "", e);
    }
  }

  /** The ledger's place as it may be shown. */
  public String shown() {
    return database.shown();
  }
}
