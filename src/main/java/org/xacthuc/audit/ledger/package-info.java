/**
 * What an audit keeps: a database with one row for each file of each run, and beside it a journal
 * whose lines are chained by their hashes.
 *
 * <p>{@link org.xacthuc.audit.ledger.Ledger} opens both, {@link org.xacthuc.audit.ledger.Recording}
 * writes a run, {@link org.xacthuc.audit.ledger.RunReader} reads one. The database is the truth and
 * is committed first; the journal follows and is only ever appended to. SQLite and PostgreSQL have
 * the same tables; what differs is in {@code Dialect}.
 *
 * <p>The only package that knows JDBC. Knows nothing of how files are found or verified, and reads
 * no clock. {@code src/docs/ledger.md} describes tables and journal for others.
 */
package org.xacthuc.audit.ledger;
