package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.xacthuc.report.archive.RecordedChange;

/** Two runs side by side, both sorted by path: what is not the same in both. */
final class Changes implements Iterator<RecordedChange> {
  private static final String ROWS =
      "select path_key, path, sha256, verdict, headline, policy_sha256, anchors_sha256 from outcome"
          + " where run = ? and path_key > ? order by path_key limit "
          + Pages.SIZE;

  private final Iterator<Row> before;
  private final Iterator<Row> after;
  private Optional<Row> left;
  private Optional<Row> right;
  private Optional<RecordedChange> next = Optional.empty();

  Changes(Database database, long before, long after) {
    this.before = rows(database, before);
    this.after = rows(database, after);
    left = advance(this.before);
    right = advance(this.after);
  }

  private record Row(String key, String path, RecordedChange.Side side) {}

  private static Iterator<Row> rows(Database database, long run) {
    return new Pages<>(last -> database.call(c -> rows(c, run, last.map(Row::key).orElse(""))));
  }

  private static List<Row> rows(Connection connection, long run, String after) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ROWS)) {
      query.setLong(1, run);
      query.setString(2, after);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          RecordedChange.Side side =
              new RecordedChange.Side(
                  Cells.required(row, 3),
                  Cells.required(row, 4),
                  Cells.required(row, 5),
                  Cells.required(row, 6),
                  Cells.required(row, 7));
          rows.add(new Row(Cells.required(row, 1), Cells.required(row, 2), side));
        }
      }
    }
    return rows;
  }

  private static Optional<Row> advance(Iterator<Row> rows) {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && (left.isPresent() || right.isPresent())) {
      next = step();
    }
    return next.isPresent();
  }

  @Override
  public RecordedChange next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RecordedChange change = next.orElseThrow();
    next = Optional.empty();
    return change;
  }

  /** Passes over one path. */
  private Optional<RecordedChange> step() {
    int order = order();
    Optional<Row> earlier = order <= 0 ? left : Optional.empty();
    Optional<Row> later = order >= 0 ? right : Optional.empty();
    if (order <= 0) {
      left = advance(before);
    }
    if (order >= 0) {
      right = advance(after);
    }
    String path = earlier.or(() -> later).orElseThrow().path();
    Optional<RecordedChange.Side> one = earlier.map(Row::side);
    Optional<RecordedChange.Side> other = later.map(Row::side);
    return kind(one, other).map(kind -> new RecordedChange(kind, path, one, other));
  }

  private int order() {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isPresent() ? -1 : 1;
    }
    return PathKey.compare(left.get().key(), right.get().key());
  }

  private static Optional<RecordedChange.Kind> kind(
      Optional<RecordedChange.Side> one, Optional<RecordedChange.Side> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(one.isEmpty() ? RecordedChange.Kind.NEW : RecordedChange.Kind.GONE);
    }
    if (!one.get().sha256().equals(other.get().sha256())) {
      return Optional.of(RecordedChange.Kind.CHANGED);
    }
    return one.get().saysTheSame(other.get())
        ? Optional.empty()
        : Optional.of(RecordedChange.Kind.VERDICT);
  }
}
