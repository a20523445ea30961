package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ledger knows of one journal.
 *
 * @param number of the journal within the ledger
 * @param id what its first line calls it
 * @param head the last record, in the ledger
 * @param synced the last record that was in the file, for sure, when this was written
 * @param syncedBytes how long the file was with it
 */
record JournalState(int number, String id, Link head, Link synced, long syncedBytes) {
  private static final String ALL =
      "select journal, id, head_seq, head_sha256, synced_seq, synced_sha256, synced_bytes"
          + " from journal order by journal";
  private static final String INSERT =
      "insert into journal (head_seq, head_sha256, synced_seq, synced_sha256, synced_bytes, id,"
          + " journal) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update journal set head_seq = ?, head_sha256 = ?, synced_seq = ?, synced_sha256 = ?,"
          + " synced_bytes = ? where id = ? and journal = ? and head_seq = ? and head_sha256 = ?";

  /** One record of the chain: its number and its line's digest. */
  record Link(long seq, String sha256) {}

  /** When all that is in the ledger is in the file as well. */
  JournalState synced(long bytes) {
    return new JournalState(number, id, head, head, bytes);
  }

  /** When the ledger has come further. */
  JournalState with(Link newHead) {
    return new JournalState(number, id, newHead, synced, syncedBytes);
  }

  static List<JournalState> all(Connection connection) throws SQLException {
    List<JournalState> journals = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ALL);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        journals.add(
            new JournalState(
                Math.toIntExact(Cells.number(row, 1)),
                Cells.text(row, 2),
                new Link(Cells.number(row, 3), Cells.text(row, 4)),
                new Link(Cells.number(row, 5), Cells.text(row, 6)),
                Cells.number(row, 7)));
      }
    }
    return journals;
  }

  void insert(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      set(statement);
      statement.executeUpdate();
    }
  }

  /**
   * Keeps this state.
   *
   * @param before the head that the ledger must still have
   * @return whether it had
   */
  boolean update(Connection connection, Link before) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      int next = set(statement);
      statement.setLong(next++, before.seq());
      statement.setString(next, before.sha256());
      return statement.executeUpdate() == 1;
    }
  }

  private int set(PreparedStatement statement) throws SQLException {
    int next = 1;
    statement.setLong(next++, head.seq());
    statement.setString(next++, head.sha256());
    statement.setLong(next++, synced.seq());
    statement.setString(next++, synced.sha256());
    statement.setLong(next++, syncedBytes);
    statement.setString(next++, id);
    statement.setInt(next++, number);
    return next;
  }
}
