package org.xacthuc.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.audit.replay.LedgerContents;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.register.Register;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.report.archive.ArrivalReport;
import org.xacthuc.report.archive.ChangeReport;
import org.xacthuc.report.archive.Comparison;
import org.xacthuc.report.archive.PremisReport;
import org.xacthuc.report.archive.RunContents;
import org.xacthuc.report.archive.RunTable;
import org.xacthuc.report.archive.RunText;
import org.xacthuc.report.archive.TableForm;
import org.xacthuc.report.html.archive.ChangesPage;
import org.xacthuc.report.html.archive.FolderReport;
import org.xacthuc.report.html.archive.SingleReport;

/** Writes what a ledger has to every place that was asked for. */
final class ReplayOutputs {
  /** As many of each kind are named on a terminal; the whole stands in CSV and JSON. */
  private static final int NAMED = 20;

  private final Host host;
  private final Messages messages;
  private final List<Output> outputs;

  ReplayOutputs(Host host, Messages messages, List<Output> outputs) {
    this.host = host;
    this.messages = messages;
    this.outputs = outputs;
  }

  /** What writes a report. */
  @FunctionalInterface
  private interface Report {
    void writeTo(Appendable out) throws IOException;
  }

  /** Writes a run. */
  void write(LedgerContents contents) throws CommandFailure, IOException {
    for (Output output : outputs) {
      Optional<OutputFolder> folder = OutputFolder.of(output);
      if (output.format() == Format.HTML && folder.isPresent()) {
        FolderReport.write(contents, messages, folder.get());
      } else {
        refuseTooMany(contents, output);
        write(output, report(contents, output.format()));
      }
    }
  }

  private static void refuseTooMany(LedgerContents contents, Output output) throws CommandFailure {
    if (output.format() == Format.HTML && contents.count() > SingleReport.MOST_FILES) {
      throw CommandFailure.usage(
          Term.COMPLAINT_REPLAY_FOLDER,
          Map.of(
              "count", Long.toString(contents.count()),
              "most", Integer.toString(SingleReport.MOST_FILES)));
    }
  }

  private Report report(RunContents contents, Format format) {
    return switch (format) {
      case TEXT -> out -> new RunText(messages).write(contents, out);
      case CSV -> out -> RunTable.write(contents, TableForm.CSV, out);
      case JSON -> out -> RunTable.write(contents, TableForm.JSON, out);
      case HTML -> out -> SingleReport.write(contents, messages, out);
      case PREMIS -> out -> PremisReport.write(contents, out);
      case ETSI -> throw new IllegalArgumentException("of single files alone");
    };
  }

  /** Writes what changed from one run to another. */
  void write(Comparison comparison) throws IOException {
    for (Output output : outputs) {
      write(
          output,
          switch (output.format()) {
            case TEXT -> out -> new ChangeReport(messages).writeText(comparison, NAMED, out);
            case CSV -> out -> ChangeReport.writeTable(comparison, TableForm.CSV, out);
            case JSON -> out -> ChangeReport.writeTable(comparison, TableForm.JSON, out);
            case HTML -> out -> ChangesPage.write(comparison, messages, out);
            case ETSI, PREMIS -> throw new IllegalArgumentException("of files alone");
          });
    }
  }

  /** Writes what arrived of a register. */
  void write(LedgerContents contents, Register register) throws IOException {
    for (Output output : outputs) {
      write(
          output,
          switch (output.format()) {
            case TEXT -> out -> text(contents, register, out);
            case CSV -> out -> table(contents, register, TableForm.CSV, out);
            case JSON -> out -> table(contents, register, TableForm.JSON, out);
            case HTML, ETSI, PREMIS -> throw new IllegalArgumentException("of files alone");
          });
    }
  }

  private void text(LedgerContents contents, Register register, Appendable out) throws IOException {
    ArrivalReport report = new ArrivalReport(NAMED);
    AuditArrivals.tell(contents, register, report::add);
    report.writeText(messages, out);
  }

  private static void table(
      LedgerContents contents, Register register, TableForm form, Appendable out)
      throws IOException {
    ArrivalReport.beginTable(form, out);
    AuditArrivals.tell(contents, register, arrival -> ArrivalReport.writeRow(arrival, form, out));
  }

  /** What people read is kept until it is whole; all else is handed on as it comes. */
  private void write(Output output, Report report) throws IOException {
    if (output.format() == Format.TEXT) {
      StringBuilder text = new StringBuilder();
      report.writeTo(text);
      SingleOutput.writeText(host, output, text);
      return;
    }
    try {
      SingleOutput.write(
          host,
          output,
          stream -> {
            Writer writer =
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            report.writeTo(writer);
            writer.flush();
          });
    } catch (OutputException e) {
      // It is the ledger that failed, not what was to be written.
      if (e.getCause() instanceof LedgerException failed) {
        throw failed;
      }
      throw e;
    }
  }
}
