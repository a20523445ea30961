package org.xacthuc.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.xacthuc.Recognition;
import org.xacthuc.cli.CommandLineOptions.Colour;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.cli.CommandLineOptions.Demands;
import org.xacthuc.cli.CommandLineOptions.Detail;
import org.xacthuc.cli.CommandLineOptions.Expected;
import org.xacthuc.cli.CommandLineOptions.PolicyChoice;
import org.xacthuc.cli.CommandLineOptions.Rendering;
import org.xacthuc.cli.CommandLineOptions.Sources;
import org.xacthuc.cli.CommandLineOptions.TrustPaths;
import org.xacthuc.report.Language;
import org.xacthuc.report.Term;
import org.xacthuc.verdict.RequirementLevel;

/** From arguments to options. */
final class CommandLineParser {
  private final CommandLine line;

  private CommandLineParser(CommandLine line) {
    this.line = line;
  }

  /**
   * Reads all arguments; the command is the first one and may be left out.
   *
   * @throws CommandFailure with a usage error
   */
  static CommandLineOptions parse(String... args) throws CommandFailure {
    Optional<Command> command = args.length == 0 ? Optional.empty() : command(args[0]);
    String[] rest = command.isPresent() ? Arrays.copyOfRange(args, 1, args.length) : args;
    return new CommandLineParser(split(rest)).options(command.orElse(Command.VERIFY));
  }

  /** The language to complain in, which must be known before the arguments are understood. */
  static Language language(Host host, String... args) {
    String option = "--" + OptionTable.LANG;
    Optional<Language> asked = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(option) && i + 1 < args.length) {
        asked = Language.ofTag(args[i + 1]);
      } else if (args[i].startsWith(option + "=")) {
        asked = Language.ofTag(args[i].substring(option.length() + 1));
      }
    }
    return asked.orElseGet(host::language);
  }

  private static Optional<Command> command(String argument) {
    return switch (argument) {
      case "verify" -> Optional.of(Command.VERIFY);
      case "inspect" -> Optional.of(Command.INSPECT);
      case "extract" -> Optional.of(Command.EXTRACT);
      case "trust" -> Optional.of(Command.TRUST);
      case "serve" -> Optional.of(Command.SERVE);
      case "help" -> Optional.of(Command.HELP);
      default -> Optional.empty();
    };
  }

  private static CommandLine split(String... args) throws CommandFailure {
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(OptionTable.options(), args);
    } catch (UnrecognizedOptionException e) {
      throw CommandFailure.usage(Term.COMPLAINT_UNKNOWN_OPTION, Map.of("option", e.getOption()));
    } catch (MissingArgumentException e) {
      throw CommandFailure.usage(
          Term.COMPLAINT_MISSING_ARGUMENT, Map.of("option", "--" + e.getOption().getLongOpt()));
    } catch (ParseException e) {
      throw CommandFailure.usage(
          Term.COMPLAINT_UNKNOWN_OPTION, Map.of("option", String.join(" ", args)));
    }
  }

  private CommandLineOptions options(Command given) throws CommandFailure {
    Command command = given;
    if (line.hasOption(OptionTable.HELP)) {
      command = Command.HELP;
    } else if (line.hasOption(OptionTable.VERSION)) {
      command = Command.VERSION;
    }
    choice(OptionTable.LANG, Language.values());
    Sources sources =
        new Sources(
            line.getArgList(),
            last(OptionTable.FILES_FROM),
            line.hasOption(OptionTable.NULL),
            last(OptionTable.PAGE_TEXT),
            part(),
            PortOption.read(last(OptionTable.PORT)));
    TrustPaths trust =
        new TrustPaths(
            TrustValue.read(all(OptionTable.TRUST)),
            all(OptionTable.CERT),
            all(OptionTable.CRL),
            all(OptionTable.OCSP));
    Rendering rendering = rendering();
    if (command != Command.VERIFY) {
      OutputOption.refuseReports(rendering.outputs());
    }
    return new CommandLineOptions(command, sources, trust, demands(), rendering);
  }

  private Optional<Part> part() throws CommandFailure {
    Optional<String> revision = last(OptionTable.REVISION);
    Optional<String> field = last(OptionTable.SIGNED);
    if (revision.isPresent() && field.isPresent()) {
      throw CommandFailure.usage(Term.COMPLAINT_ONE_PART, Map.of());
    }
    if (field.isPresent()) {
      return Optional.of(new Part.SignedBy(field.get()));
    }
    return revision.isPresent()
        ? Optional.of(new Part.OfRevision(number(revision.get())))
        : Optional.empty();
  }

  private static int number(String value) throws CommandFailure {
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw CommandFailure.usage(
          Term.COMPLAINT_BAD_VALUE,
          Map.of("option", "--" + OptionTable.REVISION, "value", value, "allowed", "1, 2, 3, …"));
    }
    return Integer.parseInt(value);
  }

  private Demands demands() throws CommandFailure {
    RequirementLevel[] levels = RequirementLevel.values();
    PolicyChoice policy =
        new PolicyChoice(
            last(OptionTable.POLICY),
            choice(OptionTable.REVOCATION, levels),
            choice(OptionTable.SIGNATORY, levels));
    Optional<String> at = last(OptionTable.AT);
    return new Demands(
        policy,
        at.isPresent() ? Optional.of(InstantOption.read(at.get())) : Optional.empty(),
        choice(OptionTable.OCR, Recognition.Mode.values()).orElse(Recognition.Mode.AUTO),
        line.hasOption(OptionTable.ONLINE),
        last(OptionTable.PASSWORD_FILE),
        new Expected(
            last(OptionTable.EXPECT),
            last(OptionTable.EXPECT_SIGNER),
            last(OptionTable.EXPECT_NUMBER),
            last(OptionTable.EXPECT_ISSUER)));
  }

  private Rendering rendering() throws CommandFailure {
    Detail detail = Detail.NORMAL;
    if (line.hasOption(OptionTable.QUIET)) {
      detail = Detail.BRIEF;
    } else if (line.hasOption(OptionTable.VERBOSE)) {
      detail = Detail.VERBOSE;
    }
    return new Rendering(
        OutputOption.read(last(OptionTable.FORMAT), all(OptionTable.OUTPUT)),
        detail,
        choice(OptionTable.COLOR, Colour.values()).orElse(Colour.AUTO));
  }

  private List<String> all(String option) throws CommandFailure {
    String[] values = line.getOptionValues(option);
    if (values == null) {
      return List.of();
    }
    for (String value : values) {
      if (value.isBlank()) {
        // An empty path would be the working folder: nothing in it may ever be trusted by mistake.
        throw CommandFailure.usage(
            Term.COMPLAINT_MISSING_ARGUMENT, Map.of("option", "--" + option));
      }
    }
    return List.of(values);
  }

  /** The last one wins, so that a user can override a shell alias. */
  private Optional<String> last(String option) throws CommandFailure {
    List<String> values = all(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  private <E extends Enum<E>> Optional<E> choice(String option, E[] constants)
      throws CommandFailure {
    Optional<String> value = last(option);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> chosen = Stream.of(constants).filter(c -> lower(c).equals(value.get())).findFirst();
    if (chosen.isEmpty()) {
      String allowed =
          Stream.of(constants).map(CommandLineParser::lower).collect(Collectors.joining(", "));
      throw CommandFailure.usage(
          Term.COMPLAINT_BAD_VALUE,
          Map.of("option", "--" + option, "value", value.get(), "allowed", allowed));
    }
    return chosen;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
