package org.xacthuc.audit.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.audit.ledger.Change;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.report.archive.Comparison;
import org.xacthuc.report.archive.RecordedChange;
import org.xacthuc.report.archive.RecordedChange.Kind;
import org.xacthuc.report.archive.RecordedChange.Side;
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
    try (Stream<Change> changes = ledger.changes(before, after)) {
      for (Change change : (Iterable<Change>) changes::iterator) {
        receiver.accept(recorded(change));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static RecordedChange recorded(Change change) {
    Kind kind =
        switch (change.kind()) {
          case NEW -> Kind.NEW;
          case GONE -> Kind.GONE;
          case CHANGED -> Kind.CHANGED;
          case VERDICT -> Kind.VERDICT;
        };
    return new RecordedChange(
        kind,
        change.path(),
        change.before().map(LedgerComparison::recorded),
        change.after().map(LedgerComparison::recorded));
  }

  private static Side recorded(Change.Side side) {
    return new Side(
        side.sha256(), side.verdict(), side.headline(), side.policySha256(), side.anchorsSha256());
  }
}
