package org.xacthuc.report.archive;

import java.util.Optional;

/**
 * What became of one path between two runs.
 *
 * @param before absent for a new one
 * @param after absent for one that is gone
 */
public record RecordedChange(Kind kind, String path, Optional<Side> before, Optional<Side> after) {

  /** What is different. */
  public enum Kind {
    /** Only the later run has it. */
    NEW,
    /** Only the earlier run has it. */
    GONE,
    /** Its content is another one; its verdict may be. */
    CHANGED,
    /** Its content is the same, its verdict or its headline is not. */
    VERDICT
  }

  /** What one of the runs says of it; each as the column of that name. */
  public record Side(
      String sha256, String verdict, String headline, String policySha256, String anchorsSha256) {

    /** Whether its verdict and what led to it are the other's. */
    public boolean saysTheSame(Side other) {
      return verdict.equals(other.verdict) && headline.equals(other.headline);
    }
  }
}
