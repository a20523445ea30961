package org.xacthuc.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.ReportWriter;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/**
 * Comma-separated values (RFC 4180): a line with the columns' names, then one line a file, each
 * ended by CR LF. A byte order mark stands first: without it Excel takes UTF-8 for something else,
 * and Vietnamese is not readable.
 */
public final class CsvReport implements ReportWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Messages messages;
  private final String version;

  /**
   * @param messages the language of the sentences; names of columns and codes are the same in all
   * @param version of this program
   */
  public CsvReport(Messages messages, String version) {
    this.messages = messages;
    this.version = version;
  }

  @Override
  public void begin(Appendable out) throws IOException {
    beginRows(out);
  }

  /** Writes what stands before the lines of reports that were kept: the names of all columns. */
  public static void beginRows(Appendable out) throws IOException {
    begin(Stream.of(Column.values()).map(Column::title).toList(), out);
  }

  /** Writes what stands before the lines of any table: the names of its columns. */
  public static void begin(List<String> names, Appendable out) throws IOException {
    out.append(BYTE_ORDER_MARK).append(line(names.stream()));
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    // A row's values are masked already.
    out.append(line(ReportRow.values(report, messages, version).stream().map(CsvCell::of)));
  }

  /**
   * Writes one line, such as that of a report that was kept; identity numbers are masked.
   *
   * @param values one for each column, not escaped
   */
  public static void write(List<String> values, Appendable out) throws IOException {
    out.append(line(values.stream().map(Escaping::masked).map(CsvCell::of)));
  }

  private static String line(Stream<String> cells) throws IOException {
    StringWriter line = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(line)) {
      csv.writeRecord(cells.toList());
    }
    return line.toString();
  }
}
