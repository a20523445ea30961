/**
 * The journal of a ledger as text: JSON Lines, each of which names the SHA-256 of the one before,
 * as {@code src/docs/ledger.md} describes them.
 *
 * <p>{@link org.xacthuc.report.journal.JournalLine} writes a line, {@link
 * org.xacthuc.report.journal.JournalRecord} reads what any line has. Knows nothing of files and of
 * databases.
 */
package org.xacthuc.report.journal;
