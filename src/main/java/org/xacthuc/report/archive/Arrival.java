package org.xacthuc.report.archive;

import java.util.List;

/**
 * What became of one row of a register, or of a file that no row names.
 *
 * @param file as the register or the run has it
 * @param codes for one that differs, the findings that say in what
 */
public record Arrival(Kind kind, String file, List<String> codes) {
  public Arrival {
    codes = List.copyOf(codes);
  }

  /** What there is to tell. */
  public enum Kind {
    /** A file is what its row says. */
    AGREES,
    /** A row for which no file came. */
    MISSING,
    /** A file without a row. */
    UNEXPECTED,
    /** A file of which its row says something else, or that does not show it. */
    DIFFERENT
  }
}
