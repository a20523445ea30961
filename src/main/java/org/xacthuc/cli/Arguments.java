package org.xacthuc.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.cli.usage.Nearest;
import org.xacthuc.cli.usage.OptionEntry;
import org.xacthuc.report.Term;

/** Which of the arguments are options, and what is said where they are not understood. */
final class Arguments {
  private Arguments() {}

  /** Where the first argument stands that is neither an option nor its value; -1 for nowhere. */
  static int firstOperand(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--")) {
        return -1;
      }
      if (!args[i].startsWith("-") || args[i].equals("-")) {
        return i;
      }
      if (takesNext(args[i])) {
        i++;
      }
    }
    return -1;
  }

  /** {@code --format json}, {@code -f json}, {@code -qf json}; not {@code -fjson}. */
  private static boolean takesNext(String option) {
    if (option.startsWith("--")) {
      return entries().anyMatch(e -> e.takesValue() && option.equals("--" + e.name()));
    }
    for (int i = 1; i < option.length(); i++) {
      String letter = option.substring(i, i + 1);
      if (entries().anyMatch(e -> e.takesValue() && e.letter().equals(Optional.of(letter)))) {
        return i == option.length() - 1;
      }
    }
    return false;
  }

  private static Stream<OptionEntry> entries() {
    return OptionTable.entries().stream();
  }

  /**
   * Splits a command line.
   *
   * @throws CommandFailure when an option is unknown or lacks its value
   */
  static CommandLine split(String... args) throws CommandFailure {
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(OptionTable.options(), args);
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption());
    } catch (MissingArgumentException e) {
      throw CommandFailure.usage(
          Term.COMPLAINT_MISSING_ARGUMENT, Map.of("option", "--" + e.getOption().getLongOpt()));
    } catch (ParseException e) {
      throw unknown(String.join(" ", args));
    }
  }

  private static CommandFailure unknown(String given) {
    Map<String, String> values = new HashMap<>();
    values.put("option", given);
    int equals = given.indexOf('=');
    String name = equals < 0 ? given : given.substring(0, equals);
    List<String> near = Nearest.of(name, names());
    if (!near.isEmpty()) {
      values.put("near", String.join(", ", near));
    }
    if (isFile(given)) {
      values.put("file", "./" + given);
    }
    return CommandFailure.usage(Term.COMPLAINT_UNKNOWN_OPTION, values);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (OptionEntry entry : OptionTable.entries()) {
      names.add("--" + entry.name());
    }
    return names;
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Refuses what a command would pass over.
   *
   * @throws CommandFailure naming the first option that the command does not take
   */
  static void refuseNotTaken(Command command, CommandLine line) throws CommandFailure {
    for (Option option : line.getOptions()) {
      String name = option.getLongOpt();
      if (entries().anyMatch(e -> e.name().equals(name) && !e.takenBy(command.word()))) {
        throw CommandFailure.usage(
            Term.COMPLAINT_OPTION_NOT_TAKEN,
            Map.of("option", "--" + name, "command", command.word()));
      }
    }
    if (line.hasOption(OptionTable.CHECK)) {
      refuseBesideCheck(line);
    }
  }

  /** A check verifies nothing: options that say how would be passed over. */
  private static void refuseBesideCheck(CommandLine line) throws CommandFailure {
    for (Option option : line.getOptions()) {
      if (!OptionTable.BESIDE_CHECK.contains(option.getLongOpt())) {
        throw CommandFailure.usage(
            Term.COMPLAINT_OPTION_NOT_TAKEN,
            Map.of("option", "--" + option.getLongOpt(), "command", "audit --check"));
      }
    }
  }
}
