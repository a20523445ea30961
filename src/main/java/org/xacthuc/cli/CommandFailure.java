package org.xacthuc.cli;

import java.util.Map;
import java.util.Optional;
import org.xacthuc.report.Term;

/** A command cannot go on: what to tell the user and what to return. */
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient Complaint complaint;

  private CommandFailure(ExitCode exitCode, Complaint complaint) {
    super(complaint.term().name());
    this.exitCode = exitCode;
    this.complaint = complaint;
  }

  /**
   * One sentence and what goes into its gaps.
   *
   * @param reason a sentence that goes into the gap of that name
   */
  record Complaint(Term term, Map<String, String> values, Optional<Complaint> reason) {
    Complaint(Term term, Map<String, String> values) {
      this(term, values, Optional.empty());
    }
  }

  static CommandFailure with(ExitCode exitCode, Complaint complaint) {
    return new CommandFailure(exitCode, complaint);
  }

  static CommandFailure usage(Term term, Map<String, String> values) {
    return new CommandFailure(ExitCode.USAGE, new Complaint(term, values));
  }

  static CommandFailure inputMissing(Term term, Map<String, String> values) {
    return new CommandFailure(ExitCode.INPUT_MISSING, new Complaint(term, values));
  }

  static CommandFailure internal(Term term, Map<String, String> values) {
    return new CommandFailure(ExitCode.INTERNAL_ERROR, new Complaint(term, values));
  }

  static CommandFailure unwritable(Term term, Map<String, String> values) {
    return new CommandFailure(ExitCode.OUTPUT_CANNOT_BE_WRITTEN, new Complaint(term, values));
  }

  static CommandFailure unreadable(Term term, Map<String, String> values) {
    return new CommandFailure(ExitCode.UNREADABLE, new Complaint(term, values));
  }

  /** The same with the place where it happened: this sentence goes into the gap {@code reason}. */
  CommandFailure within(Term term, Map<String, String> values) {
    return new CommandFailure(exitCode, new Complaint(term, values, Optional.of(complaint)));
  }

  ExitCode exitCode() {
    return exitCode;
  }

  Complaint complaint() {
    return complaint;
  }
}
