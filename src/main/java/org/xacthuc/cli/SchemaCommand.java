package org.xacthuc.cli;

import java.io.IOException;
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
    if (!options.sources().operands().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_NO_OPERAND, Map.of());
    }
    Bytes schema = JsonReport.schema();
    for (Output output : options.rendering().outputs()) {
      SingleOutput.write(host, output, out -> out.write(schema.toArray()));
    }
    return ExitCode.SUCCESS;
  }
}
