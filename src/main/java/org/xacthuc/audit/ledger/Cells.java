package org.xacthuc.audit.ledger;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Values of the type that was written, and no other one. SQLite keeps any value in any column and
 * converts it for whoever reads: bytes that read like a word are not found by that word.
 */
final class Cells {
  /** Stands for what is no text: in no text that is recorded. */
  static final String NO_TEXT = "\0";

  private Cells() {}

  /** A whole number. */
  static long number(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof Long || value instanceof Integer) {
      return row.getLong(column);
    }
    throw new SQLDataException(row.getMetaData().getColumnName(column) + ": not a number");
  }

  /** A text, or {@link #NO_TEXT}. */
  static String text(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof String text ? text : NO_TEXT;
  }

  /** A text that may be absent; {@link #NO_TEXT} where it is something else. */
  static Optional<String> optional(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? Optional.empty() : Optional.of(text(row, column));
  }

  /** A text and nothing else. */
  static String required(ResultSet row, int column) throws SQLException {
    String text = text(row, column);
    if (text.equals(NO_TEXT)) {
      throw new SQLDataException(row.getMetaData().getColumnName(column) + ": not a text");
    }
    return text;
  }
}
