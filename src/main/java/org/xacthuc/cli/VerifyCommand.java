package org.xacthuc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.Audit;
import org.xacthuc.audit.FileOutcome;
import org.xacthuc.audit.Input;
import org.xacthuc.audit.Inputs;
import org.xacthuc.audit.TimedVerifier;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.usage.Nearest;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/** {@code xacthuc verify}: the main job. */
final class VerifyCommand {
  private final Host host;
  private final Engine engine;
  private final Messages messages;
  private final Complaints complaints;
  private final StandardInput standardInput;

  VerifyCommand(Host host, Engine engine, Messages messages, Complaints complaints) {
    this.host = host;
    this.engine = engine;
    this.messages = messages;
    this.complaints = complaints;
    standardInput = new StandardInput(host.streams().in());
  }

  /**
   * Verifies every file, whatever becomes of the others.
   *
   * @throws CommandFailure before any file is looked at
   * @throws IOException when a report cannot be written
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    List<Input> inputs = Inputs.expand(FileLists.names(options.sources(), standardInput));
    List<Destination> destinations = Destination.of(options.rendering().outputs(), inputs);
    VerificationRequest request = new RequestReader(host, messages, complaints).read(options);
    ExpectOption expected =
        ExpectOption.read(options.demands().expected(), request.policy(), complaints);
    OneFile oneFile = new OneFile(engine, request, expected, host.clock(), standardInput);
    Audit audit = new Audit(new TimedVerifier(oneFile, request.policy().limits().time()), request);
    try (ReportOutputs outputs =
        new ReportOutputs(host, destinations, options.rendering(), messages)) {
      List<ExitCode> codes = new ArrayList<>();
      audit.run(inputs, outcome -> codes.add(take(outcome, outputs)));
      outputs.finish();
      if (host.showsOnlyAscii() && destinations.stream().anyMatch(VerifyCommand::isShownText)) {
        complaints.say(Term.SHOWN_WITHOUT_MARKS, Map.of());
      }
      expected.tellRowsWithout(inputs.stream().map(Input::name).toList(), complaints);
      return codes.stream().reduce(ExitCode.SUCCESS, ExitCode::and);
    }
  }

  private static boolean isShownText(Destination destination) {
    return destination.standardOutput() && destination.format() == Format.TEXT;
  }

  private ExitCode take(FileOutcome outcome, ReportOutputs outputs) throws IOException {
    if (outcome instanceof FileOutcome.Verified verified) {
      outputs.write(verified.report());
    }
    return outcome.match(
        verified -> ExitCode.of(verified.report().judgement().verdict()),
        missing -> {
          tell(missing.input());
          return ExitCode.INPUT_MISSING;
        },
        faulty -> {
          String detail = Complaints.detail(faulty.fault());
          complaints.say(Term.COMPLAINT_INTERNAL, Map.of("file", faulty.name(), "detail", detail));
          return ExitCode.INTERNAL_ERROR;
        });
  }

  /** What is not there may be a command that was mistyped. */
  private void tell(Input.Absent input) {
    Map<String, String> values = new HashMap<>(Map.of("file", input.name()));
    if (input.reason() == Input.Reason.MISSING) {
      Nearest.of(input.name(), CommandTable.words()).stream()
          .findFirst()
          .ifPresent(command -> values.put("command", command));
    }
    complaints.say(term(input.reason()), values);
  }

  private static Term term(Input.Reason reason) {
    return switch (reason) {
      case MISSING -> Term.COMPLAINT_FILE_MISSING;
      case FOLDER_WITHOUT_PDF -> Term.COMPLAINT_FOLDER_WITHOUT_PDF;
      case UNREADABLE -> Term.COMPLAINT_FILE_UNREADABLE;
    };
  }
}
