package org.xacthuc.trust.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.xacthuc.cms.Certificate;

/**
 * A store in a folder. What is added is a file of its own, which appears whole or not at all: runs
 * at the same time lose nothing of each other, and whatever interrupts one leaves the rest as it
 * was.
 */
public final class AnchorStore {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;

  /**
   * @param folder need not exist
   */
  public AnchorStore(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /** What is in it now; nothing, without a defect, when the folder is missing. */
  public StoreContents read() {
    return new StoreReader(folder).read();
  }

  /**
   * Adds a certificate, or puts right the file of its name.
   *
   * @throws IOException when it cannot be written; then the store is as it was
   */
  public void add(Certificate certificate) throws IOException {
    write(StoreFile.name(certificate), StoreFile.text(certificate));
  }

  /**
   * Adds a list of known anchors by its name.
   *
   * @throws IOException when it cannot be written; then the store is as it was
   */
  public void addList(String list) throws IOException {
    write(StoreFile.nameOfList(list), StoreFile.textOfList(list));
  }

  /**
   * Removes the certificate with that fingerprint, in lower-case hexadecimal, whatever its file
   * holds.
   *
   * @return whether it was there
   * @throws IOException when it cannot be removed
   */
  public boolean remove(String fingerprint) throws IOException {
    return Files.deleteIfExists(folder.resolve(StoreFile.name(fingerprint)));
  }

  /** Likewise for a list of known anchors. */
  public boolean removeList(String list) throws IOException {
    return Files.deleteIfExists(folder.resolve(StoreFile.nameOfList(list)));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
    // A hidden name: what an interrupted run leaves behind is passed over.
    Path temporary =
        folder.resolve("." + name + "." + ProcessHandle.current().pid() + "." + System.nanoTime());
    try {
      try (FileChannel file = FileChannel.open(temporary, NEW, only("rw-------"))) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      move(temporary, folder.resolve(name));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** For the user alone, where there are such permissions. */
  private static FileAttribute<?>[] only(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
  }
}
