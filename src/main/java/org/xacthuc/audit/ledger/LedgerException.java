package org.xacthuc.audit.ledger;

import java.io.IOException;

/** A ledger cannot be used, or no longer. */
public final class LedgerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final LedgerProblem problem;
  private final String place;
  private final String detail;

  /**
   * @param place the file or database, without passwords
   * @param detail what the system or the database says, in its own words; may be empty
   */
  LedgerException(LedgerProblem problem, String place, String detail) {
    this(problem, place, detail, null);
  }

  LedgerException(LedgerProblem problem, String place, String detail, Throwable cause) {
    super(problem + " " + place + " " + detail, cause);
    this.problem = problem;
    this.place = place;
    this.detail = detail;
  }

  /** What is wrong. */
  public LedgerProblem problem() {
    return problem;
  }

  /** The file or the database that is meant, without passwords. */
  public String place() {
    return place;
  }

  /** What the system or the database says of it, in its own words; may be empty. */
  public String detail() {
    return detail;
  }
}
