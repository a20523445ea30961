package org.xacthuc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Prints a text that is at hand: the help, the version. */
final class PrintCommand {
  private final Host host;
  private final String text;

  PrintCommand(Host host, String text) {
    this.host = host;
    this.text = text;
  }

  ExitCode run() throws IOException {
    OutputStream out = host.streams().out();
    out.write(host.shown(text).getBytes(StandardCharsets.UTF_8));
    out.flush();
    return ExitCode.SUCCESS;
  }
}
