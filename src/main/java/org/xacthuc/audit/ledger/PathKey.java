package org.xacthuc.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/**
 * What a path is found and sorted by: the path itself, or the beginning and the digest of one that
 * is longer than the entries of PostgreSQL's indexes may be (2704 bytes).
 */
final class PathKey {
  private static final int LONGEST = 1000;

  /** In no path: control characters are written otherwise there. */
  private static final char SEPARATOR = '\u0001';

  private PathKey() {}

  /** The key of that path; different paths have different keys. */
  static String of(String path) {
    if (path.length() <= LONGEST) {
      return path;
    }
    int end = path.offsetByCodePoints(0, path.codePointCount(0, LONGEST) - 1);
    Bytes digest = DigestAlgorithm.SHA256.of(Bytes.ofUtf8(path)).value();
    return path.substring(0, end) + SEPARATOR + digest.hex();
  }

  /** The databases' order: that of the bytes in UTF-8. */
  static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
