package org.xacthuc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cli.usage.CommandEntry;
import org.xacthuc.cli.usage.HelpText;
import org.xacthuc.cli.usage.Usage;
import org.xacthuc.report.Language;
import org.xacthuc.report.Term;
import org.xacthuc.report.UsageTexts;

/** {@code help}, {@code completions} and {@code man}: how the program is called. */
final class UsageCommand {
  private final Host host;
  private final Language language;
  private final Usage usage = CommandTable.usage();

  UsageCommand(Host host, Language language) {
    this.host = host;
    this.language = language;
  }

  /**
   * Prints it to standard output, or to the files named for it.
   *
   * @throws CommandFailure when the operand is not what the command takes
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    List<String> operands = options.sources().operands();
    String text =
        switch (options.command()) {
          case COMPLETIONS -> ShellFiles.completions(shell(operands), usage);
          case MAN -> ShellFiles.manual(none(operands), usage);
          case HELP -> help(operands);
          case VERIFY, INSPECT, EXTRACT, TRUST, AUDIT, REPLAY, SERVE, EXPLAIN, SCHEMA, VERSION ->
              throw new IllegalArgumentException(options.command().word());
        };
    for (Output output : options.rendering().outputs()) {
      SingleOutput.writeText(host, output, text);
    }
    return ExitCode.SUCCESS;
  }

  private String help(List<String> operands) throws CommandFailure {
    UsageTexts texts = UsageTexts.of(language);
    if (operands.isEmpty()) {
      return HelpText.whole(usage, texts);
    }
    Optional<CommandEntry> command = usage.command(operands.get(0));
    if (operands.size() > 1 || command.isEmpty()) {
      throw CommandFailure.usage(
          Term.COMPLAINT_UNKNOWN_COMMAND,
          Map.of("value", operands.get(0), "allowed", String.join(", ", CommandTable.words())));
    }
    return HelpText.of(command.get(), usage, texts);
  }

  private static Shell shell(List<String> operands) throws CommandFailure {
    Optional<Shell> shell =
        Stream.of(Shell.values())
            .filter(s -> operands.equals(List.of(s.name().toLowerCase(Locale.ROOT))))
            .findFirst();
    return shell.orElseThrow(() -> CommandFailure.usage(Term.COMPLAINT_SHELL, Map.of()));
  }

  private Language none(List<String> operands) throws CommandFailure {
    if (!operands.isEmpty()) {
      throw CommandFailure.usage(
          Term.COMPLAINT_NO_OPERANDS, Map.of("command", "man", "value", operands.get(0)));
    }
    return language;
  }
}
