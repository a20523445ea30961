package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Expectation;

/**
 * Content that several names have, with the same expectation, is verified once. What is being
 * verified is known here until its row is in the ledger; after that the ledger knows it.
 */
final class SameContent {
  private final Recorder recorder;
  private final Function<String, Expectation> expected;
  private final Map<Key, CompletableFuture<Optional<LedgerRow>>> current =
      new ConcurrentHashMap<>();

  /**
   * @param expected what is expected of the file with that path
   */
  SameContent(Recorder recorder, Function<String, Expectation> expected) {
    this.recorder = recorder;
    this.expected = expected;
  }

  private record Key(String sha256, Expectation expectation) {}

  /** Makes the row of content that nobody has verified yet, and hands it to whoever records it. */
  @FunctionalInterface
  interface FirstTime {

    /**
     * Verifies it.
     *
     * @return empty when the audit is stopped
     */
    Optional<LedgerRow> verify() throws IOException, InterruptedException;
  }

  /**
   * The row of a file with the same content; waits for it where it is being verified.
   *
   * @param firstTime called when there is none; then the caller's file is the first
   * @return empty when the caller's file is the first, or the audit is stopped
   */
  Optional<LedgerRow> of(String path, String sha256, FirstTime firstTime)
      throws IOException, InterruptedException {
    Key key = new Key(sha256, expected.apply(path));
    CompletableFuture<Optional<LedgerRow>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<LedgerRow>> others = current.putIfAbsent(key, mine);
    if (others != null) {
      return waited(others);
    }
    Optional<LedgerRow> row = Optional.empty();
    try {
      Optional<LedgerRow> known =
          recorder.ofContent(sha256).filter(r -> expected.apply(r.path()).equals(key.expectation));
      row = known.isPresent() ? known : firstTime.verify();
      return known;
    } finally {
      if (row.isEmpty() || !row.get().path().equals(path)) {
        // The ledger knows it, or it was not verified.
        current.remove(key);
      }
      mine.complete(row);
    }
  }

  private static Optional<LedgerRow> waited(CompletableFuture<Optional<LedgerRow>> others)
      throws InterruptedException {
    try {
      return others.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  int held() {
    return current.size();
  }

  /** Those rows are in the ledger now. */
  void recorded(List<LedgerRow> rows) {
    for (LedgerRow row : rows) {
      if (row.sameAs().isEmpty()) {
        String sha256 = row.report().value(Column.SHA256);
        current.remove(new Key(sha256, expected.apply(row.path())));
      }
    }
  }
}
