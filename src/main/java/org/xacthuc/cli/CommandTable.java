package org.xacthuc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.cli.usage.CommandEntry;
import org.xacthuc.cli.usage.Usage;
import org.xacthuc.cli.usage.Value;
import org.xacthuc.trust.KnownAnchors;
import org.xacthuc.verdict.FindingCode;

/** The commands there are, what they take and how they are called; with the options, everything. */
final class CommandTable {
  private CommandTable() {}

  /** The whole table, from which help, manual and completions are made. */
  static Usage usage() {
    List<Integer> exits = new ArrayList<>();
    exits.add(ExitCode.SUCCESS.code());
    Stream.of(ExitCode.values())
        .map(ExitCode::code)
        .filter(code -> code != ExitCode.SUCCESS.code())
        .sorted(CommandTable::byWeight)
        .forEach(exits::add);
    return new Usage(
        Stream.of(Command.values())
            .filter(c -> !c.word().isEmpty())
            .map(CommandTable::entry)
            .toList(),
        OptionTable.entries(),
        exits,
        List.of(
            "LANG",
            "LC_ALL",
            "NO_COLOR",
            "TERM",
            "COLUMNS",
            "XDG_CONFIG_HOME",
            "XACTHUC_OPTION",
            "XDG_CACHE_HOME",
            "JAVA_HOME"));
  }

  /** Verdicts before all else, in the order in which they outweigh each other. */
  private static int byWeight(int one, int other) {
    List<Integer> verdicts = List.of(1, 4, 2, 3);
    int first = verdicts.contains(one) ? verdicts.indexOf(one) : one;
    int second = verdicts.contains(other) ? verdicts.indexOf(other) : other;
    return Integer.compare(first, second);
  }

  private static CommandEntry entry(Command command) {
    return switch (command) {
      case VERIFY -> entry(command, Value.pdf(), "verify");
      case INSPECT -> entry(command, Value.pdf(), "inspect", "inspect-page-text");
      case EXTRACT -> entry(command, Value.pdf(), "extract-signed", "extract-revision");
      case TRUST ->
          new CommandEntry(
              command.word(),
              Value.words(List.of("add", "list", "remove", "known")),
              Map.of("add", Value.path(), "known", Value.words(KnownAnchors.names())),
              List.of("trust-add", "trust-list", "trust-remove", "trust-known"));
      case AUDIT -> entry(command, Value.path(), "audit", "audit-list", "audit-check");
      case REPLAY -> entry(command, Value.none(), "replay", "replay-changes", "replay-expect");
      case SERVE -> entry(command, Value.none(), "serve");
      case EXPLAIN -> entry(command, Value.words(codes()), "explain");
      case SCHEMA -> entry(command, Value.none(), "schema");
      case COMPLETIONS -> entry(command, Value.words(shells()), "completions");
      case MAN -> entry(command, Value.none(), "man");
      case HELP -> entry(command, Value.words(words()), "help");
      case VERSION -> throw new IllegalArgumentException("it has no word");
    };
  }

  private static CommandEntry entry(Command command, Value operands, String... calls) {
    return new CommandEntry(command.word(), operands, Map.of(), List.of(calls));
  }

  private static List<String> codes() {
    return Stream.of(FindingCode.values()).map(FindingCode::code).toList();
  }

  private static List<String> shells() {
    return Stream.of(Shell.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The words of all commands. */
  static List<String> words() {
    return Stream.of(Command.values()).map(Command::word).filter(w -> !w.isEmpty()).toList();
  }
}
