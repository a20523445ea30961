package org.xacthuc.report.archive;

import java.io.IOException;
import org.xacthuc.report.csv.CsvReport;

/** A run as a table: byte for byte what {@code verify} would have written of the same files. */
public final class RunTable {
  private RunTable() {}

  /** Writes every file: its line of the CSV report, or its JSON report on one line. */
  public static void write(RunContents contents, TableForm form, Appendable out)
      throws IOException {
    switch (form) {
      case CSV -> {
        CsvReport.beginRows(out);
        contents.files(file -> CsvReport.write(file.row().values(), out));
      }
      case JSON -> contents.files(file -> KeptJson.write(file.row(), out));
    }
  }
}
