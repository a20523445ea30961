package org.xacthuc.audit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.xacthuc.audit.ledger.JournalState.Link;
import org.xacthuc.audit.ledger.RecordSource.StoredRecord;

/**
 * Brings a journal up to what the ledger has: a process that was killed between the two left the
 * file without its last lines, or with a part of one. Anything else is refused.
 */
final class Completion {
  private final Database database;
  private final JournalFile file;
  private final Path path;
  private final JournalState state;

  Completion(Database database, JournalFile file, Path path, JournalState state) {
    this.database = database;
    this.file = file;
    this.path = path;
    this.state = state;
  }

  /**
   * Appends what is missing.
   *
   * @return the state, all of which is in the file
   */
  JournalState complete() throws LedgerException {
    checkSyncedLine();
    long length = file.length();
    // What is appended below is not read again.
    long left = length - state.syncedBytes();
    Link link = state.synced();
    try (InputStream present = file.from(state.syncedBytes())) {
      RecordSource due = new RecordSource(database, state.number(), link.seq());
      while (due.hasNext()) {
        StoredRecord stored = due.next();
        String line = stored.line(link.sha256());
        link = new Link(stored.seq(), checked(stored, line, link));
        byte[] bytes = JournalFile.bytes(line);
        byte[] there = present.readNBytes((int) Math.min(bytes.length, left));
        left -= there.length;
        if (!Arrays.equals(there, Arrays.copyOf(bytes, there.length))) {
          throw differs();
        }
        if (there.length < bytes.length) {
          length = file.append(Arrays.copyOfRange(bytes, there.length, bytes.length), length);
        }
      }
      if (left > 0) {
        throw differs();
      }
    } catch (LedgerException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw Pages.unwrapped(e, database.place());
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.JOURNAL_DIFFERS, path.toString(), e.toString(), e);
    }
    if (!link.equals(state.head())) {
      throw changed(link.seq());
    }
    return state.synced(length);
  }

  /** The last line that was in the file for sure must be there still. */
  private void checkSyncedLine() throws LedgerException {
    if (file.length() < state.syncedBytes()) {
      throw differs();
    }
    Optional<String> line = file.lineEndingAt(state.syncedBytes());
    if (!line.map(Sha256::of).equals(Optional.of(state.synced().sha256()))) {
      throw differs();
    }
  }

  private String checked(StoredRecord stored, String line, Link before) throws LedgerException {
    String sha256 = Sha256.of(line);
    if (stored.seq() != before.seq() + 1 || !sha256.equals(stored.sha256())) {
      throw changed(stored.seq());
    }
    return sha256;
  }

  private LedgerException differs() {
    return new LedgerException(LedgerProblem.JOURNAL_DIFFERS, path.toString(), "");
  }

  private LedgerException changed(long seq) {
    return new LedgerException(LedgerProblem.ROW_CHANGED, database.place(), "seq " + seq);
  }
}
