package org.xacthuc.cli.usage;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One option.
 *
 * @param letter its short form; absent where it has none
 * @param name its long form without the hyphens
 * @param value what it takes
 * @param section under which heading the help lists it
 * @param commands the words of the commands that take it; empty when all do
 */
public record OptionEntry(
    Optional<String> letter, String name, Value value, Section section, Set<String> commands) {
  public OptionEntry {
    commands = Set.copyOf(commands);
  }

  /** The parts of the help. */
  public enum Section {
    /** Whom the reader trusts, and evidence. */
    TRUST,
    /** What is demanded of a file. */
    DEMANDS,
    /** Where things come from and go to. */
    IO
  }

  /** As it is written: {@code -o} where it has a letter, and {@code --output}. */
  Stream<String> forms() {
    return Stream.concat(letter.map(l -> "-" + l).stream(), Stream.of("--" + name));
  }

  public boolean takesValue() {
    return value.kind() != Value.Kind.NONE;
  }

  public boolean takenBy(String command) {
    return commands.isEmpty() || commands.contains(command);
  }
}
