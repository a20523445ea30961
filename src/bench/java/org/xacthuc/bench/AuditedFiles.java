package org.xacthuc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files to be audited. Each has a comment of its own behind its end, so that no two have the same
 * content, which an audit would verify once: the comment is told, and everything else is verified
 * as it is in the original.
 */
public final class AuditedFiles {
  private static final int IN_ONE_FOLDER = 1_000;

  private AuditedFiles() {}

  /** So many files, of all originals in turn; those of an earlier run are kept. */
  public static Path copies(Path originals, Path into, int count) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(originals)) {
      files =
          found
              .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
              .sorted()
              .toList();
    }
    return write(files, into, count);
  }

  /** So many small signed files. */
  public static Path small(Path into, int count) throws IOException, InterruptedException {
    Path original = Files.createDirectories(into.resolveSibling("small")).resolve("small.pdf");
    if (!Files.exists(original)) {
      try (SignedFileWriter writer = new SignedFileWriter(original)) {
        writer.sign();
      }
    }
    return write(List.of(original), into, count);
  }

  private static Path write(List<Path> originals, Path into, int count) throws IOException {
    if (Files.exists(into.resolve("complete"))) {
      return into;
    }
    for (int i = 0; i < count; i++) {
      Path folder = Files.createDirectories(into.resolve("f" + i / IN_ONE_FOLDER));
      Path copy = folder.resolve(i + ".pdf");
      Files.write(copy, Files.readAllBytes(originals.get(i % originals.size())));
      byte[] comment = ("%" + i + "\n").getBytes(StandardCharsets.US_ASCII);
      Files.write(copy, comment, StandardOpenOption.APPEND);
    }
    Files.createFile(into.resolve("complete"));
    return into;
  }

  /** The files below a folder, in their order. */
  static List<Path> of(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  /** Deletes a file, or a folder with all that is in it. */
  public static void delete(Path place) throws IOException {
    try (Stream<Path> found = Files.walk(place)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
