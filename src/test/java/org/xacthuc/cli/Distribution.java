package org.xacthuc.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program as it is handed out, or a copy of it.
 *
 * @param environment what its processes have besides this process' own
 */
record Distribution(Path home, Map<String, String> environment) {
  static final Distribution BUILT =
      new Distribution(Path.of("target/xacthuc").toAbsolutePath(), Map.of());

  static final String SAMPLE = Path.of("src/samples/309-CV-TU.pdf").toAbsolutePath().toString();
  private static final String ANCHORS = Path.of("test-certs/anchors").toAbsolutePath().toString();

  static boolean posixShell() {
    return File.separatorChar == '/';
  }

  Path launcher() {
    return home.resolve("bin/xacthuc");
  }

  Path classes() {
    return home.resolve("lib/classes");
  }

  /** A copy without archives of classes. */
  Distribution copiedTo(Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(home)) {
      files = below.filter(f -> !f.startsWith(classes())).toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(home.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return new Distribution(to, environment);
  }

  Distribution with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Distribution(home, more);
  }

  /** Verifies the sample, with its anchors trusted. */
  Ended verify(String... more) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--no-config", "--trust", ANCHORS));
    arguments.addAll(List.of(more));
    arguments.add(SAMPLE);
    return run(arguments.toArray(new String[0]));
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    return Ended.of(environment, command);
  }

  /** The archive that the launcher takes or makes; it is made if need be. */
  Path archive() throws IOException, InterruptedException {
    Ended made = run("--make-archive");
    if (made.code() != 0) {
      throw new AssertionError(made.err());
    }
    return Path.of(made.out().strip());
  }

  /** Another Java of this machine than the one that runs the tests, for which the launcher is. */
  static Optional<Path> anotherJava() throws IOException {
    Path here = Path.of(System.getProperty("java.home")).toRealPath();
    Path all = here.getParent();
    try (Stream<Path> homes = Files.list(all)) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .filter(home -> Files.isReadable(home.resolve("release")))
          .filter(home -> !real(home).equals(here))
          .sorted()
          .findFirst();
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
