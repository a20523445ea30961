package org.xacthuc.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.xacthuc.audit.ledger.RunReader;
import org.xacthuc.report.audit.AuditTerm;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * What the process returns after an audit, by all rows of the run, whoever recorded them.
 *
 * @param verdicts how many rows have each
 */
record AuditEnd(Map<Verdict, Long> verdicts, ExitCode code, AuditTerm reason) {

  /**
   * Counts the rows of a run.
   *
   * @param failOn the verdicts that make the code another one than 0; an input that is missing does
   *     so in any case
   * @param any whether there was any input at all
   */
  static AuditEnd of(RunReader rows, Set<Verdict> failOn, boolean any) throws IOException {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    rows.counts(Column.VERDICT).forEach((name, n) -> verdicts.put(Verdict.valueOf(name), n));
    if (!any) {
      return new AuditEnd(verdicts, ExitCode.INPUT_MISSING, AuditTerm.REASON_NO_INPUT);
    }
    boolean missing =
        rows.counts(Column.HEADLINE).containsKey(FindingCode.INPUT_NOT_READABLE.code());
    ExitCode code =
        verdicts.keySet().stream()
            .filter(failOn::contains)
            .map(ExitCode::of)
            .min(Comparator.naturalOrder())
            .orElse(ExitCode.SUCCESS)
            .and(missing ? ExitCode.INPUT_MISSING : ExitCode.SUCCESS);
    boolean allAuthentic = verdicts.keySet().stream().allMatch(v -> v == Verdict.AUTHENTIC);
    return new AuditEnd(verdicts, code, reason(code, allAuthentic));
  }

  /** The same where something else is missing, too. */
  AuditEnd and(ExitCode other) {
    ExitCode weightier = code.and(other);
    return weightier == code ? this : new AuditEnd(verdicts, weightier, reason(weightier, false));
  }

  private static AuditTerm reason(ExitCode code, boolean allAuthentic) {
    return switch (code) {
      case NOT_AUTHENTIC -> AuditTerm.REASON_NOT_AUTHENTIC;
      case INPUT_MISSING -> AuditTerm.REASON_INPUT_MISSING;
      case UNREADABLE -> AuditTerm.REASON_UNREADABLE;
      case UNDETERMINED -> AuditTerm.REASON_UNDETERMINED;
      case UNSIGNED -> AuditTerm.REASON_UNSIGNED;
      case SUCCESS, USAGE, INTERNAL_ERROR, OUTPUT_CANNOT_BE_WRITTEN, INTERRUPTED ->
          allAuthentic ? AuditTerm.REASON_SUCCESS : AuditTerm.REASON_NOT_COUNTED;
    };
  }
}
