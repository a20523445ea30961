package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.PropertiesText;
import org.xacthuc.report.Term;
import org.xacthuc.trust.store.OwnFiles;

/**
 * The user's configuration file.
 *
 * @param settings values by the options' long names
 * @param failure the first thing that is wrong with it
 */
record ConfigFile(Map<String, List<Setting>> settings, Optional<CommandFailure> failure) {
  ConfigFile {
    settings = Map.copyOf(settings);
  }

  /** Reads it; nothing, without a failure, when there is none. */
  static ConfigFile read(Host host) {
    Optional<Path> file = ConfigFolder.file(host).filter(Files::exists);
    if (file.isEmpty()) {
      return new ConfigFile(Map.of(), Optional.empty());
    }
    Path path = file.get();
    Map<String, List<Setting>> settings = new LinkedHashMap<>();
    Optional<CommandFailure> failure = Optional.empty();
    try {
      refuseOthers(path.toAbsolutePath().getParent());
      refuseOthers(path);
      for (PropertiesText.Line line : lines(path)) {
        try {
          add(line, path, settings);
        } catch (CommandFailure e) {
          failure = failure.or(() -> Optional.of(e.within(Term.COMPLAINT_CONFIG, at(path, line))));
        }
      }
    } catch (CommandFailure e) {
      failure = Optional.of(e);
    } catch (IOException e) {
      failure =
          Optional.of(
              CommandFailure.inputMissing(
                  Term.COMPLAINT_FILE_UNREADABLE, Map.of("file", path.toString())));
    }
    return new ConfigFile(settings, failure);
  }

  /** Whoever can change it says whom the user trusts. */
  private static void refuseOthers(Path path) throws CommandFailure, IOException {
    if (OwnFiles.othersCanChange(path)) {
      throw CommandFailure.inputMissing(
          Term.COMPLAINT_OTHERS_CAN_CHANGE, Map.of("path", path.toString()));
    }
  }

  private static List<PropertiesText.Line> lines(Path path) throws CommandFailure, IOException {
    return PropertiesText.read(PropertiesText.bytes(path))
        .orElseThrow(
            () ->
                CommandFailure.usage(Term.COMPLAINT_CONFIG_TEXT, Map.of("file", path.toString())));
  }

  private static void add(PropertiesText.Line line, Path path, Map<String, List<Setting>> settings)
      throws CommandFailure {
    PropertiesText.Entry entry =
        line.entry()
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        Term.COMPLAINT_CONFIG_SYNTAX, Map.of("value", line.text().strip())));
    String key = entry.key();
    if (!ConfigKey.ALL.contains(key)) {
      throw CommandFailure.usage(
          Term.COMPLAINT_CONFIG_KEY,
          Map.of("key", key, "allowed", String.join(", ", ConfigKey.ALL)));
    }
    if (settings.containsKey(key)) {
      throw CommandFailure.usage(Term.COMPLAINT_CONFIG_TWICE, Map.of("key", key));
    }
    settings.put(
        key,
        ConfigurationReading.settings(
            key, entry.value(), value -> beside(path.toAbsolutePath(), value)));
  }

  private static String beside(Path file, String value) {
    try {
      return file.resolveSibling(value).normalize().toString();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Map<String, String> at(Path path, PropertiesText.Line line) {
    return Map.of("file", path.toString(), "line", Integer.toString(line.number()));
  }
}
