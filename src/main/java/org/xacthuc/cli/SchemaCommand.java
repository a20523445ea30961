package org.xacthuc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.xacthuc.base.Bytes;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Term;

/** {@code xacthuc schema}: the JSON schema of the JSON report. */
final class SchemaCommand {
  private final Host host;

  SchemaCommand(Host host) {
    this.host = host;
  }

  /**
   * Writes it to standard output, or to the files named for it.
   *
   * @throws CommandFailure when a file to read is named
   * @throws IOException when it cannot be written
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    List<String> operands = options.sources().operands();
    if (!operands.isEmpty()) {
      throw CommandFailure.usage(
          Term.COMPLAINT_NO_OPERANDS, Map.of("command", "schema", "value", operands.get(0)));
    }
    Bytes schema = JsonReport.schema();
    for (Output output : options.rendering().outputs()) {
      SingleOutput.write(host, output, out -> out.write(schema.toArray()));
    }
    return ExitCode.SUCCESS;
  }
}
