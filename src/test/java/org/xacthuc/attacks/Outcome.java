package org.xacthuc.attacks;

import java.util.List;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * What came of a row of the catalogue.
 *
 * @param sha256 of the attacked file
 * @param codes of all findings, each once
 */
record Outcome(StructureAttack row, String sha256, Verdict verdict, List<FindingCode> codes) {
  private static final Verification VERIFY = Verification.ofAnyDocument();

  static Outcome of(StructureAttack row) {
    TestPdf attacked = row.attacked();
    VerificationReport report = VERIFY.of(attacked);
    return new Outcome(
        row,
        report.sha256().orElseThrow().value().hex(),
        report.judgement().verdict(),
        report.judgement().findings().stream().map(finding -> finding.code()).distinct().toList());
  }

  /** Those of all rows, in their order; worked out on all processors. */
  static List<Outcome> of(List<StructureAttack> rows) {
    return rows.parallelStream().map(Outcome::of).toList();
  }

  @Override
  public String toString() {
    return row.toString();
  }

  boolean isExpected() {
    return verdict == row.verdict() && (row.code() == null || codes.contains(row.code()));
  }
}
