package org.xacthuc.cli;

import java.io.IOException;
import java.util.Map;
import org.xacthuc.audit.ledger.LedgerCheck;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.LedgerProblem;
import org.xacthuc.cli.CommandLineOptions.Auditing;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.report.audit.LedgerCheckReport;
import org.xacthuc.report.journal.JournalCheck;

/** {@code xacthuc audit --check}: whether a ledger and its journal are as they were recorded. */
final class LedgerCheckCommand {
  private final Host host;
  private final Messages messages;

  LedgerCheckCommand(Host host, Messages messages) {
    this.host = host;
    this.messages = messages;
  }

  /**
   * Compares the two; writes to neither.
   *
   * @return SUCCESS where they agree, NOT_AUTHENTIC where something was changed
   * @throws CommandFailure when one of them is not there or cannot be read
   * @throws IOException when the answer cannot be written
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    Auditing auditing = options.auditing();
    if (!options.sources().operands().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_CHECK_OPERAND, Map.of());
    }
    if (auditing.ledger().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_AUDIT_LEDGER, Map.of());
    }
    LedgerPlace place;
    JournalCheck check;
    try {
      place = LedgerPlace.parse(auditing.ledger().get(), auditing.journal());
      check = LedgerCheck.check(place);
    } catch (LedgerException e) {
      throw failure(e);
    }
    LedgerCheckReport report = new LedgerCheckReport(messages.with("audit"), place.shown());
    for (Output output : options.rendering().outputs()) {
      String text =
          switch (output.format()) {
            case JSON -> report.json(check);
            case TEXT, CSV, HTML, ETSI, PREMIS -> report.text(check);
          };
      SingleOutput.writeText(host, output, text);
    }
    return check.isSound() ? ExitCode.SUCCESS : ExitCode.NOT_AUTHENTIC;
  }

  /** A database that finds itself damaged was changed, by whomever. */
  private static CommandFailure failure(LedgerException e) {
    return e.problem() == LedgerProblem.CORRUPT || e.problem() == LedgerProblem.ROW_CHANGED
        ? CommandFailure.with(
            ExitCode.NOT_AUTHENTIC,
            new CommandFailure.Complaint(
                Term.COMPLAINT_LEDGER_NOT_COMPARABLE, LedgerFailure.values(e)))
        : LedgerFailure.of(e);
  }
}
