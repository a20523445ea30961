package org.xacthuc.audit.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.audit.ledger.JournalLines.Line;
import org.xacthuc.audit.ledger.RecordSource.StoredRecord;
import org.xacthuc.report.journal.Irregularity;
import org.xacthuc.report.journal.Irregularity.Kind;
import org.xacthuc.report.journal.JournalCheck;
import org.xacthuc.report.journal.JournalRecord;

/**
 * Compares a ledger with its journal, record by record: each row makes its line anew, each line
 * names the digest of the one before. Writes nothing; memory does not grow with the ledger.
 */
public final class LedgerCheck {
  private final Database database;
  private final JournalState state;
  private final JournalLines lines;
  private final Rows rows;
  private final Irregularities found = new Irregularities();
  private final RunCheck runs;

  private final RecordCheck records;

  private LedgerCheck(Database database, JournalState state, JournalLines lines) {
    this.database = database;
    this.state = state;
    this.lines = lines;
    rows = new Rows(new RecordSource(database, state.number(), Long.MIN_VALUE));
    runs = new RunCheck(database, state.number(), found);
    records = new RecordCheck(state, found);
  }

  /** The rows, with a look at the next. */
  private static final class Rows {
    private final RecordSource source;
    private Optional<StoredRecord> next = Optional.empty();

    Rows(RecordSource source) {
      this.source = source;
    }

    Optional<StoredRecord> peek() {
      if (next.isEmpty() && source.hasNext()) {
        next = Optional.of(source.next());
      }
      return next;
    }

    StoredRecord take() {
      StoredRecord taken = peek().orElseThrow();
      next = Optional.empty();
      return taken;
    }
  }

  /**
   * Checks the ledger and the journal of that place.
   *
   * @throws LedgerException when either is not there or cannot be read
   */
  public static JournalCheck check(LedgerPlace place) throws LedgerException {
    try (Ledger ledger = Ledger.read(place);
        JournalLines lines = new JournalLines(place.journal())) {
      List<JournalState> known = ledger.database().call(JournalState::all);
      Optional<JournalState> state = stateOf(known, ledger, lines);
      if (state.isEmpty()) {
        Irregularity foreign = new Irregularity(Kind.JOURNAL_FOREIGN, 0, "");
        return new JournalCheck(0, "", List.of(foreign), 1, 0, known.size());
      }
      LedgerCheck check = new LedgerCheck(ledger.database(), state.get(), lines);
      check.run();
      return check.result(known.size() - 1);
    } catch (LedgerException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw Pages.unwrapped(e, place.shown());
    } catch (IOException e) {
      throw new LedgerException(
          LedgerProblem.JOURNAL_MISSING, place.journal().toString(), e.toString(), e);
    }
  }

  /** Which of the ledger's journals that is; an only one may be looked for by nothing. */
  private static Optional<JournalState> stateOf(
      List<JournalState> known, Ledger ledger, JournalLines lines) throws LedgerException {
    Map<String, String> first =
        lines
            .peek()
            .flatMap(Line::record)
            .filter(r -> r.event().equals(Lines.OPENED))
            .map(JournalRecord::fields)
            .orElse(Map.of());
    String id = first.getOrDefault("journal", "");
    Optional<JournalState> named = known.stream().filter(j -> j.id().equals(id)).findFirst();
    if (named.isPresent()) {
      return named;
    }
    boolean another = !first.isEmpty() && !ledger.id().equals(first.get("ledger"));
    return another || known.size() != 1 ? Optional.empty() : Optional.of(known.get(0));
  }

  private JournalCheck result(int otherJournals) {
    return new JournalCheck(
        state.head().seq(),
        state.head().sha256(),
        found.kept(),
        found.total(),
        records.behind(),
        otherJournals);
  }

  private void run() throws LedgerException {
    long seq = 1;
    while (seq <= state.head().seq()) {
      passOver(seq);
      long due = seq;
      Optional<StoredRecord> row = rows.peek().filter(r -> r.seq() == due);
      Optional<Line> line = lines.peek().filter(l -> belongsTo(l, due));
      if (lines.peek().isEmpty()) {
        ended(seq);
        break;
      }
      if (row.isEmpty() && line.isEmpty()) {
        seq = gap(seq);
      } else {
        take(seq, row, line);
        seq++;
      }
    }
    checkEnd();
    runs.finish();
    if (found.total() == 0) {
      database.call(
          connection -> {
            database.dialect().requireIntact(connection);
            return true;
          });
    }
  }

