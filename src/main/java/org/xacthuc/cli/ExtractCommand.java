package org.xacthuc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.cli.CommandLineOptions.Detail;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.report.Term;

/**
 * {@code xacthuc extract}: an earlier state of a file, byte for byte. It opens like any PDF;
 * whether it is authentic is for {@code verify} to say.
 */
final class ExtractCommand {
  private final Host host;
  private final Complaints complaints;

  ExtractCommand(Host host, Complaints complaints) {
    this.host = host;
    this.complaints = complaints;
  }

  /**
   * Writes the part asked for to standard output, or to the one file named for it.
   *
   * @throws CommandFailure when it is not said which part, or the file has no such part; then
   *     nothing is written
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    SingleInput input = SingleInput.of(options.sources().operands(), host);
    Part part =
        options
            .sources()
            .part()
            .orElseThrow(() -> CommandFailure.usage(Term.COMPLAINT_ONE_PART, Map.of()));
    Output output = output(options.rendering().outputs());
    Optional<String> password = Passwords.read(options.demands().passwordFile());
    try (PdfFile file = input.open()) {
      input.refuseAmong(List.of(output));
      Span bytes = part.in(document(file, input, password), input.name());
      SingleOutput.write(host, output, out -> file.copy(bytes, out));
      if (options.rendering().detail() != Detail.BRIEF) {
        complaints.say(
            Term.EXTRACTED, Map.of("file", input.name(), "bytes", String.valueOf(bytes.length())));
      }
      return ExitCode.SUCCESS;
    } catch (UncheckedIOException e) {
      throw input.unreadable();
    }
  }

  private static PdfDocument document(PdfFile file, SingleInput input, Optional<String> password)
      throws CommandFailure {
    return PdfReader.read(file, Limits.DEFAULT, password)
        .value()
        .orElseThrow(
            () -> CommandFailure.unreadable(Term.COMPLAINT_NO_PDF, Map.of("file", input.name())));
  }

  private Output output(List<Output> outputs) throws CommandFailure {
    if (outputs.size() > 1) {
      throw CommandFailure.usage(Term.COMPLAINT_ONE_OUTPUT, Map.of());
    }
    if (outputs.get(0).path().isEmpty() && host.terminal()) {
      throw CommandFailure.usage(Term.COMPLAINT_TERMINAL, Map.of());
    }
    return outputs.get(0);
  }
}
