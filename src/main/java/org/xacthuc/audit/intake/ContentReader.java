package org.xacthuc.audit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import org.xacthuc.audit.PdfFolder;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.verdict.InputProblem;

/**
 * Reads files, each once from its start to its end, and keeps what was hashed: small ones in
 * memory, larger ones in a file of our own. One that is changed meanwhile is read again.
 */
public final class ContentReader {
  private static final int ATTEMPTS = 3;

  private final Snapshots snapshots;
  private final long inMemory;
  private final long longest;
  private final Opener opener;

  /**
   * @param inMemory the longest file that is kept in memory, in bytes
   * @param limits how long a file may be
   */
  public ContentReader(Snapshots snapshots, int inMemory, Limits limits) {
    this(snapshots, inMemory, limits, Files::newInputStream);
  }

  /** With files that do under way what a test wants. */
  ContentReader(Snapshots snapshots, int inMemory, Limits limits, Opener opener) {
    this.snapshots = snapshots;
    this.longest = limits.fileBytes();
    this.inMemory = inMemory;
    this.opener = opener;
  }

  /** Opens a file for reading. */
  @FunctionalInterface
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  /** What tells that a file is another one than before, or was written to. */
  private record Stamp(long length, FileTime modified, Optional<Object> key) {}

  /**
   * Reads one file.
   *
   * @throws SnapshotException when there is no room for our own copy
   */
  public Content read(Path file) throws SnapshotException {
    try {
      if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
        // A pipe or a device might never end.
        return new Content.NotReadable(InputProblem.NOT_A_FILE);
      }
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<Content> content = readOnce(file);
        if (content.isPresent()) {
          return content.get();
        }
      }
      return new Content.Changed();
    } catch (SnapshotException e) {
      throw e;
    } catch (IOException e) {
      return new Content.NotReadable(PdfFolder.problem(e));
    }
  }

  private static Stamp stamp(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey()));
  }

  /** Empty when it was changed meanwhile. */
  private Optional<Content> readOnce(Path file) throws IOException {
    Stamp before = stamp(file);
    if (before.length > longest) {
      return Optional.of(new Content.TooLarge(before.length));
    }
    Optional<Content> read;
    try (InputStream in = opener.open(file)) {
      read = before.length <= inMemory ? whole(in, before.length) : copied(in, before.length);
    }
    if (read.isPresent() && !Objects.equals(before, stampAfter(file))) {
      read.get().close();
      return Optional.empty();
    }
    return read;
  }

  /** A file that is gone after it was read was replaced or removed: it is looked for again. */
  private static Stamp stampAfter(Path file) {
    try {
      return stamp(file);
    } catch (IOException e) {
      return new Stamp(-1, FileTime.fromMillis(0), Optional.empty());
    }
  }

  private static Optional<Content> whole(InputStream in, long length) throws IOException {
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length || in.read() >= 0) {
      return Optional.empty();
    }
    Bytes kept = Bytes.of(bytes);
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    kept.addTo(digest);
    return Optional.of(new Content.InMemory(kept, digest(digest)));
  }

  private Optional<Content> copied(InputStream in, long length) throws IOException {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    Optional<Path> copy = snapshots.copy(in, length, digest);
    return copy.map(file -> new Content.Snapshot(file, length, digest(digest)));
  }

  private static Digest digest(MessageDigest digest) {
    return new Digest(DigestAlgorithm.SHA256, Bytes.of(digest.digest()));
  }
}
