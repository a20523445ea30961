package org.xacthuc.audit.ledger;

import java.util.Optional;
import org.xacthuc.report.archive.RecordedFixity;

/** What a manifest said, as text, as the database has it: somebody may have changed it. */
record FixityFields(
    String path,
    String algorithm,
    Optional<String> expected,
    Optional<String> actual,
    String outcome) {

  static FixityFields of(Fixity fixity) {
    return new FixityFields(
        fixity.path(),
        fixity.algorithm(),
        fixity.expected(),
        fixity.actual(),
        fixity.outcome().name());
  }

  /**
   * What was said.
   *
   * @param place named where it is nothing that can be said
   * @throws LedgerException with {@link LedgerProblem#ROW_CHANGED}, then
   */
  Fixity fixity(String place) throws LedgerException {
    try {
      return new Fixity(path, algorithm, expected, actual, RecordedFixity.Outcome.valueOf(outcome));
    } catch (IllegalArgumentException e) {
      throw new LedgerException(LedgerProblem.ROW_CHANGED, place, path, e);
    }
  }
}
