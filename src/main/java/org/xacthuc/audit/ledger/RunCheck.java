package org.xacthuc.audit.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.audit.ledger.RecordSource.StoredRecord;
import org.xacthuc.report.journal.Irregularity.Kind;
import org.xacthuc.report.journal.JournalRecord;

/** Compares the table of runs with what was recorded of them. */
final class RunCheck {
  private static final List<String> TABLES = List.of("run", "event", "outcome", "fixity");

  private static final String NUMBER = "[0-9]{1,18}";

  private final Database database;
  private final int journal;
  private final Irregularities found;
  private final Map<Long, Recorded> recorded = new HashMap<>();
  private final Set<Long> told = new HashSet<>();

  RunCheck(Database database, int journal, Irregularities found) {
    this.database = database;
    this.journal = journal;
    this.found = found;
  }

  /** How the journal leaves a run. */
  private record Recorded(Run.State state, Optional<String> ended) {}

  /** Takes in one record; those about files are passed over. */
  void see(StoredRecord row) throws LedgerException {
    if (!row.isEvent()) {
      return;
    }
    Optional<JournalRecord> record = JournalRecord.read(row.line(""));
    Optional<Long> number = record.flatMap(RunCheck::run);
    if (number.isEmpty()) {
      return;
    }
    long run = number.get();
    Optional<String> at = Optional.ofNullable(record.get().fields().get("at"));
    switch (record.get().event()) {
      case Lines.BEGUN -> {
        recorded.put(run, new Recorded(Run.State.RUNNING, Optional.empty()));
        begun(run, record.get(), row.line(""));
      }
      case Lines.FINISHED -> recorded.put(run, new Recorded(Run.State.FINISHED, at));
      case Lines.ABANDONED -> recorded.put(run, new Recorded(Run.State.ABANDONED, at));
      default -> {
        // That a run was gone on with changes nothing about it.
      }
    }
  }

  /** The run that it is about; somebody may have written anything there. */
  private static Optional<Long> run(JournalRecord record) {
    return Optional.ofNullable(record.fields().get("run"))
        .filter(run -> run.matches(NUMBER))
        .map(Long::valueOf);
  }

  /** The row of a run must make the line that it was begun with. */
  private void begun(long run, JournalRecord record, String line) throws LedgerException {
    boolean same =
        placed(run)
            .filter(p -> p.journal() == journal && p.seq() == record.seq())
            .filter(p -> Lines.begun(record.seq(), record.previous(), p.run()).equals(line))
            .isPresent();
    if (!same) {
      tell(run, record.seq());
    }
  }

  private Optional<RunTable.Placed> placed(long run) throws LedgerException {
    try {
      return database.call(connection -> RunTable.one(connection, run));
    } catch (LedgerException e) {
      if (e.problem() == LedgerProblem.ROW_CHANGED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void tell(long run, long seq) {
    if (told.add(run)) {
      found.add(Kind.RUN_CHANGED, seq, Long.toString(run));
    }
  }

  /** After all records: no run is there that was not begun, none is in another state. */
  void finish() throws LedgerException {
    for (long run : database.call(connection -> RunTable.ids(connection, journal))) {
      Optional<Recorded> known = Optional.ofNullable(recorded.get(run));
      Optional<Recorded> is =
          placed(run)
              .map(RunTable.Placed::run)
              .map(r -> new Recorded(r.state(), r.ended().map(Object::toString)));
      if (known.isEmpty() || !(is.equals(known) || isAbandonedElsewhere(is))) {
        tell(run, 0);
      }
    }
    for (String table : TABLES) {
      strays(table);
    }
  }

  /** Where there are several journals, another one may tell of it. */
  private boolean isAbandonedElsewhere(Optional<Recorded> is) {
    return database.dialect().hasSeveralJournals()
        && is.filter(r -> r.state() == Run.State.ABANDONED).isPresent();
  }

  /** Rows that belong to no journal that there may be. */
  private void strays(String table) throws LedgerException {
    String others =
        database.dialect().hasSeveralJournals()
            ? "not in (select journal from journal)"
            : "<> " + journal;
    String sql = "select seq from " + table + " where journal " + others + " limit 10";
    database.call(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(sql);
              ResultSet row = query.executeQuery()) {
            while (row.next()) {
              found.add(Kind.ROW_ADDED, row.getLong(1), "");
            }
          }
          return true;
        });
  }
}
