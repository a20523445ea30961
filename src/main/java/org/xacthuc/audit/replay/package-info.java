/**
 * What a ledger has, as reports on whole runs take it ({@link org.xacthuc.report.archive}): rows,
 * comparisons of digests, changes between two runs. Reads row by row, verifies nothing, keeps
 * nothing and writes no sentence.
 */
package org.xacthuc.audit.replay;
