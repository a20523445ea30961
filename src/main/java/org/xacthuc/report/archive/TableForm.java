package org.xacthuc.report.archive;

import java.io.IOException;
import java.util.List;
import org.xacthuc.report.JsonLine;
import org.xacthuc.report.csv.CsvReport;

/** The two forms that a table for programs has. */
public enum TableForm {
  CSV,
  JSON;

  /** Writes what stands before the rows. */
  void begin(List<String> names, Appendable out) throws IOException {
    switch (this) {
      case CSV -> CsvReport.begin(names, out);
      case JSON -> {
        // Each line has the names.
      }
    }
  }

  /**
   * Writes one row.
   *
   * @param values as many as there are names, not escaped
   */
  void row(List<String> names, List<String> values, Appendable out) throws IOException {
    switch (this) {
      case CSV -> CsvReport.write(values, out);
      case JSON -> JsonLine.write(names, values, out);
    }
  }
}
