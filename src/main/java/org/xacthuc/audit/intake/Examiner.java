package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.xacthuc.report.row.ReportRow;

/** Verifies content. May be shared between threads. */
@FunctionalInterface
public interface Examiner {

  /**
   * The row of a file with that content.
   *
   * @param name what its report calls it
   * @param stopped whether nobody wants to know any more; asked now and then, in other threads
   * @return empty when nobody does
   * @throws IOException when nothing can be verified any more
   */
  Optional<ReportRow> examine(String name, Content.Whole content, BooleanSupplier stopped)
      throws IOException, InterruptedException;
}
