package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The table of libraries in src/docs/dependencies.md. */
final class LibraryTable {
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `([^`:]+:[^`]+)` \\| ([^ |]+) \\| ([^ |]+) \\| [^|]+ \\| [^|]+ \\|$");

  private LibraryTable() {}

  /**
   * A row.
   *
   * @param name group and artifact, with a colon between them
   * @param licence its SPDX identifier
   */
  record Library(String name, String version, String licence) {
    String artifact() {
      return name.substring(name.indexOf(':') + 1);
    }
  }

  static List<Library> read() throws IOException {
    return ROW.matcher(Files.readString(Path.of("src/docs/dependencies.md")))
        .results()
        .map(row -> new Library(row.group(1), row.group(2), row.group(3)))
        .toList();
  }
}
