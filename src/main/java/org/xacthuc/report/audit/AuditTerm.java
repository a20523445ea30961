package org.xacthuc.report.audit;

import org.xacthuc.report.Phrase;
import org.xacthuc.verdict.KebabCase;

/**
 * Words and sentences of an audit. Each has a line in {@code audit_vi.properties} and {@code
 * audit_en.properties} under its name in lower case with hyphens.
 */
public enum AuditTerm implements Phrase {
  // While it goes on.
  BEGUN,
  RESUMED,
  PROGRESS,
  PROGRESS_UNKNOWN_TOTAL,
  BAR,
  INTERRUPTED,
  // The summary.
  TITLE,
  FILES,
  VERIFIED,
  PRESENT,
  ELAPSED,
  JOURNAL,
  EXIT,
  // What a check of the ledger finds.
  CHECK_SOUND,
  CHECK_TAMPERED,
  CHECK_RECORDS,
  CHECK_HEAD,
  CHECK_BEHIND,
  CHECK_OTHERS,
  CHECK_MORE,
  CHECK_LINE_CHANGED,
  CHECK_LINE_MISSING,
  CHECK_LINE_MOVED,
  CHECK_LINE_INSERTED,
  CHECK_JOURNAL_CUT,
  CHECK_JOURNAL_FOREIGN,
  CHECK_ROW_CHANGED,
  CHECK_ROW_MISSING,
  CHECK_ROW_ADDED,
  CHECK_RUN_CHANGED,
  CHECK_HEAD_CHANGED,
  // Why the exit code is what it is.
  REASON_SUCCESS,
  REASON_NOT_COUNTED,
  REASON_NOT_AUTHENTIC,
  REASON_INPUT_MISSING,
  REASON_UNREADABLE,
  REASON_UNDETERMINED,
  REASON_UNSIGNED,
  REASON_NO_INPUT;

  @Override
  public String key() {
    return "audit." + KebabCase.of(this);
  }
}
