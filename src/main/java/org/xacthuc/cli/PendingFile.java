package org.xacthuc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written under another name beside its place and
 * renamed. Where something other than a regular file stands, such as a pipe, it is written to.
 */
final class PendingFile {
  private final String name;
  private final Path target;
  private final Path temporary;
  private final OutputStream stream;

  private PendingFile(String name, Path target, Path temporary) throws IOException {
    this.name = name;
    this.target = target;
    this.temporary = temporary;
    stream =
        temporary.equals(target)
            ? Files.newOutputStream(target, StandardOpenOption.WRITE)
            : Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW);
  }

  /**
   * Begins a file that is to appear under that name.
   *
   * @throws IOException when the folder is missing or cannot be written to
   */
  static PendingFile open(String name) throws IOException {
    Path given;
    try {
      given = Path.of(name);
    } catch (InvalidPathException e) {
      throw new IOException(e);
    }
    Path target = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException("a folder");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new PendingFile(name, target, target);
    }
    String beside = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path temporary = target.resolveSibling(beside);
    PendingFile file = new PendingFile(name, target, temporary);
    // An interrupted run leaves nothing behind.
    temporary.toFile().deleteOnExit();
    return file;
  }

  /** As the user wrote it. */
  String name() {
    return name;
  }

  OutputStream stream() {
    return stream;
  }

  /** Gives the file its name; the stream must have been closed. */
  void publish() throws IOException {
    if (temporary.equals(target)) {
      return;
    }
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not published; nothing happens after {@link #publish()}. */
  void discard() {
    try {
      stream.close();
      if (!temporary.equals(target)) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // It is removed when the process ends.
    }
  }
}
