package org.xacthuc.audit.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;

/** A folder of our own for copies of files that are too large for memory. */
public final class Snapshots implements Closeable {
  private static final int BLOCK = 1 << 16;
  private static final String ENDING = ".snapshot";

  private final Path folder;

  private Snapshots(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder, which only this user can enter, or empties it: an audit that was killed may
   * have left something there.
   *
   * @throws SnapshotException when it cannot be made
   */
  public static Snapshots in(Path folder) throws SnapshotException {
    try {
      make(folder);
      return new Snapshots(folder);
    } catch (IOException e) {
      throw new SnapshotException(e);
    }
  }

  private static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      empty(folder);
    } else if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Copies a stream.
   *
   * @param length what the stream should have
   * @param digest is fed all that is copied
   * @return empty when it has another length
   * @throws SnapshotException when the copy cannot be written
   * @throws IOException when the stream cannot be read
   */
  Optional<Path> copy(InputStream in, long length, MessageDigest digest) throws IOException {
    Path file = newFile();
    boolean whole = false;
    try {
      whole = copyTo(file, in, length, digest);
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return whole ? Optional.of(file) : Optional.empty();
  }

  private Path newFile() throws SnapshotException {
    try {
      return Files.createTempFile(folder, "", ENDING);
    } catch (IOException e) {
      throw new SnapshotException(e);
    }
  }

  private static boolean copyTo(Path file, InputStream in, long length, MessageDigest digest)
      throws IOException {
    long copied = 0;
    byte[] block = new byte[BLOCK];
    try (OutputStream out = open(file)) {
      for (int count = in.read(block); count >= 0 && copied <= length; count = in.read(block)) {
        write(out, block, count);
        digest.update(block, 0, count);
        copied += count;
      }
    }
    return copied == length;
  }

  private static OutputStream open(Path file) throws SnapshotException {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new SnapshotException(e);
    }
  }

  private static void write(OutputStream out, byte[] block, int count) throws SnapshotException {
    try {
      out.write(block, 0, count);
    } catch (IOException e) {
      throw new SnapshotException(e);
    }
  }

  /** Removes the folder with what is left in it. */
  @Override
  public void close() throws IOException {
    empty(folder);
    Files.deleteIfExists(folder);
  }
}
