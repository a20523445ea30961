package org.xacthuc.audit.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/**
 * A row as text, as the database has it: somebody may have changed it to what is no row.
 *
 * @param values one for each column
 */
record OutcomeFields(
    String path, Optional<String> sameAs, String recorded, List<String> values, String json) {
  OutcomeFields {
    values = List.copyOf(values);
  }

  static OutcomeFields of(LedgerRow row) {
    return new OutcomeFields(
        row.path(),
        row.sameAs(),
        row.recorded().toString(),
        row.report().values(),
        row.report().json());
  }

  /** One value; absent where it is empty. */
  Optional<String> value(Column column) {
    return Optional.of(new ReportRow(values, json).value(column)).filter(v -> !v.isEmpty());
  }

  /**
   * The row.
   *
   * @param place named where it is none
   * @throws LedgerException with {@link LedgerProblem#ROW_CHANGED}, then
   */
  LedgerRow row(String place) throws LedgerException {
    boolean text = !values.contains(Cells.NO_TEXT) && !json.equals(Cells.NO_TEXT);
    boolean line = json.chars().noneMatch(c -> c < ' ');
    if (!text || !line || sameAs.equals(Optional.of(Cells.NO_TEXT))) {
      throw new LedgerException(LedgerProblem.ROW_CHANGED, place, path);
    }
    try {
      return new LedgerRow(path, new ReportRow(values, json), Instant.parse(recorded), sameAs);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new LedgerException(LedgerProblem.ROW_CHANGED, place, path, e);
    }
  }
}
