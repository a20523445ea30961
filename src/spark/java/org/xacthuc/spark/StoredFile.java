package org.xacthuc.spark;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.xacthuc.audit.Input;
import org.xacthuc.audit.Unverified;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.RangeDigests;

/**
 * The bytes of one file, read once and whole: what is hashed is what is verified, whatever becomes
 * of the file meanwhile. Small ones are held in memory, large ones in a file of this machine.
 */
final class StoredFile implements Closeable {
  private static final int IN_MEMORY = 32 << 20;
  private static final int ATTEMPTS = 3;
  private static final int BLOCK = 1 << 16;

  private final Input.Present input;
  private final Limits limits;

  private StoredFile(Input.Present input, Limits limits) {
    this.input = input;
    this.limits = limits;
  }

  /** Why there is nothing to verify. */
  static final class FailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final long length;

    FailedException(Failure failure) {
      this(failure, 0);
    }

    /**
     * @param length of the file, in bytes
     */
    FailedException(Failure failure, long length) {
      super(failure.name());
      this.failure = failure;
      this.length = length;
    }

    /** The file's length in bytes, where it is the reason; else 0. */
    long length() {
      return length;
    }

    Failure failure() {
      return failure;
    }
  }

  /** What can be said of a file that was read by nobody. */
  enum Failure {
    /** It exceeds the limits. */
    TOO_LARGE,
    /** It was another file after it was read than before, each time. */
    CHANGED,
    /** A folder, say. */
    NOT_A_FILE
  }

  /**
   * Reads a file. Where it changes meanwhile, or something fails that may pass, it is read again,
   * three times in all.
   *
   * @param name what reports call it
   * @param limits of which the file's size is held here
   * @throws FailedException when there is a file that cannot be taken
   * @throws IOException when there is none or it cannot be read
   */
  static StoredFile read(FileSystem files, Path path, String name, Limits limits)
      throws IOException {
    IOException last = new FailedException(Failure.CHANGED);
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        FileStatus before = status(files, path, limits);
        StoredFile file = copy(files, path, name, limits);
        if (file.isStill(before, files, path)) {
          return file;
        }
        file.close();
        last = new FailedException(Failure.CHANGED);
      } catch (FileNotFoundException | AccessControlException | FailedException e) {
        throw e;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static FileStatus status(FileSystem files, Path path, Limits limits)
      throws IOException {
    FileStatus status = files.getFileStatus(path);
    if (!status.isFile()) {
      // A folder that may not be looked into says so.
      files.listStatusIterator(path);
      throw new FailedException(Failure.NOT_A_FILE);
    }
    check(status.getLen(), limits);
    return status;
  }

  private static StoredFile copy(FileSystem files, Path path, String name, Limits limits)
      throws IOException {
    try (InputStream stream = files.open(path)) {
      byte[] start = stream.readNBytes(IN_MEMORY);
      byte[] more = new byte[BLOCK];
      int count = stream.readNBytes(more, 0, BLOCK);
      if (count == 0) {
        return new StoredFile(new Input.InMemory(name, Bytes.of(start)), limits);
      }
      java.nio.file.Path copy = Files.createTempFile("xacthuc", ".pdf");
      StoredFile file = new StoredFile(new Input.OnDisk(name, copy), limits);
      file.spill(copy, start, Arrays.copyOf(more, count), stream);
      return file;
    }
  }

  private void spill(java.nio.file.Path copy, byte[] start, byte[] more, InputStream rest)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(copy)) {
      out.write(start);
      out.write(more);
      long length = (long) start.length + more.length;
      byte[] block = new byte[BLOCK];
      for (int count = rest.read(block); count >= 0; count = rest.read(block)) {
        length += count;
        check(length, limits);
        out.write(block, 0, count);
      }
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private static void check(long length, Limits limits) throws FailedException {
    if (length > limits.fileBytes()) {
      throw new FailedException(Failure.TOO_LARGE, length);
    }
  }

  private boolean isStill(FileStatus before, FileSystem files, Path path) throws IOException {
    FileStatus after = files.getFileStatus(path);
    return after.getLen() == before.getLen()
        && after.getModificationTime() == before.getModificationTime()
        && length() == before.getLen();
  }

  private long length() throws IOException {
    return input instanceof Input.InMemory memory
        ? memory.content().length()
        : Files.size(((Input.OnDisk) input).path());
  }

  /**
   * What is to be verified, until this is closed.
   *
   * @throws IOException when the copy of a large one cannot be read
   */
  PdfFile open() throws IOException {
    return input instanceof Input.InMemory memory
        ? PdfFile.of(memory.content())
        : PdfFile.open(((Input.OnDisk) input).path(), limits);
  }

  /** What is known of it where it could not be verified. */
  Unverified unverified() throws IOException {
    try (PdfFile file = open()) {
      Digest digest = new RangeDigests(file).ofFile(DigestAlgorithm.SHA256);
      return new Unverified(input.name(), Optional.of(digest), file.length());
    }
  }

  @Override
  public void close() throws IOException {
    if (input instanceof Input.OnDisk disk) {
      Files.deleteIfExists(disk.path());
    }
  }
}
