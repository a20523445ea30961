package org.xacthuc.cli;

import java.util.Map;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.report.Term;

/** What a user is told of a ledger that cannot be used, and what the process returns. */
final class LedgerFailure {
  private LedgerFailure() {}

  /** The same as a command's failure. */
  static CommandFailure of(LedgerException e) {
    Map<String, String> values = values(e);
    return switch (e.problem()) {
      case ADDRESS_UNKNOWN -> CommandFailure.usage(Term.COMPLAINT_LEDGER_ADDRESS, values);
      case JOURNAL_NOT_NAMED -> CommandFailure.usage(Term.COMPLAINT_LEDGER_NO_JOURNAL, values);
      case FOLDER -> CommandFailure.usage(Term.COMPLAINT_LEDGER_FOLDER, values);
      case NOT_A_LEDGER -> CommandFailure.usage(Term.COMPLAINT_LEDGER_FOREIGN, values);
      case NEWER_SCHEMA -> CommandFailure.usage(Term.COMPLAINT_LEDGER_NEWER, values);
      case OTHER_JOURNAL -> CommandFailure.usage(Term.COMPLAINT_LEDGER_OTHER_JOURNAL, values);
      case MISSING -> CommandFailure.inputMissing(Term.COMPLAINT_LEDGER_MISSING, values);
      case NOT_READABLE -> CommandFailure.inputMissing(Term.COMPLAINT_LEDGER_NOT_READABLE, values);
      case JOURNAL_MISSING ->
          CommandFailure.inputMissing(Term.COMPLAINT_LEDGER_JOURNAL_MISSING, values);
      case JOURNAL_FOREIGN -> CommandFailure.usage(Term.COMPLAINT_LEDGER_JOURNAL_FOREIGN, values);
      case JOURNAL_DIFFERS, CORRUPT, ROW_CHANGED ->
          CommandFailure.unwritable(Term.COMPLAINT_LEDGER_DAMAGED, values);
      case PARENT_MISSING -> CommandFailure.unwritable(Term.COMPLAINT_LEDGER_NO_FOLDER, values);
      case READ_ONLY -> CommandFailure.unwritable(Term.COMPLAINT_LEDGER_READ_ONLY, values);
      case FULL -> CommandFailure.unwritable(Term.COMPLAINT_LEDGER_FULL, values);
      case IN_USE -> CommandFailure.unwritable(Term.COMPLAINT_LEDGER_IN_USE, values);
      case UNREACHABLE -> CommandFailure.unwritable(Term.COMPLAINT_LEDGER_UNREACHABLE, values);
      case JOURNAL_NOT_WRITABLE ->
          CommandFailure.unwritable(Term.COMPLAINT_LEDGER_JOURNAL_NOT_WRITABLE, values);
      case RUN_UNFINISHED, RUN_OVER ->
          CommandFailure.unwritable(Term.COMPLAINT_LEDGER_RUN_OVER, values);
      case FAILED -> CommandFailure.unwritable(Term.COMPLAINT_LEDGER_FAILED, values);
    };
  }

  /** What a sentence on it takes. */
  static Map<String, String> values(LedgerException e) {
    return e.detail().isEmpty()
        ? Map.of("ledger", e.place())
        : Map.of("ledger", e.place(), "detail", e.detail());
  }
}
