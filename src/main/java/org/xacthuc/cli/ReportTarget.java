package org.xacthuc.cli;

import java.io.IOException;
import org.xacthuc.VerificationReport;

/** One place that reports go to, opened. */
interface ReportTarget {

  /**
   * Writes one report.
   *
   * @throws OutputException when a file cannot take it
   * @throws IOException when standard output cannot
   */
  void write(VerificationReport report) throws IOException;

  /** Lets the file appear under its name, where that waits for the last report. */
  void finish() throws OutputException;

  /** Removes what was not finished. */
  void discard();
}
