package org.xacthuc.attacks;

import static org.xacthuc.ReportAssert.assertThat;

import java.util.function.Supplier;
import org.xacthuc.VerificationReport;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * One row of a table of attacks: what was drawn, and what must be said of it.
 *
 * @param id as in the catalogue, with a word that tells variants apart
 * @param report of the drawn document
 * @param verdict never AUTHENTIC, but for controls
 * @param code a finding that must be there; null where the verdict says all
 */
record Attack(String id, Supplier<VerificationReport> report, Verdict verdict, FindingCode code) {

  /** A genuine document, which must pass. */
  static Attack control(String id, Supplier<VerificationReport> report) {
    return new Attack(id, report, Verdict.AUTHENTIC, null);
  }

  /** A document that passes, of which something must be told all the same. */
  static Attack told(String id, Supplier<VerificationReport> report, FindingCode code) {
    return new Attack(id, report, Verdict.AUTHENTIC, code);
  }

  static Attack refused(String id, Supplier<VerificationReport> report, FindingCode code) {
    return new Attack(id, report, Verdict.NOT_AUTHENTIC, code);
  }

  static Attack undetermined(String id, Supplier<VerificationReport> report, FindingCode code) {
    return new Attack(id, report, Verdict.UNDETERMINED, code);
  }

  void check() {
    VerificationReport answer = report.get();
    assertThat(answer).hasVerdict(verdict);
    if (code != null) {
      assertThat(answer).hasFinding(code);
    }
  }

  @Override
  public String toString() {
    return id + " " + verdict + (code == null ? "" : " " + code);
  }
}
