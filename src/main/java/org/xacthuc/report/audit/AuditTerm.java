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
