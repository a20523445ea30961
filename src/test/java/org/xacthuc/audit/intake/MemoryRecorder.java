package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.report.row.Column;

/** Keeps rows in memory, and fails where a second one comes for the same path. */
final class MemoryRecorder implements Recorder {
  final Map<String, LedgerRow> rows = new ConcurrentHashMap<>();
  private final Map<String, LedgerRow> byContent = new ConcurrentHashMap<>();
  private int room = Integer.MAX_VALUE;

  /** So many rows fit. */
  MemoryRecorder room(int rows) {
    room = rows;
    return this;
  }

  @Override
  public Set<String> recorded(Collection<String> paths) {
    return paths.stream().filter(rows::containsKey).collect(Collectors.toSet());
  }

  @Override
  public Optional<LedgerRow> ofContent(String sha256) {
    return Optional.ofNullable(byContent.get(sha256));
  }

  @Override
  public void add(List<LedgerRow> added) throws IOException {
    if (rows.size() + added.size() > room) {
      throw new IOException("No space left on device");
    }
    for (LedgerRow row : added) {
      if (rows.putIfAbsent(row.path(), row) != null) {
        throw new IllegalStateException("recorded twice: " + row.path());
      }
      row.sameAs()
          .ifPresent(
              first -> {
                if (!rows.containsKey(first)) {
                  throw new IllegalStateException("a copy of what is not recorded: " + first);
                }
              });
      if (row.sameAs().isEmpty()) {
        byContent.putIfAbsent(row.report().value(Column.SHA256), row);
      }
    }
  }
}
