package org.xacthuc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.directive.BlockSearch;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.RevisionSteps;
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
   * Prints to standard output, or to the files named for it.
   *
   * @throws CommandFailure when there is not exactly one file, or it cannot be read
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    Optional<String> pageText = options.sources().pageText();
    if (pageText.isPresent()) {
      directive(pageText.get(), options);
    } else {
      inspect(SingleInput.of(options.sources().operands(), host), options);
    }
    return ExitCode.SUCCESS;
  }

  private void directive(String pageText, CommandLineOptions options)
      throws CommandFailure, IOException {
    if (!options.sources().operands().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_ONE_INPUT, Map.of());
    }
    SingleInput input = SingleInput.named(pageText, host);
    List<Output> outputs = options.rendering().outputs();
    String text = new String(input.bytes(), StandardCharsets.UTF_8);
    input.refuseAmong(outputs);
    StringBuilder json = new StringBuilder();
    new JsonReport(messages, Version.NUMBER).write(DirectiveReader.readPlainText(text), json);
    for (Output output : outputs) {
      write(json, output);
    }
  }

  private void inspect(SingleInput input, CommandLineOptions options)
      throws CommandFailure, IOException {
    Optional<String> password = Passwords.read(options.demands().passwordFile());
    Inspection inspection = inspection(input, password);
    List<Output> outputs = options.rendering().outputs();
    input.refuseAmong(outputs);
    List<CharSequence> rendered = new ArrayList<>();
    for (Output output : outputs) {
      rendered.add(render(inspection, output.format()));
    }
    for (int i = 0; i < outputs.size(); i++) {
      write(rendered.get(i), outputs.get(i));
    }
  }

  private static CharSequence render(Inspection inspection, Format format) throws IOException {
    StringBuilder text = new StringBuilder();
    InspectionReport report = new InspectionReport();
    if (format == Format.JSON) {
      report.writeJson(inspection, text);
    } else {
      report.writeText(inspection, text);
    }
    return text;
  }

  private void write(CharSequence text, Output output) throws IOException {
    SingleOutput.writeText(host, output, text);
  }

  private static Inspection inspection(SingleInput input, Optional<String> password)
      throws CommandFailure {
    try (PdfFile file = input.open()) {
      Reading<PdfDocument, PdfDefect> reading = PdfReader.read(file, Limits.DEFAULT, password);
      Optional<PdfDocument> document = reading.value();
      return new Inspection(
          input.name(),
          file.sha256(),
          file.length(),
          document,
          document.map(PdfDocument::defects).orElse(reading.defects()),
          RevisionSteps.read(file, Limits.DEFAULT, password),
          document
              .map(d -> d.signatures().stream().map(InspectCommand::signature).toList())
              .orElse(List.of()),
          document.map(
              d ->
                  DirectiveReader.read(
                      PageReader.read(
                          file,
                          PageSelection.upTo(file.length()),
                          new BlockSearch(),
                          Limits.DEFAULT,
                          password))));
    } catch (UncheckedIOException e) {
      throw input.unreadable();
    }
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
                      : Optional.of(
                          CmsReader.read(
                              d.contents(),
                              subFilter,
                              d.certificates(),
                              new CertificatePool(List.of(), Limits.DEFAULT)));
                });
    return new Inspection.Signature(signature, container);
  }
}
