package org.xacthuc.cli;

import java.io.IOException;
import org.xacthuc.report.Messages;

final class InspectCommand {
  InspectCommand(Host host, Messages messages) {}

  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    return ExitCode.SUCCESS;
  }
}
