package org.xacthuc.report;

import java.io.IOException;
import org.xacthuc.VerificationReport;

/** One way to render reports. */
public interface ReportWriter {

  /**
   * Writes what stands once before the first report of a stream: nothing, for most.
   *
   * @throws IOException when {@code out} cannot take it
   */
  default void begin(Appendable out) throws IOException {}

  /**
   * Writes one report, with the line break that ends it.
   *
   * @throws IOException when {@code out} cannot take it
   */
  void write(VerificationReport report, Appendable out) throws IOException;
}
