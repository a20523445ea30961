package org.xacthuc.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.trust.store.AnchorStore;

/** The user's configuration folder and what is in it. Nothing is ever looked for elsewhere. */
final class ConfigFolder {
  private static final String NAME = "xacthuc";

  private ConfigFolder() {}

  /**
   * {@code xacthuc} below XDG_CONFIG_HOME, APPDATA or HOME/.config, whichever comes first and is an
   * absolute path (XDG Base Directory Specification 0.8); on macOS, too, as other command-line
   * tools do.
   *
   * @return empty when the environment names none: then there is neither configuration nor store
   */
  static Optional<Path> of(Host host) {
    Map<String, String> environment = host.environment();
    return Stream.of("XDG_CONFIG_HOME", "APPDATA", "HOME")
        .flatMap(name -> folder(name, environment.getOrDefault(name, "")).stream())
        .findFirst();
  }

  /** The user's anchors. */
  static Optional<AnchorStore> store(Host host) {
    return of(host).map(folder -> new AnchorStore(folder.resolve("anchors")));
  }

  /** The user's configuration, whether there is such a file or not. */
  static Optional<Path> file(Host host) {
    return of(host).map(folder -> folder.resolve("config.properties"));
  }

  private static Optional<Path> folder(String variable, String value) {
    try {
      Path base = Path.of(value);
      Path configurations = variable.equals("HOME") ? base.resolve(".config") : base;
      return base.isAbsolute() ? Optional.of(configurations.resolve(NAME)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
