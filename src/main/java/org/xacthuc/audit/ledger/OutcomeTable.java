package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xacthuc.report.row.Column;

/** What became of files, as the ledger has it. */
final class OutcomeTable {
  private static final String COLUMNS =
      "seq, run, record_sha256, path, path_key, same_as, recorded, json, "
          + String.join(", ", Schema.COLUMNS);
  private static final int BEFORE_VALUES = 9;

  /** So many paths are asked for at a time. */
  private static final int PATHS = 64;

  private OutcomeTable() {}

  /**
   * A row and where it stands.
   *
   * @param sha256 of its line in the journal
   * @param key what its path is found by
   */
  record Placed(long seq, long run, String sha256, String key, OutcomeFields fields) {
    /** Whether its path is found by what it should be. */
    boolean hasItsKey() {
      return key.equals(PathKey.of(fields.path()));
    }
  }

  /** One condition behind those that every question has. */
  record Condition(String sql, List<String> values) {
    static final Condition NONE = new Condition("", List.of());

    static Condition equal(Column column, String value) {
      return new Condition(" and \"" + column.title() + "\" = ?", List.of(value));
    }
  }

  /** Rows of one journal in the order of recording. */
  static List<Placed> ofJournal(Connection connection, int journal, long after)
      throws SQLException {
    return rows(connection, "journal = ?", List.of(journal), after, Condition.NONE);
  }

  /** Rows of one run in the order of recording. */
  static List<Placed> ofRun(
      Connection connection, RunTable.Placed run, long after, Condition condition)
      throws SQLException {
    return rows(
        connection,
        "journal = ? and run = ?",
        List.of(run.journal(), run.run().id()),
        after,
        condition);
  }

  private static List<Placed> rows(
      Connection connection,
      String which,
      List<? extends Number> numbers,
      long after,
      Condition condition)
      throws SQLException {
    String sql =
        "select " + COLUMNS + " from outcome where " + which + " and seq > ?" + condition.sql();
    String limited = sql + " order by seq limit " + Pages.SIZE;
    try (PreparedStatement query = connection.prepareStatement(limited)) {
      int next = 1;
      for (Number number : numbers) {
        query.setLong(next++, number.longValue());
      }
      query.setLong(next++, after);
      for (String value : condition.values()) {
        query.setString(next++, value);
      }
      List<Placed> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(placed(row));
        }
      }
      return rows;
    }
  }

  private static Placed placed(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < Schema.COLUMNS.size(); i++) {
      values.add(Cells.text(row, BEFORE_VALUES + i));
    }
    return new Placed(
        Cells.number(row, 1),
        Cells.number(row, 2),
        Cells.text(row, 3),
        Cells.text(row, 5),
        new OutcomeFields(
            Cells.text(row, 4),
            Cells.optional(row, 6),
            Cells.text(row, 7),
            values,
            Cells.text(row, 8)));
  }

  /** Which of the paths have a row in that run. */
  static Set<String> recorded(Connection connection, long run, Collection<String> paths)
      throws SQLException {
    Map<String, String> byKey = new HashMap<>();
    paths.forEach(path -> byKey.put(PathKey.of(path), path));
    Set<String> recorded = new HashSet<>();
    Iterator<String> keys = byKey.keySet().iterator();
    while (keys.hasNext()) {
      List<String> some = new ArrayList<>();
      while (keys.hasNext() && some.size() < PATHS) {
        some.add(keys.next());
      }
      String marks = some.stream().map(k -> "?").collect(Collectors.joining(", "));
      String sql = "select path_key from outcome where run = ? and path_key in (" + marks + ")";
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setLong(1, run);
        for (int i = 0; i < some.size(); i++) {
          query.setString(i + 2, some.get(i));
        }
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            recorded.add(byKey.get(row.getString(1)));
          }
        }
      }
    }
    return recorded;
  }

  /** The first row of that content that is no copy of another. */
  static Optional<OutcomeFields> ofContent(Connection connection, long run, String sha256)
      throws SQLException {
    String sql =
        "select "
            + COLUMNS
            + " from outcome where run = ? and sha256 = ? and same_as is null"
            + " order by seq limit 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, run);
      query.setString(2, sha256);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(placed(row).fields()) : Optional.empty();
      }
    }
  }

  /** How many rows of the run have each value of a column, sorted by the value. */
  static Map<String, Long> counts(Connection connection, long run, Column column)
      throws SQLException {
    String name = '"' + column.title() + '"';
    String sql = "select " + name + ", count(*) from outcome where run = ? group by " + name;
    Map<String, Long> counts = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          counts.put(Cells.required(row, 1), row.getLong(2));
        }
      }
    }
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.keySet().stream().sorted().forEach(value -> sorted.put(value, counts.get(value)));
    return sorted;
  }
}
