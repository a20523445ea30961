package org.xacthuc.audit.ledger;

/** Why a ledger cannot be used. */
public enum LedgerProblem {
  /** What was given is neither a path nor the address of a PostgreSQL database. */
  ADDRESS_UNKNOWN,
  /** A database on a server needs to be told where its journal is. */
  JOURNAL_NOT_NAMED,
  /** There is no such ledger. */
  MISSING,
  /** A folder stands where the ledger should. */
  FOLDER,
  /** The folder in which the ledger should stand is not there. */
  PARENT_MISSING,
  /** Something else stands there, which is left as it is. */
  NOT_A_LEDGER,
  /** A later version of this program made it. */
  NEWER_SCHEMA,
  /** The database finds itself damaged. */
  CORRUPT,
  /** It may be read but not written. */
  READ_ONLY,
  /** It may not even be read. */
  NOT_READABLE,
  /** The disk is full. */
  FULL,
  /** Another process writes to it. */
  IN_USE,
  /** The database's server does not answer, or does not let us in. */
  UNREACHABLE,
  /** The ledger has a journal, which is not where it should be. */
  JOURNAL_MISSING,
  /** What stands in the journal's place is not this ledger's journal. */
  JOURNAL_FOREIGN,
  /** The journal does not end as the ledger knows it. */
  JOURNAL_DIFFERS,
  /** The journal cannot be written. */
  JOURNAL_NOT_WRITABLE,
  /** A row is not the one that was recorded. */
  ROW_CHANGED,
  /** A run of the same scope is not finished yet. */
  RUN_UNFINISHED,
  /** The run is finished or was given up. */
  RUN_OVER,
  /** The run was begun with another journal. */
  OTHER_JOURNAL,
  /** The database refuses for another reason. */
  FAILED
}
