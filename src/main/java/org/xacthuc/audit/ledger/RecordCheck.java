package org.xacthuc.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.xacthuc.audit.ledger.JournalLines.Line;
import org.xacthuc.audit.ledger.JournalState.Link;
import org.xacthuc.audit.ledger.RecordSource.StoredRecord;
import org.xacthuc.report.journal.Irregularity.Kind;
import org.xacthuc.report.journal.JournalRecord;

/**
 * Compares records that both the ledger and the journal have, one after another, and says which of
 * the two was changed: the one whose neighbours do not vouch for it.
 */
final class RecordCheck {
  private final JournalState state;
  private final Irregularities found;

  /** The last line, and the last row with the digest that the ledger keeps for it. */
  private Link lastLine = new Link(0, Sha256.NOTHING);

  private Link lastRow = new Link(0, Sha256.NOTHING);
  private String lastSubject = "";

  /** Whether something was found about the last line. */
  private boolean toldOfLast;

  private long behind;

  RecordCheck(JournalState state, Irregularities found) {
    this.state = state;
    this.found = found;
  }

  /** What follows a record on both sides. */
  record Following(Optional<StoredRecord> row, Optional<Line> line) {}

  /** How many records the journal has not or not whole, because it is not yet written. */
  long behind() {
    return behind;
  }

  /** Whether the ledger says truly which line is the last. */
  boolean endsAtHead() {
    return lastLine.seq() < state.head().seq() || lastLine.equals(state.head());
  }

  /** A line whose row is not there. */
  void lineAlone(long seq, Line line) {
    found.add(Kind.ROW_MISSING, seq, line.subject());
    follow(seq, line, line.subject(), true);
  }

  /**
   * A row whose line is not there.
   *
   * @param due whether the line is only not yet written
   */
  void rowAlone(StoredRecord row, boolean due) {
    if (lastRow.seq() == row.seq() - 1 && !isOwn(row)) {
      found.add(Kind.ROW_CHANGED, row.seq(), row.path());
    }
    lastRow = new Link(row.seq(), row.sha256());
    behind += due ? 1 : 0;
  }

  /** A row and the line in its place. */
  void both(StoredRecord row, Line line, Following following) {
    if (row.seq() > state.synced().seq() && isTornOff(row, line)) {
      rowAlone(row, true);
      return;
    }
    String named = line.record().map(JournalRecord::previous).orElse("");
    boolean same = Sha256.of(row.line(named)).equals(line.sha256()) && line.torn().isEmpty();
    boolean good = same && row.sha256().equals(line.sha256()) && row.isSound();
    if (!good) {
      blame(row, line, following);
    }
    lastRow = new Link(row.seq(), row.sha256());
    follow(row.seq(), line, row.path(), !good);
  }

  /** Whether the line is the beginning of the one that is due. */
  private boolean isTornOff(StoredRecord row, Line line) {
    if (line.torn().isEmpty()) {
      return false;
    }
    byte[] due = row.line(lastRow.sha256()).getBytes(StandardCharsets.UTF_8);
    byte[] there = line.torn().get().getBytes(StandardCharsets.UTF_8);
    return there.length <= due.length
        && Arrays.equals(there, 0, there.length, due, 0, there.length);
  }

  private void blame(StoredRecord row, Line line, Following following) {
    boolean own = lastRow.seq() != row.seq() - 1 || isOwn(row);
    boolean lineVouched = isVouched(line, row.seq(), following.line());
    boolean rowVouched = isVouched(row, following.row());
    if (!own || (lineVouched && !rowVouched)) {
      found.add(Kind.ROW_CHANGED, row.seq(), row.path());
    }
    if (!lineVouched || (own && rowVouched)) {
      found.add(Kind.LINE_CHANGED, row.seq(), row.path());
    }
  }

  /** Whether a row makes the line whose digest is kept beside it. */
  private boolean isOwn(StoredRecord row) {
    return row.isSound() && Sha256.of(row.line(lastRow.sha256())).equals(row.sha256());
  }

  /** Whether the next line names that one. */
  private boolean isVouched(Line line, long seq, Optional<Line> next) {
    if (seq == state.head().seq()) {
      return state.head().sha256().equals(line.sha256());
    }
    return next.filter(n -> n.is(seq + 1))
        .flatMap(Line::record)
        .filter(record -> record.previous().equals(line.sha256()))
        .isPresent();
  }

  /** Whether the next row's line names that row's. */
  private boolean isVouched(StoredRecord row, Optional<StoredRecord> next) {
    if (row.seq() == state.head().seq()) {
      return state.head().sha256().equals(row.sha256());
    }
    return next.filter(n -> n.seq() == row.seq() + 1)
        .filter(n -> Sha256.of(n.line(row.sha256())).equals(n.sha256()))
        .isPresent();
  }

  /** Goes on to that line, which must name the last one. */
  private void follow(long seq, Line line, String subject, boolean told) {
    boolean follows =
        lastLine.seq() != seq - 1
            || line.record().filter(r -> r.previous().equals(lastLine.sha256())).isPresent();
    if (!follows && !told && !toldOfLast) {
      found.add(Kind.LINE_CHANGED, seq - 1, lastSubject);
    }
    toldOfLast = told;
    lastSubject = subject;
    lastLine = new Link(seq, line.sha256());
  }
}
