package org.xacthuc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.xacthuc.cli.CommandLineOptions.Consent;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.KnownAnchorsReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style;
import org.xacthuc.report.Term;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.KnownAnchors;

/** {@code xacthuc trust}: the user's own anchors, and the roots that the program knows. */
final class TrustCommand {
  private final Host host;
  private final Messages messages;
  private final Complaints complaints;
  private final KnownAnchorsReport report;

  TrustCommand(Host host, Messages messages, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.complaints = complaints;
    report = new KnownAnchorsReport(messages);
  }

  /**
   * Does what the first operand says with the others.
   *
   * @throws CommandFailure when anything else is asked of {@code trust}
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    List<String> operands = options.sources().operands();
    Style style = host.layout(options.rendering().colour()).style();
    String task = operands.isEmpty() ? "" : operands.get(0);
    List<String> of = operands.isEmpty() ? List.of() : operands.subList(1, operands.size());
    if (task.equals("known") && of.size() <= 1) {
      return known(of.isEmpty() ? KnownAnchors.names() : of, options.rendering().outputs());
    }
    if (task.equals("list") && of.isEmpty()) {
      return new TrustListCommand(host, messages, style, complaints)
          .run(options.rendering().outputs());
    }
    refuseOutputs(task, options.rendering().outputs());
    Consent consent = options.trust().consent();
    if (task.equals("add") && !of.isEmpty()) {
      return new TrustAddCommand(host, messages, style, complaints).run(of, consent);
    }
    if (task.equals("remove") && !of.isEmpty()) {
      return new TrustRemoveCommand(host, messages, style, complaints).run(of, consent.yes());
    }
    throw CommandFailure.usage(Term.COMPLAINT_TRUST_COMMAND, Map.of());
  }

  /** What asks has nothing to write to a file. */
  private static void refuseOutputs(String task, List<Output> outputs) throws CommandFailure {
    for (Output output : outputs) {
      if (output.path().isPresent() || output.format() != Format.TEXT) {
        String option = output.path().isPresent() ? OptionTable.OUTPUT : OptionTable.FORMAT;
        throw CommandFailure.usage(
            Term.COMPLAINT_OPTION_NOT_TAKEN,
            Map.of("option", "--" + option, "command", ("trust " + task).strip()));
      }
    }
  }

  /** Prints the lists named to standard output or to the files named for it. */
  private ExitCode known(List<String> names, List<Output> outputs)
      throws CommandFailure, IOException {
    for (Output output : outputs) {
      StringBuilder text = new StringBuilder();
      for (String name : names) {
        write(name, KnownOption.list(name), output, text);
      }
      SingleOutput.writeText(host, output, text);
    }
    return ExitCode.SUCCESS;
  }

  private void write(String name, List<KnownAnchor> anchors, Output output, Appendable text)
      throws IOException {
    if (output.format() == Format.JSON) {
      report.writeJson(name, anchors, text);
    } else {
      report.writeText(name, anchors, text);
    }
  }
}
