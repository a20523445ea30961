package org.xacthuc.audit.ledger;

import java.time.Instant;
import java.util.Optional;
import org.xacthuc.report.row.ReportRow;

/**
 * What is kept of one file of a run.
 *
 * @param path below the folder or as in the list; no two of a run are the same
 * @param report its values and its report; characters that no database holds (U+0000, half a
 *     surrogate pair) are kept as reports show them
 * @param recorded when
 * @param sameAs the path of a file of the same content, whose verdict this is
 */
public record LedgerRow(String path, ReportRow report, Instant recorded, Optional<String> sameAs) {
  public LedgerRow {
    Storable.require(path);
    sameAs.ifPresent(Storable::require);
    report = Storable.of(report);
  }
}
