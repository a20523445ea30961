package org.xacthuc.audit.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.report.row.Column;

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
      database.transaction(connection -> read(connection, run, column, receiver, database.place()));
    } catch (UncheckedIOException ofReceiver) {
      throw ofReceiver.getCause();
    }
  }

  private static boolean read(
      Connection connection,
      RunTable.Placed run,
      Column column,
      RunReader.Sorted receiver,
      String place)
      throws SQLException {
    String sql =
        "select row_number() over (order by seq), path, same_as, recorded, "
            + COLUMNS
            + " from outcome where journal = ? and run = ? order by \""
            + column.title()
            + "\", seq";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCHED);
      query.setInt(1, run.journal());
      query.setLong(2, run.run().id());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          receiver.accept(row.getLong(1), row(row).row(place));
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutcomeFields row(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < Schema.COLUMNS.size(); i++) {
      values.add(Cells.required(row, BEFORE_VALUES + i));
    }
    return new OutcomeFields(
        Cells.required(row, 2), Cells.optional(row, 3), Cells.required(row, 4), values, "");
  }
}
