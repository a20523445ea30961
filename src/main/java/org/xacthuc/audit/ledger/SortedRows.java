package org.xacthuc.audit.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/** The rows of a run, sorted by a column; the database does it, on its disk where it must. */
final class SortedRows {
  private static final String COLUMNS = String.join(", ", Schema.COLUMNS);
  private static final int BEFORE_VALUES = 5;
  private static final int FETCHED = 500;

  private SortedRows() {}

  /** As {@link RunReader#sorted} says it. */
  static void read(Database database, RunTable.Placed run, Column column, RunReader.Sorted receiver)
      throws IOException {
    try {
      database.transaction(connection -> read(connection, run, column, receiver));
    } catch (UncheckedIOException ofReceiver) {
      throw ofReceiver.getCause();
    }
  }

  private static boolean read(
      Connection connection, RunTable.Placed run, Column column, RunReader.Sorted receiver)
      throws SQLException {
    String sql =
        "select row_number() over (order by seq) as number, path, same_as, recorded, "
            + COLUMNS
            + " from outcome where journal = ? and run = ? order by \""
            + column.title()
            + "\", number";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCHED);
      query.setInt(1, run.journal());
      query.setLong(2, run.run().id());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          receiver.accept(row.getLong(1), row(row));
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LedgerRow row(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < Schema.COLUMNS.size(); i++) {
      values.add(Cells.required(row, BEFORE_VALUES + i));
    }
    try {
      return new LedgerRow(
          Cells.required(row, 2),
          new ReportRow(values, ""),
          Instant.parse(Cells.required(row, 4)),
          Cells.optional(row, 3));
    } catch (IllegalArgumentException | DateTimeException changed) {
      throw new SQLDataException("row " + row.getLong(1), changed);
    }
  }
}
