package org.xacthuc.audit.ledger;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The file of a journal, to which is only ever appended. */
final class JournalFile implements Closeable {
  /** Longer than any line: a path has some thousand characters, everything else a few hundred. */
  static final int LONGEST_LINE = 1 << 20;

  private final Path path;
  private final FileOutputStream out;

  private JournalFile(Path path, FileOutputStream out) {
    this.path = path;
    this.out = out;
  }

  /** Opens one that is there. */
  static JournalFile open(Path path) throws LedgerException {
    try {
      // Not a channel: that would be closed under a thread that is interrupted.
      return new JournalFile(path, new FileOutputStream(path.toFile(), true));
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  /** Whether anything is there that must not be written over. */
  static boolean isThere(Path path) {
    try {
      return Files.exists(path) && (!Files.isRegularFile(path) || Files.size(path) > 0);
    } catch (IOException e) {
      return true;
    }
  }

  /** The first line of what is there; empty where it does not begin with a line. */
  static Optional<String> firstLine(Path path) throws LedgerException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      String head = new String(in.readNBytes(LONGEST_LINE), StandardCharsets.UTF_8);
      int end = head.indexOf('\n');
      return end < 0 ? Optional.empty() : Optional.of(head.substring(0, end));
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.JOURNAL_MISSING, path.toString(), e.toString(), e);
    }
  }

  /** Makes the file with its first line: it is there with the whole line, or not at all. */
  static void create(Path path, String line) throws LedgerException {
    try {
      Files.deleteIfExists(emptyOnly(path));
      Path whole = Files.createTempFile(path.getParent(), path.getFileName() + ".", ".new");
      try {
        write(whole, bytes(line));
        move(whole, path);
      } finally {
        Files.deleteIfExists(whole);
      }
      syncFolder(path);
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  private static Path emptyOnly(Path path) throws IOException {
    if (isThere(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return path;
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      out.write(content);
      out.getFD().sync();
    }
  }

  /** By a link, which never replaces what somebody else has made meanwhile. */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      if (Files.exists(to)) {
        throw new FileAlreadyExistsException(to.toString());
      }
      Files.move(from, to);
    }
  }

  /** A new name is on the disk only when its folder is. Systems without that need no such thing. */
  static void syncFolder(Path file) {
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notHere) {
      // Windows opens no folders.
    }
  }

  /** How long it is. */
  long length() throws LedgerException {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.JOURNAL_MISSING, path.toString(), e.toString(), e);
    }
  }

  /** What follows that many bytes. */
  InputStream from(long offset) throws LedgerException {
    try {
      InputStream in = Files.newInputStream(path);
      try {
        in.skipNBytes(offset);
      } catch (IOException e) {
        in.close();
        throw e;
      }
      return new BufferedInputStream(in);
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.JOURNAL_DIFFERS, path.toString(), e.toString(), e);
    }
  }

  /**
   * The line that ends with that many bytes.
   *
   * @return empty where none does
   */
  Optional<String> lineEndingAt(long offset) throws LedgerException {
    int length = (int) Math.min(offset, LONGEST_LINE);
    byte[] tail = new byte[length];
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(offset - length);
      file.readFully(tail);
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.JOURNAL_DIFFERS, path.toString(), e.toString(), e);
    }
    if (length == 0 || tail[length - 1] != '\n') {
      return Optional.empty();
    }
    int begin = length - 1;
    while (begin > 0 && tail[begin - 1] != '\n') {
      begin--;
    }
    return Optional.of(new String(tail, begin, length - 1 - begin, StandardCharsets.UTF_8));
  }

  /** A line as it stands in the file. */
  static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Appends lines and waits until they are on the disk.
   *
   * @param before how long the file must be: nobody else writes to it
   * @return how long it is then
   */
  long append(List<String> lines, long before) throws LedgerException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return append(text.toString().getBytes(StandardCharsets.UTF_8), before);
  }

  /** The same with bytes. */
  long append(byte[] bytes, long before) throws LedgerException {
    if (length() != before) {
      throw new LedgerException(LedgerProblem.JOURNAL_DIFFERS, path.toString(), "");
    }
    try {
      out.write(bytes);
      out.getFD().sync();
    } catch (IOException e) {
      throw notWritable(path, e);
    }
    return before + bytes.length;
  }

  private static LedgerException notWritable(Path path, IOException why) {
    return new LedgerException(
        LedgerProblem.JOURNAL_NOT_WRITABLE, path.toString(), why.toString(), why);
  }

  @Override
  public void close() throws LedgerException {
    try {
      out.close();
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }
}
