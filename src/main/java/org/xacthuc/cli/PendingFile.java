package org.xacthuc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written under another name beside its place and
 * renamed. Where something other than a regular file stands, such as a pipe, it is written to.
 */
final class PendingFile {
  /** A name may be as long as the file system has them, and the temporary one no longer. */
  private static final int SHOWN_OF_NAME = 40;

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
   * Begins a file that is to appear under a name that the user gave. A link there is followed.
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
    return beside(name, target);
  }

  /**
   * Begins a file in a folder of ours, under a name that follows from what it is about. A link or a
   * pipe that somebody put there is replaced by the file, never written to.
   *
   * @throws IOException when the folder is missing or cannot be written to
   */
  static PendingFile openIn(Path folder, Path file) throws IOException {
    Path parent = file.getParent();
    if (!parent.equals(folder) && Files.isSymbolicLink(parent)) {
      throw new IOException("a link");
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("a folder");
    }
    return beside(file.toString(), file.toAbsolutePath());
  }

  private static PendingFile beside(String name, Path target) throws IOException {
    String last = target.getFileName().toString();
    int shown = Math.min(last.codePointCount(0, last.length()), SHOWN_OF_NAME);
    String beside =
        "."
            + last.substring(0, last.offsetByCodePoints(0, shown))
            + "."
            + Integer.toHexString(last.hashCode())
            + "."
            + ProcessHandle.current().pid()
            + ".tmp";
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
