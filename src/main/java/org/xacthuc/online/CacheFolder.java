package org.xacthuc.online;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where what was fetched is kept between runs. */
public final class CacheFolder {
  private static final String NAME = "xacthuc";

  private CacheFolder() {}

  /**
   * {@code xacthuc} below XDG_CACHE_HOME, LOCALAPPDATA or HOME/.cache, whichever comes first and is
   * an absolute path (XDG Base Directory Specification 0.8).
   *
   * @return empty when the environment names none: then nothing outlives the run
   */
  public static Optional<Path> of(Map<String, String> environment) {
    return Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")
        .flatMap(name -> folder(name, environment.getOrDefault(name, "")).stream())
        .findFirst();
  }

  private static Optional<Path> folder(String variable, String value) {
    try {
      Path base = Path.of(value);
      Path caches = variable.equals("HOME") ? base.resolve(".cache") : base;
      return base.isAbsolute() ? Optional.of(caches.resolve(NAME)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
