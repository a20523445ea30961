package org.xacthuc.audit.bag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.base.Bytes;

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
    Path file = file(path);
    boolean within = isWhole() || file.startsWith(folder);
    return within ? Optional.of(spelling.of(file)) : Optional.empty();
  }

  /** The file of that path below the bag, in UTF-8 whatever this machine's locale is. */
  Path file(String path) {
    Bytes above = PathName.bytes(root);
    String parting = above.at(above.length() - 1) == '/' ? "" : "/";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(above.toArray());
    whole.writeBytes((parting + path).getBytes(StandardCharsets.UTF_8));
    return PathName.path(Bytes.of(whole.toByteArray()));
  }

  /** The path below the bag; one that is not UTF-8, as the ledger spells paths. */
  String pathOf(Path file) {
    Bytes whole = PathName.bytes(file);
    Bytes above = PathName.bytes(root);
    int from = above.length() + (above.at(above.length() - 1) == '/' ? 0 : 1);
    Bytes below = whole.slice(from, whole.length());
    return below.utf8().orElseGet(() -> PathName.encode(below));
  }

  /** All those digests of a file in one reading; empty when it cannot be read, or lies outside. */
  Optional<Map<BagAlgorithm, String>> digests(String path, Set<BagAlgorithm> algorithms) {
    Map<BagAlgorithm, MessageDigest> digests = new EnumMap<>(BagAlgorithm.class);
    algorithms.forEach(a -> digests.put(a, a.algorithm().newDigest()));
    try {
      Path file = file(path);
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
    } catch (IOException e) {
      return Optional.empty();
    }
    Map<BagAlgorithm, String> made = new EnumMap<>(BagAlgorithm.class);
    digests.forEach((a, digest) -> made.put(a, HexFormat.of().formatHex(digest.digest())));
    return Optional.of(made);
  }
}
