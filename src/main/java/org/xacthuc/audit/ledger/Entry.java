package org.xacthuc.audit.ledger;

import java.sql.SQLException;
import java.util.function.BiFunction;

/** Something that is to be recorded: a row of one of the tables, and a line of the journal. */
sealed interface Entry {

  /** The line, when it is the one with that number behind the one with that digest. */
  String line(long seq, String previous);

  /** Hands it to the function for its kind. */
  void accept(Tables tables, Position position) throws SQLException;

  /** What takes each kind. */
  interface Tables {
    void add(Position position, Outcome outcome) throws SQLException;

    void add(Position position, Event event) throws SQLException;

    void add(Position position, Check check) throws SQLException;
  }

  /**
   * Where it stands.
   *
   * @param journal the number of the journal in the ledger
   * @param line the journal's
   * @param sha256 of the line
   */
  record Position(int journal, long seq, String line, String sha256) {}

  /** What became of a file. */
  record Outcome(long run, LedgerRow row) implements Entry {
    @Override
    public String line(long seq, String previous) {
      return Lines.outcome(seq, previous, run, OutcomeFields.of(row));
    }

    @Override
    public void accept(Tables tables, Position position) throws SQLException {
      tables.add(position, this);
    }
  }

  /** What became of a run. */
  record Event(long run, BiFunction<Long, String, String> lines) implements Entry {
    @Override
    public String line(long seq, String previous) {
      return lines.apply(seq, previous);
    }

    @Override
    public void accept(Tables tables, Position position) throws SQLException {
      tables.add(position, this);
    }
  }

  /** What a manifest says of a file. */
  record Check(long run, Fixity fixity) implements Entry {
    @Override
    public String line(long seq, String previous) {
      return Lines.fixity(seq, previous, run, FixityFields.of(fixity));
    }

    @Override
    public void accept(Tables tables, Position position) throws SQLException {
      tables.add(position, this);
    }
  }
}
