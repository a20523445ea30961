package org.xacthuc.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.report.Inspection;
import org.xacthuc.report.InspectionReport;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/** {@code xacthuc inspect}: what a file says, or what a text says as a directive's pages. */
final class InspectCommand {
  private final Host host;
  private final Messages messages;

  InspectCommand(Host host, Messages messages) {
    this.host = host;
    this.messages = messages;
  }

  /**
   * Prints to standard output.
   *
   * @throws CommandFailure when there is not exactly one file, or it cannot be read
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    List<String> operands = options.sources().operands();
    Optional<String> pageText = options.sources().pageText();
    if (operands.size() != (pageText.isPresent() ? 0 : 1)) {
      throw CommandFailure.usage(Term.COMPLAINT_ONE_INPUT, Map.of());
    }
    Writer out = new OutputStreamWriter(host.streams().out(), StandardCharsets.UTF_8);
    if (pageText.isPresent()) {
      Directive directive = DirectiveReader.readPlainText(text(pageText.get()));
      new JsonReport(messages, Version.NUMBER).write(directive, out);
    } else {
      Optional<String> password = Passwords.read(options.demands().passwordFile());
      Inspection inspection = inspect(operands.get(0), password);
      InspectionReport report = new InspectionReport();
      if (options.rendering().outputs().get(0).format() == Format.JSON) {
        report.writeJson(inspection, out);
      } else {
        report.writeText(inspection, out);
      }
    }
    out.flush();
    return ExitCode.SUCCESS;
  }

  private String text(String name) throws CommandFailure {
    try {
      byte[] bytes =
          name.equals("-")
              ? host.streams().in().readAllBytes()
              : Files.readAllBytes(existing(name));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_FILE_UNREADABLE, Map.of("file", name));
    }
  }

  private Inspection inspect(String name, Optional<String> password) throws CommandFailure {
    try (PdfFile file = open(name)) {
      Reading<PdfDocument, PdfDefect> reading = PdfReader.read(file, Limits.DEFAULT, password);
      Optional<PdfDocument> document = reading.value();
      return new Inspection(
          name,
          file.sha256(),
          file.length(),
          document,
          document.map(PdfDocument::defects).orElse(reading.defects()),
          document
              .map(d -> d.signatures().stream().map(InspectCommand::signature).toList())
              .orElse(List.of()),
          document.map(
              d ->
                  DirectiveReader.read(
                      PageReader.read(file, file.length(), Limits.DEFAULT, password))));
    } catch (IOException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_FILE_UNREADABLE, Map.of("file", name));
    }
  }

  private PdfFile open(String name) throws IOException, CommandFailure {
    return name.equals("-")
        ? PdfFile.of(new StandardInput(host.streams().in()).bytes())
        : PdfFile.open(existing(name), Limits.DEFAULT);
  }

  private static Path existing(String name) throws CommandFailure {
    try {
      Path path = Path.of(name);
      if (!name.isEmpty() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // No such file can exist.
    }
    throw CommandFailure.inputMissing(Term.COMPLAINT_FILE_MISSING, Map.of("file", name));
  }

  private static Inspection.Signature signature(PdfSignature signature) {
    Optional<Reading<CmsSignature, CmsDefect>> container =
        signature
            .dictionary()
            .filter(d -> !d.contents().isEmpty())
            .flatMap(
                d -> {
                  SubFilter subFilter =
                      d.subFilter().map(SubFilter::ofName).orElse(SubFilter.UNKNOWN);
                  return subFilter == SubFilter.UNKNOWN
                      ? Optional.empty()
                      : Optional.of(CmsReader.read(d.contents(), subFilter));
                });
    return new Inspection.Signature(signature, container);
  }
}
