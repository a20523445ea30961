package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What manifests said of files, as the ledger has it. */
final class FixityTable {
  private static final String OF_RUN =
      "select seq, path, algorithm, expected, actual, outcome from fixity"
          + " where run = ? and seq > ? order by seq limit "
          + Pages.SIZE;

  private FixityTable() {}

  /** One of them and where it stands. */
  record Placed(long seq, FixityFields fields) {}

  static List<Placed> ofRun(Connection connection, long run, long after) throws SQLException {
    List<Placed> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(OF_RUN)) {
      query.setLong(1, run);
      query.setLong(2, after);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(new Placed(Cells.number(row, 1), fields(row)));
        }
      }
    }
    return found;
  }

  static FixityFields fields(ResultSet row) throws SQLException {
    return new FixityFields(
        Cells.text(row, row.findColumn("path")),
        Cells.text(row, row.findColumn("algorithm")),
        Cells.optional(row, row.findColumn("expected")),
        Cells.optional(row, row.findColumn("actual")),
        Cells.text(row, row.findColumn("outcome")));
  }
}
