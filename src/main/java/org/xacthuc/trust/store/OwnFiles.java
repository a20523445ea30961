package org.xacthuc.trust.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a file or folder is the user's alone to change. Where there are no POSIX permissions, as
 * on Windows, the access rules of the user's profile are relied on.
 */
public final class OwnFiles {
  private static final String SUPERUSER = "root";

  private OwnFiles() {}

  /**
   * Whether somebody other than this process's user and the superuser owns it or may write to it. A
   * link is followed.
   *
   * @throws IOException when it is missing or its permissions cannot be read
   */
  public static boolean othersCanChange(Path path) throws IOException {
    return othersCanChange(path, user());
  }

  /**
   * The same for a user of that name.
   *
   * @param user empty when it is not known who runs this process: then ownership is not looked at
   */
  static boolean othersCanChange(Path path, Optional<String> user) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return false;
    }
    PosixFileAttributes attributes = view.readAttributes();
    Set<PosixFilePermission> permissions = attributes.permissions();
    String owner = attributes.owner().getName();
    return permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)
        || !(owner.equals(SUPERUSER) || user.map(owner::equals).orElse(true));
  }

  /** Linux tells by the owner of the process's own folder, even of a user who has no name. */
  private static Optional<String> user() {
    try {
      return Optional.of(Files.getOwner(Path.of("/proc/self")).getName());
    } catch (IOException | UnsupportedOperationException noSuchFolder) {
      return Optional.ofNullable(System.getProperty("user.name")).filter(name -> !name.equals("?"));
    }
  }
}
