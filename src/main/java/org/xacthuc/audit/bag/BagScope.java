package org.xacthuc.audit.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a bag is looked at, and what its files are called in the ledger.
 *
 * @param root of the bag
 * @param folder that was gone through: the root, or a folder in the payload
 */
record BagScope(Path root, Path folder, BagCheck.Spelling spelling) {
  private static final int BUFFER = 1 << 16;

  /** Where the listing begins: the whole bag, or the folder in its payload. */
  Path top() {
    return isWhole() ? root : folder;
  }

  /** Whether tags are looked at, too. */
  boolean isWhole() {
    return folder.equals(root) || folder.equals(root.resolve("data"));
  }

  /** What the ledger calls a file of the bag; empty for one outside of what is looked at. */
  Optional<String> spelled(String path) {
    try {
      Path file = root.resolve(path);
      boolean within = isWhole() || file.startsWith(folder);
      return within ? Optional.of(spelling.of(file)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The path below the bag, with strokes. */
  String pathOf(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** All those digests of a file in one reading; empty when it cannot be read, or lies outside. */
  Optional<Map<BagAlgorithm, String>> digests(String path, Set<BagAlgorithm> algorithms) {
    Map<BagAlgorithm, MessageDigest> digests = new EnumMap<>(BagAlgorithm.class);
    algorithms.forEach(a -> digests.put(a, a.algorithm().newDigest()));
    try {
      Path file = root.resolve(path);
      if (!file.toRealPath().startsWith(root.toRealPath()) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (InputStream stream = Files.newInputStream(file)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          for (MessageDigest digest : digests.values()) {
            digest.update(buffer, 0, n);
          }
        }
      }
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
    Map<BagAlgorithm, String> made = new EnumMap<>(BagAlgorithm.class);
    digests.forEach((a, digest) -> made.put(a, HexFormat.of().formatHex(digest.digest())));
    return Optional.of(made);
  }
}
