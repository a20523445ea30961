package org.xacthuc.report.archive;

import java.time.Instant;

/**
 * One digest of one file held against what a manifest says.
 *
 * @param path by which the run knows the file
 * @param algorithm as the manifest names it, such as {@code sha256}; empty where no manifest does
 * @param expected in hexadecimal; empty where no manifest names the file
 * @param actual in hexadecimal; empty where the file is not there
 */
public record RecordedFixity(
    String path,
    String algorithm,
    String expected,
    String actual,
    Outcome outcome,
    Instant recorded) {

  /** What came of it. */
  public enum Outcome {
    /** The digest is the manifest's. */
    MATCHES,
    /** The digest is another one. */
    DIFFERS,
    /** A manifest names a file that is not there. */
    MISSING,
    /** A file is there that a manifest does not name. */
    NOT_LISTED,
    /** The file cannot be read. */
    NOT_READABLE
  }
}
