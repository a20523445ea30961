package org.xacthuc.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.report.Term;

/**
 * The user's configuration as far as it is understood.
 *
 * @param failure what is wrong with it; nothing but help is done then, since every answer might be
 *     another than the user means
 */
record ConfigurationReading(Configuration configuration, Optional<CommandFailure> failure) {
  static final ConfigurationReading NONE =
      new ConfigurationReading(Configuration.NONE, Optional.empty());

  /** Reads the environment and the user's file, unless the arguments refuse them. */
  static ConfigurationReading of(Host host, String... args) {
    return CommandLineParser.refusesConfiguration(args) ? NONE : read(host);
  }

  private static ConfigurationReading read(Host host) {
    ConfigFile file = ConfigFile.read(host);
    Map<String, List<Setting>> environment = new LinkedHashMap<>();
    Optional<CommandFailure> failure = Optional.empty();
    for (String key : ConfigKey.ALL) {
      String name = ConfigKey.variable(key);
      String value = host.environment().getOrDefault(name, "");
      if (value.isEmpty()) {
        continue;
      }
      try {
        environment.put(key, settings(key, value, ConfigurationReading::absolute));
      } catch (CommandFailure e) {
        failure =
            failure.or(
                () -> Optional.of(e.within(Term.COMPLAINT_ENVIRONMENT, Map.of("name", name))));
      }
    }
    return new ConfigurationReading(
        new Configuration(List.of(environment, file.settings())), failure.or(file::failure));
  }

  /**
   * The values of one entry.
   *
   * @param place where a path that is no word leads; null when it must not be used
   * @throws CommandFailure when the option does not take them
   */
  static List<Setting> settings(String key, String text, UnaryOperator<String> place)
      throws CommandFailure {
    List<Setting> settings = new ArrayList<>();
    for (String value : ConfigKey.split(key, text)) {
      boolean path = ConfigKey.isPath(key, value) && !value.isEmpty();
      String placed = path ? place.apply(value) : value;
      if (placed == null) {
        throw CommandFailure.usage(Term.COMPLAINT_CONFIG_PATH, Map.of("value", value));
      }
      settings.add(new Setting(value, placed));
    }
    CommandLineParser.check(new Configuration(List.of(Map.of(key, settings))));
    return settings;
  }

  /** A variable outlives the folder that it was set in: what is relative would mean any folder. */
  private static String absolute(String value) {
    try {
      return Path.of(value).isAbsolute() ? value : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Lets a command begin.
   *
   * @throws CommandFailure when the configuration is not wholly understood, and it matters
   */
  void refuseFor(Command command) throws CommandFailure {
    if (failure.isPresent() && command != Command.HELP && command != Command.VERSION) {
      throw failure.get();
    }
  }
}
