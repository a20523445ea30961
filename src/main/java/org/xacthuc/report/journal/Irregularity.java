package org.xacthuc.report.journal;

/**
 * Something in a ledger or its journal that is not as it was recorded.
 *
 * @param seq the number of the record; 0 for none in particular
 * @param count how many records from that on
 * @param subject the path of the file that it is about, as far as it is known, or the run's number;
 *     may be empty
 */
public record Irregularity(Kind kind, long seq, long count, String subject) {

  /** One record alone. */
  public Irregularity(Kind kind, long seq, String subject) {
    this(kind, seq, 1, subject);
  }

  /** What is not as it was. */
  public enum Kind {
    /** A line of the journal does not say what was recorded. */
    LINE_CHANGED,
    /** A line of the journal is not there. */
    LINE_MISSING,
    /** A line of the journal stands in another place. */
    LINE_MOVED,
    /** A line of the journal was never recorded; here {@code seq} is the number of the line. */
    LINE_INSERTED,
    /** The journal ends too early. */
    JOURNAL_CUT,
    /** The journal is that of another ledger. */
    JOURNAL_FOREIGN,
    /** A row of the database does not say what was recorded. */
    ROW_CHANGED,
    /** A row of the database is not there. */
    ROW_MISSING,
    /** A row of the database was never recorded. */
    ROW_ADDED,
    /** What the database says of a run is not what was recorded. */
    RUN_CHANGED,
    /** What the database says of its journal's last line is not so. */
    HEAD_CHANGED
  }
}
