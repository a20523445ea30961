package org.xacthuc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.xacthuc.Recognition;
import org.xacthuc.cli.CommandLineOptions.Auditing;
import org.xacthuc.cli.CommandLineOptions.Colour;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.cli.CommandLineOptions.Consent;
import org.xacthuc.cli.CommandLineOptions.Demands;
import org.xacthuc.cli.CommandLineOptions.Detail;
import org.xacthuc.cli.CommandLineOptions.Expected;
import org.xacthuc.cli.CommandLineOptions.PolicyChoice;
import org.xacthuc.cli.CommandLineOptions.Rendering;
import org.xacthuc.cli.CommandLineOptions.Replaying;
import org.xacthuc.cli.CommandLineOptions.Sources;
import org.xacthuc.cli.CommandLineOptions.Task;
import org.xacthuc.cli.CommandLineOptions.TrustPaths;
import org.xacthuc.cli.CommandLineOptions.Work;
import org.xacthuc.report.Language;
import org.xacthuc.report.Term;
import org.xacthuc.verdict.RequirementLevel;

/** From arguments to options. */
final class CommandLineParser {
  private final CommandLine line;
  private final Configuration configuration;

  private CommandLineParser(CommandLine line, Configuration configuration) {
    this.line = line;
    this.configuration = configuration;
  }

  /**
   * Reads all arguments. The command is the first operand, where that is a command's word and does
   * not stand behind {@code --}; it may be left out.
   *
   * @param configuration says what the arguments do not
   * @throws CommandFailure with a usage error
   */
  static CommandLineOptions parse(Configuration configuration, String... args)
      throws CommandFailure {
    int at = Arguments.firstOperand(args);
    Optional<Command> command = at < 0 ? Optional.empty() : Command.ofWord(args[at]);
    List<String> rest = new ArrayList<>(List.of(args));
    if (command.isPresent()) {
      rest.remove(at);
    }
    CommandLine line = Arguments.split(rest.toArray(new String[0]));
    return new CommandLineParser(line, configuration).options(command);
  }

  /**
   * Whether a configuration of one entry is understood.
   *
   * @throws CommandFailure with what is wrong with it
   */
  static void check(Configuration one) throws CommandFailure {
    new CommandLineParser(Arguments.split(), one).options(Optional.empty());
  }

  /** Whether the arguments refuse the configuration, which must be known before it is read. */
  static boolean refusesConfiguration(String... args) {
    return Stream.of(args)
        .takeWhile(arg -> !arg.equals("--"))
        .anyMatch(arg -> arg.equals("--" + OptionTable.NO_CONFIG));
  }

  /** The language to complain in, which must be known before the arguments are understood. */
  static Language language(Host host, Configuration configuration, String... args) {
    String option = "--" + OptionTable.LANG;
    Optional<Language> asked =
        configuration.of(OptionTable.LANG).stream()
            .findFirst()
            .flatMap(setting -> Language.ofTag(setting.given()));
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(option) && i + 1 < args.length) {
        asked = Language.ofTag(args[i + 1]);
      } else if (args[i].startsWith(option + "=")) {
        asked = Language.ofTag(args[i].substring(option.length() + 1));
      }
    }
    return asked.orElseGet(host::language);
  }

  private CommandLineOptions options(Optional<Command> given) throws CommandFailure {
    if (line.hasOption(OptionTable.HELP)) {
      // What is asked about need not be called rightly.
      choice(OptionTable.LANG, Language.values());
      return options(
          Command.HELP, given.filter(c -> c != Command.HELP).map(Command::word).stream().toList());
    }
    Command command = given.orElse(Command.VERIFY);
    if (line.hasOption(OptionTable.VERSION)) {
      command = Command.VERSION;
    } else {
      Arguments.refuseNotTaken(command, line);
    }
    return options(command, line.getArgList());
  }

  private CommandLineOptions options(Command command, List<String> operands) throws CommandFailure {
    choice(OptionTable.LANG, Language.values());
    Sources sources =
        new Sources(
            operands,
            all(OptionTable.FILES_FROM),
            line.hasOption(OptionTable.NULL),
            last(OptionTable.PAGE_TEXT),
            part(),
            PortOption.read(last(OptionTable.PORT)));
    TrustPaths trust =
        new TrustPaths(
            trusted(),
            all(OptionTable.CERT),
            all(OptionTable.CRL),
            all(OptionTable.OCSP),
            new Consent(line.hasOption(OptionTable.YES), all(OptionTable.FINGERPRINT)));
    Rendering rendering = rendering();
    OutputOption.refuseReports(command, rendering.outputs());
    return new CommandLineOptions(command, sources, trust, demands(), auditing(), rendering);
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

  private Task task() {
    if (line.hasOption(OptionTable.CHECK)) {
      return Task.CHECK;
    }
    return line.hasOption(OptionTable.NEW_RUN) ? Task.NEW_RUN : Task.GO_ON;
  }

  private Auditing auditing() throws CommandFailure {
    Work work =
        new Work(
            AuditValues.jobs(last(OptionTable.JOBS)),
            line.hasOption(OptionTable.IN_PROCESS),
            AuditValues.shard(last(OptionTable.SHARD)),
            AuditValues.timeLimit(last(OptionTable.TIME_LIMIT)),
            AuditValues.heap(last(OptionTable.WORKER_HEAP)));
    return new Auditing(
        last(OptionTable.LEDGER),
        last(OptionTable.JOURNAL),
        task(),
        work,
        AuditValues.failOn(last(OptionTable.FAIL_ON)),
        new Replaying(
            AuditValues.run(OptionTable.RUN, last(OptionTable.RUN)),
            line.hasOption(OptionTable.CHANGES) || line.hasOption(OptionTable.SINCE),
            AuditValues.run(OptionTable.SINCE, last(OptionTable.SINCE))));
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

  /** What is named; without that the user's store, but for a run that nothing of his changes. */
  private List<TrustValue> trusted() throws CommandFailure {
    List<TrustValue> named = TrustValue.read(settings(OptionTable.TRUST));
    if (named.isEmpty() && !line.hasOption(OptionTable.NO_CONFIG)) {
      return List.of(TrustValue.DEFAULT);
    }
    return named;
  }

  private List<String> all(String option) throws CommandFailure {
    return settings(option).stream().map(Setting::path).toList();
  }

  /** From the command line, else from the configuration. */
  private List<Setting> settings(String option) throws CommandFailure {
    boolean outweighed =
        ConfigKey.isLevel(option) && line.hasOption(OptionTable.POLICY) && !line.hasOption(option);
    if (outweighed) {
      // A level of the configuration must not soften the policy of the command line.
      return List.of();
    }
    List<Setting> settings =
        line.hasOption(option)
            ? Stream.of(line.getOptionValues(option)).map(Setting::of).toList()
            : configuration.of(option);
    for (Setting setting : settings) {
      if (setting.given().isBlank()) {
        // An empty path would be the working folder: nothing in it may ever be trusted by mistake.
        throw CommandFailure.usage(
            Term.COMPLAINT_MISSING_ARGUMENT, Map.of("option", "--" + option));
      }
    }
    return settings;
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
