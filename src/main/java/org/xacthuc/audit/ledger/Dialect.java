package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where SQLite and PostgreSQL differ. */
interface Dialect {

  /** Looks at what is there without touching it. */
  void look() throws LedgerException;

  /** Whether a ledger may be there already. */
  boolean isThere();

  /**
   * Keeps every other process from writing, as far as that can be done before the database is open.
   *
   * @return ends it
   */
  Closeable lock() throws LedgerException;

  /** A connection for writing; the database is made where it can be and is missing. */
  Connection connect() throws SQLException, LedgerException;

  /** Sets what only a ledger of ours may be set to. */
  void prepare(Connection connection) throws SQLException;

  /**
   * Requires that the database is made as those definitions make it, and does nothing of its own
   * accord.
   *
   * @throws LedgerException with {@link LedgerProblem#CORRUPT} when it was remade
   */
  void requireOurs(Connection connection, List<String> definitions)
      throws SQLException, LedgerException;

  /**
   * Requires that what is found by an index is what is there.
   *
   * @throws LedgerException with {@link LedgerProblem#CORRUPT} when it is not
   */
  void requireIntact(Connection connection) throws SQLException, LedgerException;

  /** A connection that cannot write. */
  Connection connectToRead() throws SQLException, LedgerException;

  /** Called when nothing more will be written. */
  void leave(Connection connection);

  /** The type of a text that is sorted by its bytes in UTF-8. */
  String text();

  /** Has other transactions that do the same wait. */
  void lockRuns(Connection connection) throws SQLException;

  /** Whether several processes may write at the same time, each with a journal of its own. */
  boolean hasSeveralJournals();

  /**
   * Keeps the others from that journal until the connection is closed.
   *
   * @return whether that could be done; a second time it can be done as well
   */
  boolean lockJournal(Connection connection, String journal) throws SQLException;

  /** What an error of the database means. */
  LedgerProblem problem(SQLException error);
}
