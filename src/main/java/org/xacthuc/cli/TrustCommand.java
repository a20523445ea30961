package org.xacthuc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.KnownAnchorsReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.KnownAnchors;

/** {@code xacthuc trust known}: the roots that the program knows by their fingerprints. */
final class TrustCommand {
  private final Host host;
  private final KnownAnchorsReport report;

  TrustCommand(Host host, Messages messages) {
    this.host = host;
    report = new KnownAnchorsReport(messages);
  }

  /**
   * Prints the list named, or all of them, to standard output or to the files named for it.
   *
   * @throws CommandFailure when anything else is asked of {@code trust}, or there is no such list
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    List<String> operands = options.sources().operands();
    if (operands.isEmpty() || !operands.get(0).equals("known") || operands.size() > 2) {
      throw CommandFailure.usage(Term.COMPLAINT_TRUST_COMMAND, Map.of());
    }
    List<String> names = operands.size() == 1 ? KnownAnchors.names() : operands.subList(1, 2);
    for (Output output : options.rendering().outputs()) {
      StringBuilder text = new StringBuilder();
      for (String name : names) {
        write(name, KnownOption.list(name), output, text);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      SingleOutput.write(host, output, out -> out.write(bytes));
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
