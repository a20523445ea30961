package org.xacthuc.cli.usage;

import java.util.List;
import java.util.Optional;

/**
 * The whole table.
 *
 * @param commands in the order in which the help lists them; the first is the one that may be left
 *     out
 * @param options in the order in which the help lists them
 * @param exitCodes in the order in which the help lists them
 * @param environment the variables that are looked at
 */
public record Usage(
    List<CommandEntry> commands,
    List<OptionEntry> options,
    List<Integer> exitCodes,
    List<String> environment) {
  public Usage {
    commands = List.copyOf(commands);
    options = List.copyOf(options);
    exitCodes = List.copyOf(exitCodes);
    environment = List.copyOf(environment);
  }

  /** The command of that word. */
  public Optional<CommandEntry> command(String word) {
    return commands.stream().filter(c -> c.word().equals(word)).findFirst();
  }

  /** What that command takes, in the order of the table. */
  public List<OptionEntry> optionsOf(CommandEntry command) {
    return options.stream().filter(o -> o.takenBy(command.word())).toList();
  }
}
