package org.xacthuc;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** Says what a report must say: the verdict together with its reason, never a sentence. */
public final class ReportAssert extends AbstractAssert<ReportAssert, VerificationReport> {
  private ReportAssert(VerificationReport report) {
    super(report, ReportAssert.class);
  }

  public static ReportAssert assertThat(VerificationReport report) {
    return new ReportAssert(report);
  }

  public ReportAssert isAuthentic() {
    return hasVerdict(Verdict.AUTHENTIC);
  }

  public ReportAssert isNotAuthenticBecause(FindingCode code) {
    return hasVerdict(Verdict.NOT_AUTHENTIC).isHeadedBy(code);
  }

  public ReportAssert isUndeterminedBecause(FindingCode code) {
    return hasVerdict(Verdict.UNDETERMINED).isHeadedBy(code);
  }

  public ReportAssert hasVerdict(Verdict verdict) {
    isNotNull();
    Assertions.assertThat(actual.judgement().verdict())
        .as("verdict of %s with findings %s", actual.file(), actual.judgement().findings())
        .isEqualTo(verdict);
    return this;
  }

  public ReportAssert isHeadedBy(FindingCode code) {
    isNotNull();
    Assertions.assertThat(actual.judgement().headline().map(Finding::code))
        .as("headline among %s", actual.judgement().findings())
        .contains(code);
    return this;
  }

  public ReportAssert hasFinding(FindingCode code) {
    Assertions.assertThat(codes()).contains(code);
    return this;
  }

  public ReportAssert hasNoFinding(FindingCode code) {
    Assertions.assertThat(codes()).doesNotContain(code);
    return this;
  }

  private List<FindingCode> codes() {
    isNotNull();
    return actual.judgement().findings().stream().map(Finding::code).toList();
  }
}
