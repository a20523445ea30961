package org.xacthuc.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What else is installed on this machine. */
final class Installed {
  private Installed() {}

  /** Whether a program of that name is found. */
  static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .anyMatch(Files::isExecutable);
  }

  /**
   * A JDK of that feature release: the one that was named, or one beside our own.
   *
   * @param named its home, or empty
   */
  static Optional<Path> jdk(int feature, String named) throws IOException {
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.home")).getParent())) {
      List<Path> homes =
          found.filter(home -> Files.isExecutable(home.resolve("bin/java"))).sorted().toList();
      for (Path home : homes) {
        if (version(home).startsWith("\"" + feature + ".")
            || version(home).equals("\"" + feature + "\"")) {
          return Optional.of(home);
        }
      }
    }
    return Optional.empty();
  }

  /** As its file "release" says it, in quotes; empty where that says nothing. */
  private static String version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return "";
    }
    return Files.readString(release, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.substring("JAVA_VERSION=".length()))
        .findFirst()
        .orElse("");
  }
}
