package org.xacthuc.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.VerificationReport;
import org.xacthuc.cli.CommandLineOptions.Colour;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cli.CommandLineOptions.Rendering;
import org.xacthuc.report.BriefReport;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.ReportWriter;
import org.xacthuc.report.Style;
import org.xacthuc.report.TextReport;
import org.xacthuc.report.html.HtmlReport;

/** Every place that reports go to, each with its format. */
final class ReportOutputs implements Closeable {
  private final List<Target> targets = new ArrayList<>();

  private record Target(ReportWriter format, Writer writer, Optional<PendingFile> file) {}

  /**
   * Opens all of them before anything is verified.
   *
   * @throws OutputException when one cannot be opened
   */
  ReportOutputs(Host host, Rendering rendering, Messages messages) throws OutputException {
    Writer out = new OutputStreamWriter(host.streams().out(), StandardCharsets.UTF_8);
    for (Output output : rendering.outputs()) {
      if (output.path().isEmpty()) {
        Style style = style(host, rendering.colour());
        targets.add(new Target(format(output, rendering, messages, style), out, Optional.empty()));
      } else {
        ReportWriter format = format(output, rendering, messages, Style.PLAIN);
        targets.add(open(format, output.path().get()));
      }
    }
  }

  private Target open(ReportWriter format, String path) throws OutputException {
    try {
      PendingFile file = PendingFile.open(path);
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
      return new Target(format, writer, Optional.of(file));
    } catch (IOException e) {
      close();
      throw new OutputException(path, e);
    }
  }

  /**
   * A report to every place.
   *
   * @throws OutputException when a file cannot take it
   * @throws IOException when standard output cannot
   */
  void write(VerificationReport report) throws IOException {
    for (Target target : targets) {
      if (target.file().isPresent()) {
        write(report, target, target.file().get());
      } else {
        target.format().write(report, target.writer());
        target.writer().flush();
      }
    }
  }

  private static void write(VerificationReport report, Target target, PendingFile file)
      throws OutputException {
    try {
      target.format().write(report, target.writer());
    } catch (IOException e) {
      throw new OutputException(file.name(), e);
    }
  }

  /** Lets the files appear under their names. */
  void finish() throws OutputException {
    for (Target target : targets) {
      if (target.file().isPresent()) {
        try {
          target.writer().close();
          target.file().get().publish();
        } catch (IOException e) {
          throw new OutputException(target.file().get().name(), e);
        }
      }
    }
  }

  /** Removes what was not finished. */
  @Override
  public void close() {
    targets.forEach(t -> t.file().ifPresent(PendingFile::discard));
  }

  private static ReportWriter format(
      Output output, Rendering rendering, Messages messages, Style style) {
    return switch (output.format()) {
      case JSON -> new JsonReport(messages, Version.NUMBER);
      case HTML -> new HtmlReport(messages, Version.NUMBER);
      case TEXT ->
          switch (rendering.detail()) {
            case BRIEF -> new BriefReport(style);
            case NORMAL -> new TextReport(messages, style, false);
            case VERBOSE -> new TextReport(messages, style, true);
          };
    };
  }

  private static Style style(Host host, Colour colour) {
    return switch (colour) {
      case AUTO -> host.style();
      case ALWAYS -> Style.COLOURED;
      case NEVER -> Style.PLAIN;
    };
  }
}
