package org.xacthuc.ocr;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a program as a shell would, but never in the folder that somebody happens to be in. */
final class ProgramSearch {
  private ProgramSearch() {}

  /**
   * The first executable file of that name on the absolute folders of PATH.
   *
   * @param environment the environment's variables
   */
  static Optional<Path> find(String name, Map<String, String> environment) {
    String path =
        environment.entrySet().stream()
            .filter(e -> e.getKey().equalsIgnoreCase("PATH"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
        .flatMap(folder -> folder(folder).stream())
        .flatMap(folder -> Stream.of(name, name + ".exe").map(folder::resolve))
        .filter(p -> Files.isRegularFile(p) && Files.isExecutable(p))
        .findFirst();
  }

  private static List<Path> folder(String name) {
    try {
      Path folder = Path.of(name);
      return folder.isAbsolute() ? List.of(folder) : List.of();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }
}
