package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xacthuc.audit.ledger.JournalState.Link;
import org.xacthuc.report.journal.JournalRecord;

/** Opens a ledger for writing, together with its journal; makes what is missing. */
final class LedgerOpening {
  private final LedgerPlace place;
  private final Dialect dialect;
  private final Path journal;

  LedgerOpening(LedgerPlace place) {
    this.place = place;
    dialect = dialect(place);
    journal = place.journal();
  }

  static Dialect dialect(LedgerPlace place) {
    return place.database().match(file -> new SqliteDialect(file.path()), PostgresDialect::new);
  }

  /** What an open ledger is made of. */
  record Opened(String id, Closeable lock, Database database, Database lookups, ChainWriter chain)
      implements Closeable {
    @Override
    public void close() throws IOException {
      try (lock;
          database;
          chain;
          lookups) {
        // All of them, the last first, even where one of them fails.
      }
    }
  }

  Opened open() throws LedgerException {
    dialect.look();
    if (!dialect.isThere() && JournalFile.isThere(journal)) {
      throw foreign();
    }
    Closeable lock = dialect.lock();
    Database database = null;
    try {
      database = Database.open(dialect, place.shown(), dialect::connect);
      Optional<String> ledger = Schema.ledgerIn(database);
      prepare(database);
      String id = ledger.isPresent() ? ledger.get() : Schema.create(database);
      place.database().match(file -> sync(file.path()), server -> true);
      ChainWriter chain = chain(database, id);
      return new Opened(id, lock, database, lookups(chain), chain);
    } catch (LedgerException | RuntimeException e) {
      close(database, e);
      close(lock, e);
      throw e;
    }
  }

  private Database lookups(ChainWriter chain) throws LedgerException {
    try {
      return Database.open(dialect, place.shown(), dialect::connectToRead);
    } catch (LedgerException e) {
      close(chain, e);
      throw e;
    }
  }

  private static void close(Closeable opened, Exception why) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private void prepare(Database database) throws LedgerException {
    database.call(
        connection -> {
          dialect.prepare(connection);
          return true;
        });
  }

  private static boolean sync(Path file) {
    JournalFile.syncFolder(file);
    return true;
  }

  private ChainWriter chain(Database database, String ledger) throws LedgerException {
    List<JournalState> known = database.call(JournalState::all);
    JournalState state;
    if (JournalFile.isThere(journal)) {
      state = present(database, known, ledger);
    } else if (known.isEmpty() || dialect.hasSeveralJournals()) {
      String id = UUID.randomUUID().toString();
      JournalFile.create(journal, Lines.opened(id, ledger));
      state = register(database, id, ledger);
    } else {
      throw new LedgerException(LedgerProblem.JOURNAL_MISSING, journal.toString(), "");
    }
    if (!database.call(connection -> dialect.lockJournal(connection, state.id()))) {
      throw new LedgerException(LedgerProblem.IN_USE, place.shown(), "");
    }
    JournalFile file = JournalFile.open(journal);
    try {
      // Read again: who held the lock until now may have written.
      JournalState locked = find(database.call(JournalState::all), state.id()).orElseThrow();
      return new ChainWriter(
          database, file, new Completion(database, file, journal, locked).complete());
    } catch (LedgerException | RuntimeException e) {
      close(file, e);
      throw e;
    }
  }

  /** What the ledger knows of the journal that is there. */
  private JournalState present(Database database, List<JournalState> known, String ledger)
      throws LedgerException {
    Optional<String> line = JournalFile.firstLine(journal);
    Map<String, String> first =
        line.flatMap(JournalRecord::read)
            .filter(r -> r.event().equals(Lines.OPENED))
            .map(JournalRecord::fields)
            .orElse(Map.of());
    String id = first.getOrDefault("journal", "");
    if (!ledger.equals(first.get("ledger"))) {
      throw foreign();
    }
    Optional<JournalState> state = find(known, id);
    if (state.isPresent()) {
      return state.get();
    }
    boolean justMade = line.equals(Optional.of(Lines.opened(id, ledger)));
    if (!justMade || !(known.isEmpty() || dialect.hasSeveralJournals())) {
      throw foreign();
    }
    return register(database, id, ledger);
  }

  private static Optional<JournalState> find(List<JournalState> known, String id) {
    return known.stream().filter(j -> j.id().equals(id)).findFirst();
  }

  /** A journal of one line becomes known to the ledger. */
  private JournalState register(Database database, String id, String ledger)
      throws LedgerException {
    String line = Lines.opened(id, ledger);
    Link first = new Link(1, Sha256.of(line));
    return database.transaction(
        connection -> {
          dialect.lockRuns(connection);
          int number =
              JournalState.all(connection).stream().mapToInt(JournalState::number).max().orElse(0)
                  + 1;
          JournalState state =
              new JournalState(number, id, first, first, JournalFile.bytes(line).length);
          state.insert(connection);
          try (Inserts inserts = new Inserts(connection)) {
            inserts.add(
                new Entry.Position(number, 1, line, first.sha256()),
                new Entry.Event(0, (seq, previous) -> line));
            inserts.run();
          }
          return state;
        });
  }

  private LedgerException foreign() {
    return new LedgerException(LedgerProblem.JOURNAL_FOREIGN, journal.toString(), "");
  }
}
