package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.audit.ledger.Entry.Event;
import org.xacthuc.report.archive.RecordedChange;

/** A ledger of runs that is open, for reading alone or for writing as well. */
public final class Ledger implements Closeable {
  private final Database database;
  private final String id;
  private final Optional<LedgerOpening.Opened> writing;
  private final Set<Long> begunHere = new HashSet<>();

  private Ledger(Database database, String id, Optional<LedgerOpening.Opened> writing) {
    this.database = database;
    this.id = id;
    this.writing = writing;
  }

  /**
   * Opens a ledger for writing; makes it and its journal where they are missing. A journal that a
   * killed process left without its last lines is completed.
   *
   * @throws LedgerException when it cannot be written, is in use, or is no ledger
   */
  public static Ledger open(LedgerPlace place) throws LedgerException {
    LedgerOpening.Opened opened = new LedgerOpening(place).open();
    return new Ledger(opened.database(), opened.id(), Optional.of(opened));
  }

  /**
   * Opens a ledger for reading: makes nothing, keeps nobody from writing, needs no journal.
   *
   * @throws LedgerException when it is not there or is no ledger
   */
  public static Ledger read(LedgerPlace place) throws LedgerException {
    Dialect dialect = LedgerOpening.dialect(place);
    if (!dialect.isThere()) {
      throw new LedgerException(LedgerProblem.MISSING, place.shown(), "");
    }
    dialect.look();
    Database database = Database.open(dialect, place.shown(), dialect::connectToRead);
    try {
      String id =
          Schema.ledgerIn(database)
              .orElseThrow(
                  () -> new LedgerException(LedgerProblem.NOT_A_LEDGER, place.shown(), ""));
      return new Ledger(database, id, Optional.empty());
    } catch (LedgerException e) {
      database.close();
      throw e;
    }
  }

  Database database() {
    return database;
  }

  /** What its journals call it. */
  String id() {
    return id;
  }

  /** All runs, in the order in which they were begun. */
  public List<Run> runs() throws LedgerException {
    return database.call(RunTable::all);
  }

  /** The run of that scope that was begun last. */
  public Optional<Run> last(RunScope scope) throws LedgerException {
    return database.call(connection -> RunTable.last(connection, scope));
  }

  /** The digest of the journal's last line: whoever keeps it elsewhere can prove all before it. */
  public String head() {
    return chain().head().sha256();
  }

  /**
   * Begins a run.
   *
   * @param verificationTime as of which all its files are verified
   * @throws LedgerException when the last run of that scope is not finished
   */
  public Run begin(RunScope scope, RunPins pins, Instant verificationTime, Instant now)
      throws LedgerException {
    Run[] begun = new Run[1];
    chain()
        .write(
            (connection, seq) -> {
              database.dialect().lockRuns(connection);
              if (RunTable.last(connection, scope).filter(Run::isUnfinished).isPresent()) {
                throw problem(LedgerProblem.RUN_UNFINISHED);
              }
              long id = RunTable.nextId(connection);
              Run run =
                  new Run(
                      id, scope, pins, verificationTime, now, Optional.empty(), Run.State.RUNNING);
              RunTable.insert(connection, new RunTable.Placed(run, chain().journal(), seq));
              begun[0] = run;
              return List.of(
                  new Event(id, (number, previous) -> Lines.begun(number, previous, run)));
            });
    begunHere.add(begun[0].id());
    return begun[0];
  }

  /**
   * Gives an unfinished run up. Its rows stay.
   *
   * @throws LedgerException when it is over, or another process is at it
   */
  public void abandon(Run run, Instant now) throws LedgerException {
    chain()
        .write(
            (connection, seq) -> {
              database.dialect().lockRuns(connection);
              RunTable.Placed placed = placed(connection, run);
              if (!isOurs(placed) && !lockJournal(connection, placed.journal())) {
                throw problem(LedgerProblem.IN_USE);
              }
              if (!RunTable.end(connection, run.id(), Run.State.ABANDONED, now)) {
                throw problem(LedgerProblem.RUN_OVER);
              }
              return List.of(
                  new Event(
                      run.id(),
                      (number, previous) ->
                          Lines.event(number, previous, Lines.ABANDONED, run.id(), now)));
            });
  }

  /**
   * Goes on with a run, from its beginning or from where it was interrupted.
   *
   * @param now told in the journal where the run was begun by another process
   * @throws LedgerException when it is over, or was begun with another journal
   */
  public Recording record(Run run, Instant now) throws LedgerException {
    RunTable.Placed placed = database.call(connection -> placed(connection, run));
    if (!placed.run().isUnfinished()) {
      throw problem(LedgerProblem.RUN_OVER);
    }
    if (!isOurs(placed)) {
      throw problem(LedgerProblem.OTHER_JOURNAL);
    }
    if (!begunHere.contains(run.id())) {
      chain()
          .write(
              (connection, seq) ->
                  List.of(
                      new Event(
                          run.id(),
                          (number, previous) ->
                              Lines.event(number, previous, Lines.RESUMED, run.id(), now))));
    }
    return new Recording(run.id(), chain(), writing.orElseThrow().lookups());
  }

  /** Reads a run's rows. */
  public RunReader read(Run run) throws LedgerException {
    return new RunReader(database, database.call(connection -> placed(connection, run)));
  }

  /**
   * What became of the paths of one run in another, sorted by path; what stayed the same is left
   * out.
   *
   * @return read bit by bit; throws an {@link java.io.UncheckedIOException} around a {@link
   *     LedgerException}
   */
  public Stream<RecordedChange> changes(Run before, Run after) {
    return Pages.stream(new Changes(database, before.id(), after.id()));
  }

  private ChainWriter chain() {
    return writing.orElseThrow(() -> new IllegalStateException("opened for reading alone")).chain();
  }

  private boolean isOurs(RunTable.Placed placed) {
    return placed.journal() == chain().journal();
  }

  private boolean lockJournal(Connection connection, int number) throws SQLException {
    for (JournalState state : JournalState.all(connection)) {
      if (state.number() == number) {
        return database.dialect().lockJournal(connection, state.id());
      }
    }
    return false;
  }

  private RunTable.Placed placed(Connection connection, Run run)
      throws SQLException, LedgerException {
    return RunTable.one(connection, run.id())
        .orElseThrow(() -> problem(LedgerProblem.NOT_A_LEDGER));
  }

  private LedgerException problem(LedgerProblem problem) {
    return new LedgerException(problem, database.place(), "");
  }

  /** Ends writing, or reading; nothing of what was recorded is lost without it. */
  @Override
  public void close() throws LedgerException {
    if (writing.isEmpty()) {
      database.close();
      return;
    }
    try {
      writing.get().close();
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.FAILED, database.place(), e.toString(), e);
    }
  }
}
