package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** All that the ledger has for one journal, in the order of its lines. */
final class RecordSource implements Iterator<RecordSource.StoredRecord> {
  private static final String EVENTS =
      "select seq, run, record, record_sha256 from event where journal = ? and seq > ?"
          + " order by seq limit "
          + Pages.SIZE;
  private static final String CHECKS =
      "select seq, run, path, algorithm, expected, actual, outcome, record_sha256 from fixity"
          + " where journal = ? and seq > ? order by seq limit "
          + Pages.SIZE;

  private final List<Tip> tips;

  /**
   * One record.
   *
   * @param path of the file that it is about; empty where it is about a run
   * @param sha256 that the ledger keeps for its line
   * @param isEvent whether its line is kept as it is, as of what became of a run
   * @param isSound whether what is beside its line is as it must be
   * @param lines its line, made anew from the row, behind the line with that digest
   */
  record StoredRecord(
      long seq,
      String path,
      String sha256,
      boolean isEvent,
      boolean isSound,
      BiFunction<Long, String, String> lines) {
    /** Its line, when it stands behind the line with that digest. */
    String line(String previous) {
      return lines.apply(seq, previous);
    }
  }

  /** One of the tables: the next record of it. */
  private static final class Tip {
    private final Iterator<StoredRecord> records;
    private Optional<StoredRecord> next = Optional.empty();

    Tip(Iterator<StoredRecord> records) {
      this.records = records;
      advance();
    }

    private void advance() {
      next = records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    StoredRecord take() {
      StoredRecord taken = next.orElseThrow(NoSuchElementException::new);
      advance();
      return taken;
    }
  }

  /**
   * @param after the number of the record before the first
   */
  RecordSource(Database database, int journal, long after) {
    Stream<Query> tables =
        Stream.of(
            (connection, from) -> events(connection, journal, from),
            (connection, from) -> outcomes(connection, journal, from),
            (connection, from) -> checks(connection, journal, from));
    tips =
        tables
            .map(
                table ->
                    new Pages<StoredRecord>(
                        last -> {
                          long from = last.map(StoredRecord::seq).orElse(after);
                          return database.call(connection -> table.after(connection, from));
                        }))
            .map(Tip::new)
            .toList();
  }

  /** Asks one of the tables. */
  @FunctionalInterface
  private interface Query {
    List<StoredRecord> after(Connection connection, long seq) throws SQLException;
  }

  @Override
  public boolean hasNext() {
    return tips.stream().anyMatch(tip -> tip.next.isPresent());
  }

  @Override
  public StoredRecord next() {
    Tip first = null;
    for (Tip tip : tips) {
      boolean before =
          tip.next.isPresent()
              && (first == null || tip.next.get().seq() < first.next.orElseThrow().seq());
      if (before) {
        first = tip;
      }
    }
    if (first == null) {
      throw new NoSuchElementException();
    }
    return first.take();
  }

  private static List<StoredRecord> outcomes(Connection connection, int journal, long after)
      throws SQLException {
    return OutcomeTable.ofJournal(connection, journal, after).stream()
        .map(
            row ->
                new StoredRecord(
                    row.seq(),
                    row.fields().path(),
                    row.sha256(),
                    false,
                    row.hasItsKey(),
                    (seq, previous) -> Lines.outcome(seq, previous, row.run(), row.fields())))
        .toList();
  }

  private static List<StoredRecord> events(Connection connection, int journal, long after)
      throws SQLException {
    List<StoredRecord> records = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(EVENTS)) {
      query.setInt(1, journal);
      query.setLong(2, after);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String line = Cells.text(row, 3);
          records.add(
              new StoredRecord(
                  Cells.number(row, 1),
                  "",
                  Cells.text(row, 4),
                  true,
                  true,
                  (seq, previous) -> line));
        }
      }
    }
    return records;
  }

  private static List<StoredRecord> checks(Connection connection, int journal, long after)
      throws SQLException {
    List<StoredRecord> records = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(CHECKS)) {
      query.setInt(1, journal);
      query.setLong(2, after);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long run = Cells.number(row, 2);
          FixityFields fields = FixityTable.fields(row);
          records.add(
              new StoredRecord(
                  Cells.number(row, 1),
                  fields.path(),
                  Cells.text(row, row.findColumn("record_sha256")),
                  false,
                  true,
                  (seq, previous) -> Lines.fixity(seq, previous, run, fields)));
        }
      }
    }
    return records;
  }
}
