package org.xacthuc.audit.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.audit.ledger.Fixity;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.audit.ledger.RunPins;
import org.xacthuc.audit.ledger.RunReader;
import org.xacthuc.audit.ledger.RunScope;
import org.xacthuc.report.archive.RecordedFile;
import org.xacthuc.report.archive.RecordedFixity;
import org.xacthuc.report.archive.RecordedRun;
import org.xacthuc.report.archive.RecordedRun.Pin;
import org.xacthuc.report.archive.RunContents;
import org.xacthuc.report.row.Column;

/**
 * A run out of the ledger.
 *
 * @param reader of the run
 * @param count how many rows are told of: a run that is going on gets more while it is read
 */
public record LedgerContents(RunReader reader, long count) implements RunContents {

  /** All rows that the run has now. */
  public static LedgerContents of(RunReader reader) throws IOException {
    return new LedgerContents(reader, reader.count());
  }

  @Override
  public RecordedRun run() {
    return recorded(reader.run());
  }

  /** A run as reports take it. */
  static RecordedRun recorded(Run run) {
    RunPins pins = run.pins();
    return new RecordedRun(
        run.id(),
        scope(run.scope()),
        run.verificationTime(),
        run.begun(),
        run.ended().filter(end -> run.state() == Run.State.FINISHED),
        "xacthuc " + pins.toolVersion(),
        List.of(
            new Pin(Pin.Kind.TOOL, pins.toolSha256()),
            new Pin(Pin.Kind.POLICY, pins.policySha256()),
            new Pin(Pin.Kind.ANCHORS, pins.anchorsSha256()),
            new Pin(Pin.Kind.OPTIONS, pins.optionsSha256())));
  }

  private static String scope(RunScope scope) {
    return scope.shards() == 1
        ? scope.input()
        : scope.input() + " (" + scope.shard() + "/" + scope.shards() + ")";
  }

  @Override
  public void files(Receiver<RecordedFile> receiver) throws IOException {
    try (Stream<LedgerRow> rows = reader.rows()) {
      long number = 0;
      for (LedgerRow row : (Iterable<LedgerRow>) rows.limit(count)::iterator) {
        number++;
        receiver.accept(recorded(number, row));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void filesBy(Column column, Receiver<RecordedFile> receiver) throws IOException {
    reader.sorted(
        column,
        (number, row) -> {
          if (number <= count) {
            receiver.accept(recorded(number, row));
          }
        });
  }

  private static RecordedFile recorded(long number, LedgerRow row) {
    return new RecordedFile(number, row.path(), row.report(), row.recorded(), row.sameAs());
  }

  @Override
  public void fixity(Receiver<RecordedFixity> receiver) throws IOException {
    Instant when = reader.run().ended().orElse(reader.run().begun());
    try (Stream<Fixity> checks = reader.fixity()) {
      for (Fixity check : (Iterable<Fixity>) checks::iterator) {
        receiver.accept(recorded(check, when));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static RecordedFixity recorded(Fixity check, Instant when) {
    return new RecordedFixity(
        check.path(),
        check.algorithm(),
        text(check.expected()),
        text(check.actual()),
        check.outcome(),
        when);
  }

  private static String text(Optional<String> digest) {
    return digest.orElse("");
  }
}
