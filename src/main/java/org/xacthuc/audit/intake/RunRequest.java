package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.function.Function;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.Unverified;
import org.xacthuc.base.Limit;
import org.xacthuc.report.Messages;
import org.xacthuc.report.row.ReportRow;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.InputProblem;

/**
 * By what all files of a run are verified, and how their rows are written.
 *
 * @param request with the run's verification time, expecting nothing
 * @param expected what is expected of a file, by the name that reports give it
 * @param messages the language of the rows' sentences
 * @param version of this program
 */
public record RunRequest(
    VerificationRequest request,
    Function<String, Expectation> expected,
    Messages messages,
    String version) {

  /** What a file of that name is verified by. */
  VerificationRequest of(String name) {
    return request.withExpectation(expected.apply(name));
  }

  /** The row of a report. */
  public ReportRow row(VerificationReport report) throws IOException {
    return ReportRow.of(report, messages, version);
  }

  /** The row of a file that took more than a limit allows. */
  ReportRow limited(Unverified file, Limit limit) throws IOException {
    return row(file.limitReached(limit, of(file.file())));
  }

  /** The row of a file that nobody came to an end with. */
  ReportRow failed(Unverified file, InputProblem why) throws IOException {
    return row(file.verificationFailed(why, of(file.file())));
  }

  /** What every row of the run has in the columns that tell what it was verified by. */
  ReportRow blank() {
    VerificationReport blank = Unverified.unseen("").changedWhileRead(request);
    return new ReportRow(ReportRow.values(blank, messages, version), "");
  }
}
