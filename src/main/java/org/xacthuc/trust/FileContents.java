package org.xacthuc.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.FileProblem.Kind;

/** The files of a path and their bytes, within limits. */
final class FileContents {
  /** Above the largest certificate list in use that we know of. */
  private static final long LARGEST = 256L << 20;

  private static final int MOST_FILES = 10_000;

  private FileContents() {}

  /** The path itself, or the files directly in the folder, by name; hidden files passed over. */
  static List<Path> list(Path path, List<FileProblem> problems) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> children = Files.list(path)) {
      return children
          .filter(Files::isRegularFile)
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .sorted()
          .limit(MOST_FILES)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(new FileProblem(path, Kind.CANNOT_BE_READ));
      return List.of();
    }
  }

  static Optional<Bytes> read(Path file, List<FileProblem> problems) {
    try {
      if (Files.size(file) > LARGEST) {
        problems.add(new FileProblem(file, Kind.TOO_LARGE));
        return Optional.empty();
      }
      return Optional.of(Bytes.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      problems.add(new FileProblem(file, Kind.CANNOT_BE_READ));
      return Optional.empty();
    }
  }
}
