package org.xacthuc.report.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run through many files, as it was recorded.
 *
 * @param scope the folder or list that was gone through
 * @param verificationTime as of which every file was validated
 * @param finished absent where the run was given up or is not at its end
 * @param tool name and version of the program
 * @param pins the digests of what a verdict depends on, each with its name
 */
public record RecordedRun(
    long id,
    String scope,
    Instant verificationTime,
    Instant begun,
    Optional<Instant> finished,
    String tool,
    List<Pin> pins) {
  public RecordedRun {
    pins = List.copyOf(pins);
  }

  /**
   * Something that a verdict depends on.
   *
   * @param value a digest in hexadecimal, or a version
   */
  public record Pin(Kind kind, String value) {

    /** What it is. */
    public enum Kind {
      TOOL,
      POLICY,
      ANCHORS,
      OPTIONS
    }
  }
}
