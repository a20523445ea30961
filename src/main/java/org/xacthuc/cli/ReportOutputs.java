package org.xacthuc.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.VerificationReport;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Rendering;
import org.xacthuc.report.AsciiWriter;
import org.xacthuc.report.BriefReport;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Layout;
import org.xacthuc.report.Messages;
import org.xacthuc.report.ReportWriter;
import org.xacthuc.report.Style;
import org.xacthuc.report.TextReport;
import org.xacthuc.report.csv.CsvReport;
import org.xacthuc.report.etsi.EtsiReport;
import org.xacthuc.report.html.HtmlReport;

/** Every place that reports go to, each with its format. */
final class ReportOutputs implements Closeable {
  private final List<ReportTarget> targets = new ArrayList<>();

  /**
   * Opens all of them before anything is verified.
   *
   * @throws OutputException when a file or folder cannot be made
   * @throws IOException when standard output cannot be written
   */
  ReportOutputs(Host host, List<Destination> destinations, Rendering rendering, Messages messages)
      throws IOException {
    Writer out = new OutputStreamWriter(host.streams().out(), StandardCharsets.UTF_8);
    try {
      for (Destination destination : destinations) {
        Layout layout =
            destination.standardOutput() ? host.layout(rendering.colour()) : Layout.of(Style.PLAIN);
        ReportWriter writer = writer(destination.format(), rendering, messages, layout);
        boolean plain = host.showsOnlyAscii() && destination.format() == Format.TEXT;
        targets.add(destination.open(writer, plain ? new AsciiWriter(out) : out));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * A report to every place.
   *
   * @throws OutputException when a file cannot take it
   * @throws IOException when standard output cannot
   */
  void write(VerificationReport report) throws IOException {
    for (ReportTarget target : targets) {
      target.write(report);
    }
  }

  /** Lets the files appear under their names. */
  void finish() throws OutputException {
    for (ReportTarget target : targets) {
      target.finish();
    }
  }

  /** Removes what was not finished. */
  @Override
  public void close() {
    targets.forEach(ReportTarget::discard);
  }

  private static ReportWriter writer(
      Format format, Rendering rendering, Messages messages, Layout layout) {
    return switch (format) {
      case CSV -> new CsvReport(messages, Version.NUMBER);
      case ETSI -> new EtsiReport(messages, Version.NUMBER);
      case JSON -> new JsonReport(messages, Version.NUMBER);
      case HTML -> new HtmlReport(messages, Version.NUMBER);
      case PREMIS -> throw new IllegalArgumentException("of a ledger's run alone");
      case TEXT ->
          switch (rendering.detail()) {
            case BRIEF -> new BriefReport(layout.style());
            case NORMAL -> new TextReport(messages, layout, false);
            case VERBOSE -> new TextReport(messages, layout, true);
          };
    };
  }
}
