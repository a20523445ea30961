package org.xacthuc.report.archive;

import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/**
 * Identifiers within one PREMIS document. A file's is made of its path's digest: paths themselves
 * are shown masked, and two could then look the same.
 */
final class ObjectId {
  /** What every identifier's type is. */
  static final String TYPE = "xacthuc";

  private static final int HEX_DIGITS = 32;

  private ObjectId() {}

  static String ofRun(RecordedRun run) {
    return "run-" + run.id();
  }

  static String of(RecordedRun run, String path) {
    return ofRun(run) + "/file-" + digest(path).substring(0, HEX_DIGITS);
  }

  /** Eight bytes of the same digest. */
  static long shortened(String path) {
    return Long.parseUnsignedLong(digest(path).substring(0, 16), 16);
  }

  private static String digest(String path) {
    return DigestAlgorithm.SHA256.of(Bytes.ofUtf8(path)).value().hex();
  }
}
