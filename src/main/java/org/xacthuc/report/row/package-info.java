/**
 * One report as a row of a table: its columns ({@link org.xacthuc.report.row.Column}) and their
 * values ({@link org.xacthuc.report.row.ReportRow}), as {@code src/docs/csv.md} describes them.
 *
 * <p>Knows nothing of the form that a table takes, be it CSV, a database or a cluster's files.
 */
package org.xacthuc.report.row;
