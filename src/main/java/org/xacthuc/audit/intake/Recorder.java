package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.audit.ledger.Recording;

/** Where an audit's rows are kept. Asked by one thread at a time, but for {@link #ofContent}. */
public interface Recorder {

  /** Which of the paths have a row already. */
  Set<String> recorded(Collection<String> paths) throws IOException;

  /**
   * A row of that content.
   *
   * @param sha256 in lower-case hexadecimal digits
   */
  Optional<LedgerRow> ofContent(String sha256) throws IOException;

  /** Keeps rows: all or none, and for good once this returns. */
  void add(List<LedgerRow> rows) throws IOException;

  /** The rows of a run in a ledger. */
  static Recorder of(Recording recording) {
    return new Recorder() {
      @Override
      public Set<String> recorded(Collection<String> paths) throws IOException {
        return recording.recorded(paths);
      }

      @Override
      public Optional<LedgerRow> ofContent(String sha256) throws IOException {
        return recording.ofContent(sha256);
      }

      @Override
      public void add(List<LedgerRow> rows) throws IOException {
        recording.add(rows);
      }
    };
  }
}
