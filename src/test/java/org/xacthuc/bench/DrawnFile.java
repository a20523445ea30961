package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is drawn once and kept; one whose drawing was broken off is drawn anew. */
final class DrawnFile {
  private DrawnFile() {}

  /** What is drawn. */
  interface Drawing {
    void on(SignedFileWriter writer) throws IOException;
  }

  static Path of(Path folder, String name, Drawing drawing) throws IOException {
    Path path = folder.resolve(name + ".pdf");
    if (Files.exists(path)) {
      return path;
    }
    Path part = folder.resolve(name + ".part");
    try (SignedFileWriter writer = new SignedFileWriter(part)) {
      drawing.on(writer);
    }
    return Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
