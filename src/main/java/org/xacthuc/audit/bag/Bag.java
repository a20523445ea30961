package org.xacthuc.audit.bag;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a bag says of its files.
 *
 * @param root the folder with {@code bagit.txt}
 * @param expected the digests of each file by its path below the bag, payload and tags
 * @param payload the algorithms of the payload's manifests
 * @param tags the algorithms of the tags' manifests
 * @param toFetch how many files {@code fetch.txt} names
 * @param oxum bytes and files of the payload, as {@code bag-info.txt} has them
 */
record Bag(
    Path root,
    Map<String, List<Expected>> expected,
    Set<BagAlgorithm> payload,
    Set<BagAlgorithm> tags,
    long toFetch,
    Optional<String> oxum) {
  private static final String DECLARATION = "bagit.txt";

  /** One digest, in small hexadecimal digits. */
  record Expected(BagAlgorithm algorithm, String digest) {}

  /**
   * The bag that a folder is, or whose payload it is or lies in.
   *
   * @param folder absolute
   */
  static Optional<Path> rootOf(Path folder) {
    if (isRoot(folder)) {
      return Optional.of(folder);
    }
    for (Path inner = folder; inner.getParent() != null; inner = inner.getParent()) {
      if (inner.endsWith("data") && isRoot(inner.getParent())) {
        return Optional.of(inner.getParent());
      }
    }
    return Optional.empty();
  }

  private static boolean isRoot(Path folder) {
    return Files.isRegularFile(folder.resolve(DECLARATION), LinkOption.NOFOLLOW_LINKS);
  }

  /** The payload manifests that do not name a file. */
  Set<BagAlgorithm> lacking(String path) {
    Set<BagAlgorithm> lacking = EnumSet.noneOf(BagAlgorithm.class);
    lacking.addAll(payload);
    expected.getOrDefault(path, List.of()).forEach(e -> lacking.remove(e.algorithm()));
    return lacking;
  }
}
