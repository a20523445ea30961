/**
 * CSV for spreadsheets: one line a file, the columns of {@link org.xacthuc.report.row.Column} in
 * their order, as {@code src/docs/csv.md} describes them.
 *
 * <p>Whatever stands in a cell may come from a file that somebody sent to do harm: no cell is ever
 * a formula, and none breaks its line. The only package of the room that writes CSV.
 */
package org.xacthuc.report.csv;
