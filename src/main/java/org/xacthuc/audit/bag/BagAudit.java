package org.xacthuc.audit.bag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.audit.ledger.Fixity;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.audit.ledger.Recording;
import org.xacthuc.audit.ledger.RunReader;
import org.xacthuc.report.row.Column;

/** Holds the folder of a run against the manifests of its bag and records what came of it. */
public final class BagAudit {
  private static final int AT_A_TIME = 256;

  private final Recording recording;
  private final Set<String> recorded = new HashSet<>();
  private final List<Fixity> waiting = new ArrayList<>();

  private BagAudit(Recording recording) {
    this.recording = recording;
  }

  /**
   * Checks and records, once all files of the run have their row. A run that was interrupted here
   * gets only what it lacks.
   *
   * @param folder that was gone through, absolute
   * @param spelling how the ledger spells a file, given its absolute path
   * @return empty when the folder is no bag and lies in none
   * @throws IOException when nothing further can be recorded, or the bag cannot be listed
   */
  public static Optional<BagResult> record(
      Path folder, BagCheck.Spelling spelling, RunReader reader, Recording recording)
      throws IOException {
    if (Bag.rootOf(folder).isEmpty()) {
      return Optional.empty();
    }
    BagAudit audit = new BagAudit(recording);
    try (Stream<Fixity> earlier = reader.fixity()) {
      earlier.map(BagAudit::key).forEach(audit.recorded::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Optional<BagResult> result =
        BagCheck.run(folder, spelling, receiver -> hand(reader, receiver), audit::add);
    audit.flush();
    return result;
  }

  private static void hand(RunReader reader, BagCheck.FileDigest receiver) throws IOException {
    try (Stream<LedgerRow> rows = reader.rows()) {
      for (LedgerRow row : (Iterable<LedgerRow>) rows::iterator) {
        receiver.accept(row.path(), row.report().value(Column.SHA256));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(Fixity fixity) throws IOException {
    if (recorded.contains(key(fixity))) {
      return;
    }
    waiting.add(fixity);
    if (waiting.size() == AT_A_TIME) {
      flush();
    }
  }

  private void flush() throws IOException {
    recording.addFixity(List.copyOf(waiting));
    waiting.clear();
  }

  private static String key(Fixity fixity) {
    return fixity.algorithm() + " " + fixity.path();
  }
}
