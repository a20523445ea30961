package org.xacthuc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.AsciiWriter;

/** Writes one thing to one place: whole, or not at all. */
final class SingleOutput {
  /** What is to be written. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private SingleOutput() {}

  /**
   * Writes text in UTF-8; what people read is written plainly where their terminal shows no more.
   *
   * @throws OutputException when the file named for it cannot be written
   * @throws IOException when standard output cannot
   */
  static void writeText(Host host, Output output, CharSequence text) throws IOException {
    boolean plain =
        output.format() == Format.TEXT && output.path().isEmpty() && host.showsOnlyAscii();
    String shown = plain ? AsciiWriter.folded(text.toString()) : text.toString();
    write(host, output, out -> out.write(shown.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes to standard output, or to the file named for it.
   *
   * @throws OutputException when that file cannot be written
   * @throws IOException when standard output cannot
   */
  static void write(Host host, Output output, Content content) throws IOException {
    if (output.path().isEmpty()) {
      content.writeTo(host.streams().out());
      host.streams().out().flush();
      return;
    }
    String path = output.path().get();
    try {
      PendingFile file = PendingFile.open(path);
      try (OutputStream stream = file.stream()) {
        content.writeTo(stream);
      } catch (IOException e) {
        file.discard();
        throw e;
      }
      file.publish();
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }
}
