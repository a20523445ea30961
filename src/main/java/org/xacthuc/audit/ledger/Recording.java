package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.audit.ledger.Entry.Check;
import org.xacthuc.audit.ledger.Entry.Event;
import org.xacthuc.audit.ledger.Entry.Outcome;
import org.xacthuc.report.row.Column;

/** Writes the rows of one run. One thread writes; any may ask. */
public final class Recording implements Closeable {
  private final long run;
  private final ChainWriter chain;
  private final Database lookups;

  /**
   * @param lookups another connection, so that nobody who asks waits for a commit
   */
  Recording(long run, ChainWriter chain, Database lookups) {
    this.run = run;
    this.chain = chain;
    this.lookups = lookups;
  }

  /** Which of those paths have their row already. */
  public Set<String> recorded(Collection<String> paths) throws LedgerException {
    return lookups.call(connection -> OutcomeTable.recorded(connection, run, paths));
  }

  /**
   * The first row of the run for that content, if one was added: never a copy of another row.
   *
   * @param sha256 in lower-case hexadecimal
   */
  public Optional<LedgerRow> ofContent(String sha256) throws LedgerException {
    Optional<OutcomeFields> fields =
        lookups.call(connection -> OutcomeTable.ofContent(connection, run, sha256));
    return fields.isPresent() ? Optional.of(fields.get().row(lookups.place())) : Optional.empty();
  }

  /**
   * Records the rows: all of them are on the disk when this returns, in the ledger and in the
   * journal.
   *
   * @throws LedgerException when they are not; either all of them are in the ledger or none, which
   *     is known when it is opened again
   */
  public void add(List<LedgerRow> rows) throws LedgerException {
    List<Outcome> outcomes = rows.stream().map(row -> new Outcome(run, row)).toList();
    write(outcomes);
  }

  /** Records what manifests said of files, in the same way. */
  public void addFixity(List<Fixity> checks) throws LedgerException {
    write(checks.stream().map(fixity -> new Check(run, fixity)).toList());
  }

  private void write(List<? extends Entry> entries) throws LedgerException {
    if (entries.isEmpty()) {
      return;
    }
    chain.write(
        (connection, seq) -> {
          boolean going =
              RunTable.one(connection, run).filter(p -> p.run().isUnfinished()).isPresent();
          if (!going) {
            throw new LedgerException(LedgerProblem.RUN_OVER, lookups.place(), "");
          }
          return entries;
        });
  }

  /**
   * Ends the run: all its files have their row.
   *
   * @throws LedgerException when it is over already
   */
  public void finish(Instant now) throws LedgerException {
    chain.write(
        (connection, seq) -> {
          Map<String, Long> verdicts = OutcomeTable.counts(connection, run, Column.VERDICT);
          if (!RunTable.end(connection, run, Run.State.FINISHED, now)) {
            throw new LedgerException(LedgerProblem.RUN_OVER, lookups.place(), "");
          }
          return List.of(
              new Event(
                  run, (number, previous) -> Lines.finished(number, previous, run, now, verdicts)));
        });
  }

  /** The digest of the journal's last line. */
  public String head() {
    return chain.head().sha256();
  }

  /** Nothing is left to be written; the ledger stays open. */
  @Override
  public void close() {}
}