  /** Whether that line is the record of that number, though it may say something else. */
  private boolean belongsTo(Line line, long seq) {
    boolean nextFollows = lines.peekSecond().filter(l -> l.is(seq + 1)).isPresent();
    boolean isTorn = line.torn().isPresent() && line.record().isEmpty();
    return line.is(seq) || (nextFollows && !line.is(seq + 1)) || isTorn;
  }

  /** What stands before the record of that number and is none that is due. */
  private void passOver(long seq) throws LedgerException {
    while (rows.peek().filter(r -> r.seq() < seq).isPresent()) {
      StoredRecord row = rows.take();
      found.add(Kind.ROW_ADDED, row.seq(), row.path());
    }
    while (lines.peek().filter(l -> !belongsTo(l, seq) && isOutOfPlace(l, seq)).isPresent()) {
      strange(lines.take());
    }
  }

  private boolean isOutOfPlace(Line line, long seq) {
    return line.seq() < seq || line.seq() > state.head().seq();
  }

  /** A line that stands where it does not belong. */
  private void strange(Line line) {
    if (!found.moved(line.seq())) {
      found.add(Kind.LINE_INSERTED, line.number(), line.subject());
    }
  }

  /** Neither the ledger nor the journal has the record: on to the next that one of them has. */
  private long gap(long seq) {
    long row = rows.peek().map(StoredRecord::seq).orElse(Long.MAX_VALUE);
    long line = lines.peek().map(Line::seq).filter(s -> s > seq).orElse(Long.MAX_VALUE);
    long next = Math.min(Math.min(row, line), state.head().seq() + 1);
    found.add(new Irregularity(Kind.ROW_MISSING, seq, next - seq, ""));
    return next;
  }

  private void take(long seq, Optional<StoredRecord> row, Optional<Line> line)
      throws LedgerException {
    if (line.isPresent()) {
      lines.take();
    }
    if (row.isEmpty()) {
      records.lineAlone(seq, line.orElseThrow());
      return;
    }
    rows.take();
    runs.see(row.get());
    if (line.isEmpty()) {
      found.add(Kind.LINE_MISSING, seq, row.get().path());
      records.rowAlone(row.get(), false);
    } else {
      records.both(row.get(), line.get(), new RecordCheck.Following(rows.peek(), lines.peek()));
    }
  }

  /** The journal has no more lines, the ledger has records from that number on. */
  private void ended(long from) throws LedgerException {
    boolean isCut = from <= state.synced().seq();
    if (isCut) {
      long count = state.head().seq() - from + 1;
      found.add(new Irregularity(Kind.JOURNAL_CUT, from, count, ""));
    }
    long seq = from;
    while (rows.peek().filter(r -> r.seq() <= state.head().seq()).isPresent()) {
      StoredRecord row = rows.take();
      if (row.seq() > seq) {
        found.add(new Irregularity(Kind.ROW_MISSING, seq, row.seq() - seq, ""));
      }
      runs.see(row);
      records.rowAlone(row, !isCut);
      seq = row.seq() + 1;
    }
    if (seq <= state.head().seq()) {
      long count = state.head().seq() - seq + 1;
      found.add(new Irregularity(Kind.ROW_MISSING, seq, count, ""));
    }
  }

  /** What either has behind the last record: an audit that goes on meanwhile may have written. */
  private void checkEnd() throws LedgerException {
    boolean grown = !database.call(JournalState::all).contains(state);
    if (grown) {
      return;
    }
    while (lines.peek().isPresent()) {
      strange(lines.take());
    }
    while (rows.peek().isPresent()) {
      StoredRecord row = rows.take();
      found.add(Kind.ROW_ADDED, row.seq(), row.path());
    }
    if (!records.endsAtHead() && found.total() == 0) {
      found.add(Kind.HEAD_CHANGED, state.head().seq(), "");
    }
  }
}
