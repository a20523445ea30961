package org.xacthuc.report.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Messages;

/**
 * What is kept of one file: a value for each column, and the whole report. A ledger, its CSV and a
 * cluster's output have the same columns because all of them have this row.
 *
 * @param values one for each {@link Column}, in their order; empty where something is absent. Not
 *     escaped: whoever shows one does that
 * @param json the report in schema 1, one line without its line break
 */
public record ReportRow(List<String> values, String json) {
  private static final List<Column> COLUMNS = List.of(Column.values());

  public ReportRow {
    values = List.copyOf(values);
    if (values.size() != Column.values().length) {
      throw new IllegalArgumentException("not a value for each column: " + values.size());
    }
  }

  /**
   * The row of a report.
   *
   * @param messages the language of its sentences
   * @param version of this program
   */
  public static ReportRow of(VerificationReport report, Messages messages, String version)
      throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport(messages, version).write(report, json);
    return new ReportRow(values(report, messages, version), json.toString().stripTrailing());
  }

  /** The values alone. */
  public static List<String> values(VerificationReport report, Messages messages, String version) {
    ColumnValues columns = new ColumnValues(report, messages, version);
    return Stream.of(Column.values()).map(c -> c.of(columns)).toList();
  }

  /** The value of one column. */
  public String value(Column column) {
    return values.get(COLUMNS.indexOf(column));
  }

  /** The same row for the same content under another name. */
  public ReportRow withFile(String name) throws IOException {
    List<String> others = new ArrayList<>(values);
    others.set(COLUMNS.indexOf(Column.FILE), Escaping.masked(name));
    return new ReportRow(others, JsonReport.withFile(json, name));
  }
}
