package org.xacthuc.audit.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.report.archive.Comparison;
import org.xacthuc.report.archive.RecordedChange;
import org.xacthuc.report.archive.RecordedRun;
import org.xacthuc.report.archive.RunContents.Receiver;

/** Two runs out of one ledger, side by side. */
public final class LedgerComparison implements Comparison {
  private final Ledger ledger;
  private final Run before;
  private final Run after;

  /**
   * @param before the earlier one, of the same scope
   */
  public LedgerComparison(Ledger ledger, Run before, Run after) {
    this.ledger = ledger;
    this.before = before;
    this.after = after;
  }

  /**
   * The run that one is compared with: the last finished one of the same scope before it.
   *
   * @throws LedgerException when the ledger cannot be read
   */
  public static Optional<Run> previous(Ledger ledger, Run run) throws LedgerException {
    return ledger.runs().stream()
        .filter(r -> r.id() < run.id() && r.scope().equals(run.scope()))
        .filter(r -> r.state() == Run.State.FINISHED)
        .reduce((one, later) -> later);
  }

  @Override
  public RecordedRun before() {
    return LedgerContents.recorded(before);
  }

  @Override
  public RecordedRun after() {
    return LedgerContents.recorded(after);
  }

  @Override
  public void changes(Receiver<RecordedChange> receiver) throws IOException {
    try (Stream<RecordedChange> changes = ledger.changes(before, after)) {
      for (RecordedChange change : (Iterable<RecordedChange>) changes::iterator) {
        receiver.accept(change);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
